import { EVIDENCE_TIERS, type EvidenceTier } from '@/domain/evidence/tier'
import type { IconName } from '@/ui/icon-names'

/** The evidence that this app can take; the contract accepts no other. */
export type OfferedTier = 'self' | 'photo' | 'place'

const isOffered = (tier: EvidenceTier): tier is OfferedTier => tier === 'self' || tier === 'photo' || tier === 'place'

/** What a person can choose for a behaviour, weakest first. */
export const offeredTiers = ({ evidence }: { readonly evidence: readonly EvidenceTier[] }): readonly OfferedTier[] =>
  EVIDENCE_TIERS.filter(isOffered).filter((tier) => evidence.includes(tier))

/** The strongest evidence that can be chosen now. Every behaviour can at least be declared. */
export const bestTier = (behaviour: { readonly evidence: readonly EvidenceTier[] }): OfferedTier =>
  offeredTiers(behaviour).slice(-1)[0] ?? 'self'

const ICONS: Readonly<Record<EvidenceTier, IconName>> = {
  self: 'ev-self',
  photo: 'ev-photo',
  place: 'ev-scan',
  device: 'ev-track',
  partner: 'ev-data',
}

export const iconOfTier = (tier: EvidenceTier): IconName => ICONS[tier]
