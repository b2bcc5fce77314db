import type { Mode, ModeChances } from './mode'

/** What a citizen may say that a journey was. */
export type ClaimedMode = 'walk' | 'run' | 'bike' | 'e-bike' | 'bus' | 'metro'

export const CLAIMED_MODES: readonly [ClaimedMode, ...ClaimedMode[]] = ['walk', 'run', 'bike', 'e-bike', 'bus', 'metro']

/** From `verifyFrom` on a claim is believed, below `refuseBelow` it is refused; both are scores of 0 … 1. */
export type ClaimLimits = { verifyFrom: number; refuseBelow: number }

/** The claims that are calibrated on labelled trips. The others borrow. */
export type CalibratedClaim = 'walk' | 'bike' | 'bus' | 'metro'

/**
 * Which modes speak for a claim and which against. Modes in neither list do not matter: who walks beside a bike
 * cheats nobody of what a car would have to save. A run has the speed of a slow bike; an e-bike moves like a fast bike, and no labelled e-bike has been
 * seen, so that it borrows the limits of a bike.
 */
const CLAIMS: Readonly<
  Record<ClaimedMode, { for: readonly Mode[]; against: readonly Mode[]; limitsOf: CalibratedClaim }>
> = {
  walk: { for: ['walk'], against: ['bus', 'car'], limitsOf: 'walk' },
  run: { for: ['walk', 'bike'], against: ['bus', 'car'], limitsOf: 'bike' },
  bike: { for: ['bike'], against: ['bus', 'car'], limitsOf: 'bike' },
  'e-bike': { for: ['bike'], against: ['bus', 'car'], limitsOf: 'bike' },
  bus: { for: ['bus'], against: ['car', 'walk', 'bike'], limitsOf: 'bus' },
  metro: { for: ['rail'], against: ['car', 'bus', 'walk', 'bike'], limitsOf: 'metro' },
}

/** How far the movement speaks for the claim rather than against it: 0 … 1. */
export function claimScore(chances: ModeChances, claimed: ClaimedMode): number {
  const claim = CLAIMS[claimed]
  const total = (modes: readonly Mode[]) => modes.reduce((sum, mode) => sum + chances[mode], 0)
  const supporting = total(claim.for)
  return supporting / (supporting + total(claim.against) + 1e-9)
}

export function limitsOf(limits: Readonly<Record<CalibratedClaim, ClaimLimits>>, claimed: ClaimedMode): ClaimLimits {
  return limits[CLAIMS[claimed].limitsOf]
}

/** Whether a claim is of moving by one's own strength, or at that speed. */
export function isByLegs(claimed: ClaimedMode): boolean {
  return claimed !== 'bus' && claimed !== 'metro'
}
