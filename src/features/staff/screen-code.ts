import type { OutputOf } from '@/contract/endpoint'
import type { listPlaceCodes } from '@/contract/staff-places'

export type PlaceCodes = OutputOf<typeof listPlaceCodes>

/** What the screen of a place shows now. */
export type ShownCode =
  | {
      readonly is: 'shown'
      readonly digits: string
      /** Until the next code. */
      readonly secondsLeft: number
      /** How far the codes reach that are on this phone. */
      readonly minutesLeft: number
    }
  /** No code is left, as after a long time without a network. */
  | { readonly is: 'over' }

/**
 * The code in force at a moment of this phone's clock. Codes change by the server's clock: `fetchedAtMs` is the time here
 * at which the answer came, so that a phone whose clock is wrong shows the right ones.
 */
export const shownCode = (
  { now, stepSeconds, codes }: PlaceCodes,
  { fetchedAtMs, nowMs }: { readonly fetchedAtMs: number; readonly nowMs: number },
): ShownCode => {
  const atMs = Date.parse(now) + nowMs - fetchedAtMs
  const stepMs = stepSeconds * 1000
  const current = codes.find(({ from }) => atMs >= Date.parse(from) && atMs < Date.parse(from) + stepMs)
  const last = codes[codes.length - 1]
  if (!current || !last) return { is: 'over' }
  return {
    is: 'shown',
    digits: current.digits,
    secondsLeft: Math.ceil((Date.parse(current.from) + stepMs - atMs) / 1000),
    minutesLeft: Math.floor((Date.parse(last.from) + stepMs - atMs) / 60_000),
  }
}
