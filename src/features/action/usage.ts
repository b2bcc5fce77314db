import { beijingMonth, type BeijingDay } from '@/domain/calendar/beijing'
import { awardPoints, type Award } from '@/domain/points/award'
import type { AmountMilli } from '@/domain/quantify/amount'
import { points } from '@/domain/units'
import type { Account, Behaviour, Methodology } from './queries'
import type { OfferedTier } from './offered-tier'

/** What was used of the caps before an act. `isKnown` is false when the server has not told for that day. */
export interface Usage {
  readonly isKnown: boolean
  readonly usedTodayMilli: number
  readonly usedThisMonthMilli: number
  readonly pointsToday: number
}

/** What the account tells about `day`: it knows its own day and month, and nothing of others. */
export const usageOn = (account: Account | null, behaviourId: string, day: BeijingDay): Usage => {
  const used = account?.today.usedByBehaviour.find((entry) => entry.behaviourId === behaviourId)
  const isToday = account?.today.day === day
  const isThisMonth = account?.month.month === beijingMonth(day)
  return {
    isKnown: isToday,
    usedTodayMilli: isToday ? (used?.todayMilli ?? 0) : 0,
    usedThisMonthMilli: isThisMonth ? (used?.monthMilli ?? 0) : 0,
    pointsToday: isToday ? account.today.points : 0,
  }
}

interface AwardQuestion {
  readonly behaviour: Behaviour
  readonly settings: Methodology['settings']
  readonly tier: OfferedTier
  readonly amount: AmountMilli
  readonly usage: Usage
}

/** What the act would be worth, by the function that the server uses. */
export const previewAward = ({ behaviour, settings, tier, amount, usage }: AwardQuestion): Award =>
  awardPoints({
    behaviour: ruleOf(behaviour),
    settings,
    tier,
    amount,
    usedTodayMilli: usage.usedTodayMilli,
    usedThisMonthMilli: usage.usedThisMonthMilli,
    pointsToday: points(usage.pointsToday),
  })

// The domain tells an absent cap from an undefined one; JSON and the contract do not.
const ruleOf = ({ factorMilli, dailyCapMilli, monthlyCapMilli, flatPoints }: Behaviour) => ({
  factorMilli,
  ...(dailyCapMilli === undefined ? {} : { dailyCapMilli }),
  ...(monthlyCapMilli === undefined ? {} : { monthlyCapMilli }),
  ...(flatPoints === undefined ? {} : { flatPoints }),
})

export interface CapacityLeft {
  readonly per: 'day' | 'month'
  readonly leftMilli: number
}

/**
 * How much of the behaviour still earns points after `countedMilli` more: the tighter of the two caps. Null when it has
 * no cap. Grams are never capped.
 */
export const capacityLeft = (behaviour: Behaviour, usage: Usage, countedMilli: number): CapacityLeft | null => {
  const left = (capMilli: number | undefined, usedMilli: number) =>
    capMilli === undefined ? Infinity : Math.max(0, capMilli - usedMilli - countedMilli)
  const ofDay = left(behaviour.dailyCapMilli, usage.usedTodayMilli)
  const ofMonth = left(behaviour.monthlyCapMilli, usage.usedThisMonthMilli)
  if (ofDay === Infinity && ofMonth === Infinity) return null
  return ofMonth < ofDay ? { per: 'month', leftMilli: ofMonth } : { per: 'day', leftMilli: ofDay }
}
