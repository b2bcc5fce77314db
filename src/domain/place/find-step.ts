import { type Hmac, oneTimeCode, stepAt } from './one-time-code'
import { SCREEN_CODE_LENGTH } from './place-code'
import { PLACE_RULES } from './place-rules'

/** `late` is a code that the place did show, but too long ago. */
export type FoundStep = { is: 'in-time' | 'late'; step: number } | { is: 'unknown' }

export type ScannedCode = {
  code: string
  nowMs: number
  /** When the phone says that it read the code. */
  scannedAtMs: number
}

/**
 * The step in which a screen showed the code. A code tells its own step, so the clock of the phone is not needed to
 * accept one: every step of the last minutes is tried. Only an older code is looked for at the moment that the phone
 * claims, to tell one that came late from one that never was.
 */
export function findStep({ code, nowMs, scannedAtMs }: ScannedCode, hmac: Hmac): FoundStep {
  const { screenLateMinutesMax, stepsOfTolerance } = PLACE_RULES
  const isCodeOf = (step: number) => oneTimeCode({ step, length: SCREEN_CODE_LENGTH }, hmac) === code
  const latest = stepAt(nowMs) + stepsOfTolerance
  const earliest = stepAt(nowMs - screenLateMinutesMax * 60_000) - stepsOfTolerance
  const inTime = stepsDown(latest, earliest).find(isCodeOf)
  if (inTime !== undefined) return { is: 'in-time', step: inTime }
  const claimed = stepAt(scannedAtMs)
  const late = stepsDown(claimed + stepsOfTolerance, claimed - stepsOfTolerance)
    .filter((step) => step < earliest)
    .find(isCodeOf)
  return late === undefined ? { is: 'unknown' } : { is: 'late', step: late }
}

function stepsDown(from: number, to: number): number[] {
  return Array.from({ length: from - to + 1 }, (_, index) => from - index).filter((step) => step >= 0)
}
