import { civilDateOf, dayNumberOf } from './civil-date'

declare const calendar: unique symbol

/** A day of Beijing time, 'YYYY-MM-DD', from 0001-01-01 to 9999-12-31. Days sort as text. */
export type BeijingDay = string & { readonly [calendar]: 'day' }

/** A month of Beijing time, 'YYYY-MM'. Months sort as text. */
export type BeijingMonth = string & { readonly [calendar]: 'month' }

export type PeriodKind = 'day' | 'week' | 'month' | 'all'

/** From `start`, up to but without `end`. */
export type Period = { kind: PeriodKind; start: BeijingDay; end: BeijingDay }

const DAY_MS = 86_400_000
// Beijing has been UTC+8 without daylight saving since 1991, before any instant that this app books.
const BEIJING_OFFSET_MS = 8 * 3_600_000
const ALL_TIME: Period = { kind: 'all', start: '2000-01-01' as BeijingDay, end: '9999-12-31' as BeijingDay }

/** The Beijing day of an instant. Throws RangeError when `epochMs` is not finite or lies outside the years 1 to 9999. */
export function beijingDay(epochMs: number): BeijingDay {
  return dayOfNumber(Math.floor((epochMs + BEIJING_OFFSET_MS) / DAY_MS))
}

/** The instant of 00:00 Beijing time on `day`, in milliseconds since 1970-01-01T00:00Z. */
export function startOfBeijingDay(day: BeijingDay): number {
  return numberOfDay(day) * DAY_MS - BEIJING_OFFSET_MS
}

/** `day` moved by a whole number of days, backwards when negative. Throws RangeError outside the years 1 to 9999. */
export function addDays(day: BeijingDay, days: number): BeijingDay {
  return dayOfNumber(numberOfDay(day) + days)
}

/** How many days after `from` the day `to` is; negative when before. */
export function daysBetween(from: BeijingDay, to: BeijingDay): number {
  return numberOfDay(to) - numberOfDay(from)
}

/** The Monday of the week of `day`. */
export function mondayOf(day: BeijingDay): BeijingDay {
  // 1970-01-01 was a Thursday: three days after a Monday.
  const daysSinceMonday = (((numberOfDay(day) + 3) % 7) + 7) % 7
  return addDays(day, -daysSinceMonday)
}

export function beijingMonth(day: BeijingDay): BeijingMonth {
  return day.slice(0, 7) as BeijingMonth
}

/** `month` moved by a whole number of months. Throws RangeError outside the years 1 to 9999. */
export function addMonths(month: BeijingMonth, months: number): BeijingMonth {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months
  const year = Math.floor(count / 12)
  if (!Number.isInteger(count) || year < 1 || year > 9999) throw new RangeError(`no month ${months} after ${month}`)
  return `${padded(year, 4)}-${padded(count - year * 12 + 1, 2)}` as BeijingMonth
}

export function firstDayOf(month: BeijingMonth): BeijingDay {
  return `${month}-01` as BeijingDay
}

/** `text` as a day, or null unless it is exactly 'YYYY-MM-DD' and a date that exists. */
export function parseBeijingDay(text: string): BeijingDay | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  if (!year || !month || !day || year === '0000' || month < '01' || month > '12') return null
  const number = dayNumberOf({ year: Number(year), month: Number(month), day: Number(day) })
  return isDayNumber(number) && dayOfNumber(number) === text ? dayOfNumber(number) : null
}

/** `text` as a month, or null unless it is exactly 'YYYY-MM' and a month that exists. */
export function parseBeijingMonth(text: string): BeijingMonth | null {
  const day = parseBeijingDay(`${text}-01`)
  return day === null ? null : beijingMonth(day)
}

/** The day, the Monday week or the month that holds `day`; 'all' runs from 2000-01-01 to 9999-12-31 for every day. */
export function periodOf(kind: PeriodKind, day: BeijingDay): Period {
  switch (kind) {
    case 'day':
      return { kind, start: day, end: addDays(day, 1) }
    case 'week':
      return { kind, start: mondayOf(day), end: addDays(mondayOf(day), 7) }
    case 'month':
      return { kind, start: firstDayOf(beijingMonth(day)), end: firstDayOf(addMonths(beijingMonth(day), 1)) }
    case 'all':
      return ALL_TIME
  }
}

function numberOfDay(day: BeijingDay): number {
  return dayNumberOf({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) })
}

function dayOfNumber(number: number): BeijingDay {
  if (!isDayNumber(number)) throw new RangeError(`not a day between 0001-01-01 and 9999-12-31: day number ${number}`)
  const { year, month, day } = civilDateOf(number)
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` as BeijingDay
}

function isDayNumber(number: number): boolean {
  const first = dayNumberOf({ year: 1, month: 1, day: 1 })
  const last = dayNumberOf({ year: 9999, month: 12, day: 31 })
  return Number.isInteger(number) && number >= first && number <= last
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
