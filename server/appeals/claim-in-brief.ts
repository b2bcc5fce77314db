import { actionClaim } from '@/contract/actions'
import { evidenceTier, instant, slug } from '@/contract/shapes'
import * as z from 'zod/mini'
import type { KeptClaim, StoredAppeal } from '../store/appeals'

/** All that stays of a claim after the decision: what was claimed, and nothing that was shown for it or names it. */
const claimInBrief = z.object({
  behaviourId: slug,
  amount: z.number(),
  unit: z.string(),
  occurredAt: instant,
  tier: evidenceTier,
})
export type ClaimInBrief = z.output<typeof claimInBrief>

export const briefOf = (sent: KeptClaim): ClaimInBrief => {
  const { behaviourId, amount, unit, occurredAt, evidence } = actionClaim.parse(sent)
  return { behaviourId, amount, unit, occurredAt, tier: evidence.tier }
}

/** The kept claim in brief, whether it is kept as it was sent or only so. */
export const readInBrief = ({ state, claim }: Pick<StoredAppeal, 'state'> & { claim: KeptClaim }): ClaimInBrief =>
  state === 'open' ? briefOf(claim) : claimInBrief.parse(claim)
