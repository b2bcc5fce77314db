import { addDays, type BeijingDay, beijingDay, startOfBeijingDay } from '@/domain/calendar/beijing'
import type { Award, AwardCut } from '@/domain/points/award'
import { formatAmount, formatShortDate, formatWhole } from '@/i18n/format'
import { failureSentence } from '@/i18n/failure-sentence'
import type { LogDictionary } from '@/i18n/log-package'
import { worthWords } from './behaviour-worth'
import type { Problem } from './check-form'
import type { OfferedTier } from './offered-tier'
import type { Behaviour, Methodology } from './queries'
import { capacityLeft, type Usage } from './usage'

/** What is wrong at a field, in one sentence. */
export const problemSentence = (t: LogDictionary, problem: Problem): string => {
  switch (problem.code) {
    case 'amount-missing':
    case 'amount-not-whole':
    case 'ticket-missing':
    case 'ticket-incomplete':
    case 'code-mistyped':
    case 'location-missing':
    case 'photo-missing':
      return t.action.form.problem[problem.code]
    default:
      return failureSentence(t, problem)
  }
}

const quantityOf = (t: LogDictionary, { unit }: Pick<Behaviour, 'unit'>, milli: number) =>
  t.action.quantity(formatAmount(milli / 1000), unit)

/** What still earns points after this act; silent where there is no cap, or the day is not one that is known. */
export const leftSentence = (
  t: LogDictionary,
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
export const cutSentence = (t: LogDictionary, behaviour: Pick<Behaviour, 'unit'>, cut: AwardCut): string => {
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
  t: LogDictionary,
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
export const dayOptions = (t: LogDictionary, nowMs: number, claimDays: number): readonly DayOption[] => {
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
