import type { ShownLine } from '@/api/outbox/entry'
import { type Award, awardPoints } from '@/domain/points/award'
import type { AmountMilli } from '@/domain/quantify/amount'
import { points } from '@/domain/units'
import type { Behaviour, Methodology } from './queries'

/**
 * What a whole trip is worth by itself: what was used of the caps is for the receipt to say.
 */
export const tripAward = (
  { factorMilli, dailyCapMilli, monthlyCapMilli, flatPoints }: Behaviour,
  { settings }: Methodology,
  amount: AmountMilli,
): Award =>
  awardPoints({
    behaviour: {
      factorMilli,
      ...(dailyCapMilli === undefined ? {} : { dailyCapMilli }),
      ...(monthlyCapMilli === undefined ? {} : { monthlyCapMilli }),
      ...(flatPoints === undefined ? {} : { flatPoints }),
    },
    settings,
    tier: 'device' as const,
    amount,
    usedTodayMilli: 0,
    usedThisMonthMilli: 0,
    pointsToday: points(0),
  })

/** The line as the person sees it until the server has booked it. */
export const tripLine = (behaviour: Behaviour, methodology: Methodology, amount: AmountMilli): ShownLine => {
  const award = tripAward(behaviour, methodology, amount)
  const { name, unit } = behaviour
  return { name, unit, grams: award.grams, points: award.points, claimDays: methodology.settings.claimDays }
}
