import { beijingDay, mondayOf, daysBetween, startOfBeijingDay } from '@/domain/calendar/beijing'

/** Minutes since midnight, Beijing time. */
interface Span {
  readonly fromMinute: number
  readonly toMinute: number
}

export type Opening =
  | { readonly state: 'open'; readonly until: string; readonly opensAgainToday: boolean }
  | { readonly state: 'closed'; readonly opensAt: string; readonly weekday: number; readonly isToday: boolean }
  | { readonly state: 'unknown' }

export interface WeekdaysAlike {
  /** Monday is 0. */
  readonly firstWeekday: number
  readonly lastWeekday: number
  /** As they came, `HH:MM-HH:MM`; empty when closed. */
  readonly spans: readonly string[]
}

const MINUTE_MS = 60_000
const WEEK_DAYS = 7

/**
 * Whether a place is open at an instant, until when, or when it opens next within the week. `hours` are those of the
 * contract: by weekday, Monday first. A span that cannot be read counts as closed.
 */
export const openingAt = (hours: readonly (readonly string[])[], atMs: number): Opening => {
  const today = beijingDay(atMs)
  const weekday = daysBetween(mondayOf(today), today)
  const minute = Math.floor((atMs - startOfBeijingDay(today)) / MINUTE_MS)
  const spansToday = spansOf(hours[weekday])
  const running = spansToday.find(({ fromMinute, toMinute }) => fromMinute <= minute && minute < toMinute)
  if (running) {
    const opensAgainToday = spansToday.some(({ fromMinute }) => fromMinute >= running.toMinute)
    return { state: 'open', until: timeOf(running.toMinute), opensAgainToday }
  }
  const laterToday = spansToday.find(({ fromMinute }) => fromMinute > minute)
  if (laterToday) return { state: 'closed', opensAt: timeOf(laterToday.fromMinute), weekday, isToday: true }
  return nextOpening(hours, weekday)
}

const nextOpening = (hours: readonly (readonly string[])[], weekday: number): Opening => {
  for (let ahead = 1; ahead <= WEEK_DAYS; ahead++) {
    const later = (weekday + ahead) % WEEK_DAYS
    const first = spansOf(hours[later])[0]
    if (first) return { state: 'closed', opensAt: timeOf(first.fromMinute), weekday: later, isToday: false }
  }
  return { state: 'unknown' }
}

/** The week, with neighbouring days of the same hours taken together. */
export const weekOf = (hours: readonly (readonly string[])[]): readonly WeekdaysAlike[] =>
  Array.from({ length: WEEK_DAYS }, (_, weekday) => weekday).reduce<WeekdaysAlike[]>((groups, weekday) => {
    const spans = hours[weekday] ?? []
    const last = groups[groups.length - 1]
    if (last && last.spans.join() === spans.join()) {
      return [...groups.slice(0, -1), { ...last, lastWeekday: weekday }]
    }
    return [...groups, { firstWeekday: weekday, lastWeekday: weekday, spans }]
  }, [])

const spansOf = (texts: readonly string[] = []): readonly Span[] =>
  texts.flatMap(readSpan).sort((one, other) => one.fromMinute - other.fromMinute)

const readSpan = (text: string): readonly Span[] => {
  const parts = /^(\d\d):(\d\d)-(\d\d):(\d\d)$/.exec(text)
  if (!parts) return []
  const [, fromHour, fromMinute, toHour, toMinute] = parts.map(Number)
  return [{ fromMinute: Number(fromHour) * 60 + Number(fromMinute), toMinute: Number(toHour) * 60 + Number(toMinute) }]
}

const timeOf = (minute: number): string => `${padded(Math.floor(minute / 60))}:${padded(minute % 60)}`

const padded = (value: number): string => String(value).padStart(2, '0')
