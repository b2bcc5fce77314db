import type { EvidenceTier } from '../evidence/tier'
import type { Behaviour, MethodologySettings } from '../methodology/types'
import type { AmountMilli } from '../quantify/amount'
import { avoidedGrams } from '../quantify/avoided-grams'
import { divideDown } from '../quantify/rounding'
import { points, type Grams, type Points, ZERO_POINTS } from '../units'

/** What a cap took away, in thousandths of the unit of the behaviour or in points. */
export type AwardCut =
  | { rule: 'behaviour-daily-cap'; capMilli: number; cutMilli: number }
  | { rule: 'behaviour-monthly-cap'; capMilli: number; cutMilli: number }
  | { rule: 'person-daily-points'; cap: Points; cut: Points }

export type AwardInput = {
  behaviour: Pick<Behaviour, 'factorMilli' | 'dailyCapMilli' | 'monthlyCapMilli' | 'flatPoints'>
  settings: MethodologySettings
  tier: EvidenceTier
  amount: AmountMilli
  /** What this person already claimed of this behaviour on the Beijing day and in the Beijing month of the act. */
  usedTodayMilli: number
  usedThisMonthMilli: number
  /** What this person already earned on that day, over all behaviours. */
  pointsToday: Points
}

export type Award = {
  points: Points
  /** amount × factor in full: evidence and caps decide points, never grams. */
  grams: Grams
  /** The part of the amount that earned points; 0 when the caps were used up. */
  countedAmount: AmountMilli | 0
  /** In the order applied: day, month, person. Empty when nothing was cut. */
  cuts: AwardCut[]
}

/**
 * The points and grams of one act.
 *
 * The caps of the behaviour first limit the amount that counts. That part earns
 * floor(grams ÷ gramsPerPoint × tier weight), and at least the methodology's minimum when its grams reach the threshold;
 * behaviours with `flatPoints` earn floor(points per full step × tier weight) instead, without a minimum. The person's
 * daily cap then limits the points. Exact integer arithmetic; RangeError when a product leaves the safe integers.
 *
 * Source of the rule: the methodology's settings, after the practice of 绿芽积分 and 碳碳星球 (docs/methodology/factors.md).
 */
export function awardPoints(input: AwardInput): Award {
  const { behaviour, settings, tier, amount, pointsToday } = input
  const { countedAmount, cuts } = capAmount(input)
  const earned = countedAmount === 0 ? ZERO_POINTS : pointsFor(countedAmount, behaviour, settings, tier)
  const room = Math.max(0, settings.dailyPointsCap - pointsToday)
  const cut = points(Math.max(0, earned - room))
  if (cut > 0) cuts.push({ rule: 'person-daily-points', cap: points(settings.dailyPointsCap), cut })
  return { points: points(earned - cut), grams: avoidedGrams(amount, behaviour.factorMilli), countedAmount, cuts }
}

function capAmount({ behaviour, amount, usedTodayMilli, usedThisMonthMilli }: AwardInput) {
  const { dailyCapMilli, monthlyCapMilli } = behaviour
  const cuts: AwardCut[] = []
  const ofDay = dailyCapMilli === undefined ? amount : roomFor(amount, dailyCapMilli, usedTodayMilli)
  if (dailyCapMilli !== undefined && ofDay < amount) {
    cuts.push({ rule: 'behaviour-daily-cap', capMilli: dailyCapMilli, cutMilli: amount - ofDay })
  }
  const ofMonth = monthlyCapMilli === undefined ? ofDay : roomFor(ofDay, monthlyCapMilli, usedThisMonthMilli)
  if (monthlyCapMilli !== undefined && ofMonth < ofDay) {
    cuts.push({ rule: 'behaviour-monthly-cap', capMilli: monthlyCapMilli, cutMilli: ofDay - ofMonth })
  }
  return { countedAmount: ofMonth, cuts }
}

function roomFor(amount: AmountMilli | 0, cap: number, used: number): AmountMilli | 0 {
  const room = cap - used
  return room <= 0 ? 0 : (Math.min(amount, room) as AmountMilli | 0)
}

function pointsFor(
  counted: AmountMilli,
  { factorMilli, flatPoints }: AwardInput['behaviour'],
  settings: MethodologySettings,
  tier: EvidenceTier,
): Points {
  const weightPercent = settings.tierWeightPercent[tier]
  if (flatPoints) {
    const steps = divideDown(counted, flatPoints.perAmountMilli)
    return points(divideDown(steps * flatPoints.points * weightPercent, 100))
  }
  const grams = avoidedGrams(counted, factorMilli)
  const weighted = divideDown(grams * weightPercent, settings.gramsPerPoint * 100)
  const { fromGrams, points: minimum } = settings.minimumPoints
  return points(grams >= fromGrams ? Math.max(weighted, minimum) : weighted)
}
