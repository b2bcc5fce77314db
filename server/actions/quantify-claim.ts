import { type EvidenceTier, stateOnBooking } from '@/domain/evidence/tier'
import type { Methodology } from '@/domain/methodology/types'
import { awardPoints } from '@/domain/points/award'
import { points } from '@/domain/units'
import type { StoredAction, Usage } from '../store/actions'
import type { Claim } from './check-claim'

interface Circumstances {
  readonly citizenId: string
  readonly actionId: string
  readonly districtId: string | null
  readonly tier: EvidenceTier
  readonly methodology: Methodology
  readonly loggedAt: Date
}

/** The action that the claim becomes, with its grams and points. */
export const quantifyClaim = (
  { behaviour, amount, day, occurredAt }: Claim,
  usage: Usage,
  { methodology, ...facts }: Circumstances,
): StoredAction => {
  const award = awardPoints({
    behaviour,
    settings: methodology.settings,
    tier: facts.tier,
    amount,
    usedTodayMilli: usage.countedTodayMilli,
    usedThisMonthMilli: usage.countedThisMonthMilli,
    pointsToday: points(usage.pointsToday),
  })
  return {
    ...facts,
    behaviourId: behaviour.id,
    category: behaviour.category,
    amountMilli: amount,
    countedMilli: award.countedAmount,
    unit: behaviour.unit,
    occurredAt,
    day,
    methodology: methodology.version,
    factorMilli: behaviour.factorMilli,
    grams: award.grams,
    points: award.points,
    cuts: award.cuts,
    state: stateOnBooking(facts.tier),
  }
}
