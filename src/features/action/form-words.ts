import { addDays, type BeijingDay, beijingDay, startOfBeijingDay } from '@/domain/calendar/beijing'
import type { Award, AwardCut } from '@/domain/points/award'
import { formatAmount, formatShortDate, formatWhole } from '@/i18n/format'
import { failureSentence } from '@/i18n/failure-sentence'
import type { Dictionary } from '@/i18n/zh-cn'
import { worthOf } from './catalogue'
import type { Problem } from './check-form'
import type { OfferedTier } from './offered-tier'
import type { Behaviour, Methodology } from './queries'
import { capacityLeft, type Usage } from './usage'

/** What is wrong at a field, in one sentence. */
export const problemSentence = (t: Dictionary, problem: Problem): string => {
  switch (problem.code) {
    case 'amount-missing':
    case 'amount-not-whole':
    case 'ticket-missing':
    case 'ticket-incomplete':
      return t.action.form.problem[problem.code]
    default:
      return failureSentence(t, problem)
  }
}

const quantityOf = (t: Dictionary, { unit }: Pick<Behaviour, 'unit'>, milli: number) =>
  t.action.quantity(formatAmount(milli / 1000), unit)

/** What one unit is worth: 52 克/公里, or 1 分/6 分钟. */
export const worthWords = (t: Dictionary, behaviour: Behaviour): { readonly value: string; readonly unit: string } => {
  const worth = worthOf(behaviour)
  return worth.kind === 'grams'
    ? { value: formatFactor(worth.perUnit), unit: t.action.gramsPer(behaviour.unit) }
    : { value: String(worth.points), unit: t.action.pointsPer(formatAmount(worth.perAmount), behaviour.unit) }
}

/** A factor as it is: thousands grouped, no trailing zeros. */
export const formatFactor = (gramsPerUnit: number): string => {
  const [whole = '0', decimals] = formatAmount(gramsPerUnit).split('.')
  return decimals === undefined ? formatWhole(Number(whole)) : `${formatWhole(Number(whole))}.${decimals}`
}

/** What still earns points after this act; silent where there is no cap, or the day is not one that is known. */
export const leftSentence = (
  t: Dictionary,
  behaviour: Behaviour,
  usage: Usage,
  award: Award | null,
): string | undefined => {
  const left = capacityLeft(behaviour, usage, award?.countedAmount ?? 0)
  if (!left) return undefined
  if (!usage.isKnown) return t.action.form.notKnown
  const amount = quantityOf(t, behaviour, left.leftMilli)
  return left.per === 'day' ? t.action.form.leftOfDay(amount) : t.action.form.leftOfMonth(amount)
}

/** What a cap cuts off. */
export const cutSentence = (t: Dictionary, behaviour: Pick<Behaviour, 'unit'>, cut: AwardCut): string => {
  switch (cut.rule) {
    case 'behaviour-daily-cap':
      return t.action.form.cutOfDay(quantityOf(t, behaviour, cut.capMilli), quantityOf(t, behaviour, cut.cutMilli))
    case 'behaviour-monthly-cap':
      return t.action.form.cutOfMonth(quantityOf(t, behaviour, cut.capMilli), quantityOf(t, behaviour, cut.cutMilli))
    case 'person-daily-points':
      return t.action.form.cutOfPerson(formatWhole(cut.cap), formatWhole(cut.cut))
  }
}

/** The working of the preview: amount × factor, and the weight of the evidence. */
export const workingSentence = (
  t: Dictionary,
  behaviour: Behaviour,
  { settings }: Methodology,
  amountMilli: number,
  tier: OfferedTier,
): string => {
  const worth = worthWords(t, behaviour)
  const { working, flatWorking } = t.action.form
  const sentence = behaviour.flatPoints ? flatWorking : working
  return sentence(
    quantityOf(t, behaviour, amountMilli),
    `${worth.value} ${worth.unit}`,
    t.common.tier[tier],
    t.common.weight(settings.tierWeightPercent[tier]),
  )
}

export interface DayOption {
  readonly day: BeijingDay
  readonly label: string
}

/** Today and the days before it that can still be logged, latest first. */
export const dayOptions = (t: Dictionary, nowMs: number, claimDays: number): readonly DayOption[] => {
  const today = beijingDay(nowMs)
  const { weekdays, dayName } = t.action.form
  return Array.from({ length: claimDays + 1 }, (_, daysAgo) => {
    const day = addDays(today, -daysAgo)
    const start = startOfBeijingDay(day)
    const name = [t.action.form.today, t.action.form.yesterday][daysAgo] ?? weekdays[weekdayOf(start)] ?? ''
    return { day, label: dayName(name, formatShortDate(start)) }
  })
}

// 1970-01-01 was a Thursday. Half a day on, the UTC day is the Beijing day.
const weekdayOf = (startOfDayMs: number): number => (Math.floor((startOfDayMs + 43_200_000) / 86_400_000) + 4) % 7
