import { type EvidenceTier, type EntryState, stateOnBooking } from '@/domain/evidence/tier'
import type { TimeWindow } from '@/domain/evidence/time-window'
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
  /** Default: what the tier is booked as. */
  readonly state?: EntryState
  /** Default: the citizen's own account, reported by the citizen. */
  readonly accountId?: string
  readonly source?: string
  readonly externalId?: string | null
  readonly window?: TimeWindow | null
}

/** The action that the claim becomes, with its grams and points. */
export const quantifyClaim = (
  { behaviour, amount, day, occurredAt }: Pick<Claim, 'behaviour' | 'amount' | 'day' | 'occurredAt'>,
  usage: Pick<Usage, 'countedTodayMilli' | 'countedThisMonthMilli' | 'pointsToday'>,
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
    accountId: facts.citizenId,
    source: 'citizen',
    externalId: null,
    window: null,
    state: stateOnBooking(facts.tier),
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
  }
}
