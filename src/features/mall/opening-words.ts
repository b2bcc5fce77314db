import type { RewardDictionary } from '@/i18n/reward-package'
import { openingAt, weekOf, type WeekdaysAlike } from './opening-hours'

type Hours = readonly (readonly string[])[]

/** 营业中，11:30 休息 */
export const openingWords = ({ mall: { hours: words } }: RewardDictionary, hours: Hours, atMs: number): string => {
  const opening = openingAt(hours, atMs)
  if (opening.state === 'unknown') return words.never
  if (opening.state === 'open')
    return opening.opensAgainToday ? words.openPause(opening.until) : words.open(opening.until)
  if (opening.isToday) return words.laterToday(opening.opensAt)
  return words.later(words.weekdays[opening.weekday] ?? '', opening.opensAt)
}

/** 周二至周日 09:00–11:30，14:00–17:00；closed days last. Empty when no hours are known. */
export const weekWords = ({ mall: { hours: words } }: RewardDictionary, hours: Hours): readonly string[] => {
  const week = weekOf(hours)
  const open = week.filter(({ spans }) => spans.length > 0)
  if (open.length === 0) return []
  const days = ({ firstWeekday, lastWeekday }: WeekdaysAlike): string => {
    const first = words.weekdays[firstWeekday] ?? ''
    if (firstWeekday === lastWeekday) return first
    if (lastWeekday - firstWeekday === words.weekdays.length - 1) return words.daily
    return words.range(first, words.weekdays[lastWeekday] ?? '')
  }
  const spans = (alike: WeekdaysAlike) =>
    alike.spans.map((span) => words.span(span.slice(0, 5), span.slice(6))).join(words.separator)
  return [
    ...open.map((alike) => words.spans(days(alike), spans(alike))),
    ...week.filter((alike) => alike.spans.length === 0).map((alike) => words.closedOn(days(alike))),
  ]
}
