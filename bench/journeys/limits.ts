import { type CalibratedClaim, type ClaimedMode, type ClaimLimits, claimScore } from '../../src/domain/journey/claim'
import type { Calibration } from '../../src/domain/journey/calibration'
import type { Mode, ModeChances } from '../../src/domain/journey/mode'

/** A trip that its model has not seen. */
export type Judged = { mode: Mode; chances: ModeChances }

/** Of trips that were not what is claimed, this share may be verified; of those that were, this share may be refused. */
type Target = {
  claim: ClaimedMode
  honest: Mode
  cheats: readonly Mode[]
  falselyVerified: number
  falselyRefused: number
}

const TARGETS: Readonly<Record<CalibratedClaim, Target>> = {
  walk: { claim: 'walk', honest: 'walk', cheats: ['bus', 'car'], falselyVerified: 0.017, falselyRefused: 0.017 },
  bike: { claim: 'bike', honest: 'bike', cheats: ['bus', 'car'], falselyVerified: 0.0095, falselyRefused: 0.019 },
  bus: { claim: 'bus', honest: 'bus', cheats: ['car'], falselyVerified: 0.1, falselyRefused: 0.02 },
  metro: { claim: 'metro', honest: 'rail', cheats: ['car', 'bus'], falselyVerified: 0.02, falselyRefused: 0.02 },
}

/** No claim is believed that more speaks against than for. */
const LEAST_VERIFY_FROM = 0.5

/** The limits that meet the targets on `judged`: chances of trips out of fold. */
export function limitsFor(judged: readonly Judged[]): Calibration['limits'] {
  const of = (target: Target): ClaimLimits => {
    const scores = (modes: readonly Mode[]) =>
      judged
        .filter(({ mode }) => modes.includes(mode))
        .map(({ chances }) => claimScore(chances, target.claim))
        .sort((one, other) => one - other)
    const cheats = scores(target.cheats)
    const honest = scores([target.honest])
    const verifyFrom = Math.max(LEAST_VERIFY_FROM, cheats[Math.ceil((1 - target.falselyVerified) * cheats.length)] ?? 1)
    const refuseBelow = honest[Math.floor(target.falselyRefused * honest.length)] ?? 0
    return { verifyFrom: roundUp(verifyFrom), refuseBelow: Math.min(roundUp(verifyFrom), roundUp(refuseBelow - 0.001)) }
  }
  return { walk: of(TARGETS.walk), bike: of(TARGETS.bike), bus: of(TARGETS.bus), metro: of(TARGETS.metro) }
}

function roundUp(value: number): number {
  return Math.max(0, Math.ceil(value * 1000) / 1000)
}
