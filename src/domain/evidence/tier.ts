/** How an action is evidenced: 自报, 照片, 扫码, 轨迹/步数, 数据方. */
export type EvidenceTier = 'self' | 'photo' | 'place' | 'device' | 'partner'

/** Weakest to strongest. */
export const EVIDENCE_TIERS: readonly [EvidenceTier, ...EvidenceTier[]] = [
  'self',
  'photo',
  'place',
  'device',
  'partner',
]

/** 自报, 待核, 已核: the three are always shown apart. */
export type EntryState = 'declared' | 'pending' | 'verified'

export const ENTRY_STATES: readonly [EntryState, ...EntryState[]] = ['declared', 'pending', 'verified']

const STATE_ON_BOOKING: Readonly<Record<EvidenceTier, EntryState>> = {
  self: 'declared',
  photo: 'pending',
  place: 'verified',
  device: 'verified',
  partner: 'verified',
}

/** The state in which the grams of a new action are booked: a photo waits until its checks pass. */
export function stateOnBooking(tier: EvidenceTier): EntryState {
  return STATE_ON_BOOKING[tier]
}

/** True when `tier` is stronger evidence than `other`: the stronger supersedes the weaker for one and the same act. */
export function isStrongerTier(tier: EvidenceTier, other: EvidenceTier): boolean {
  return EVIDENCE_TIERS.indexOf(tier) > EVIDENCE_TIERS.indexOf(other)
}
