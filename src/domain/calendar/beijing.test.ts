import fc from 'fast-check'
import {
  addDays,
  addMonths,
  beijingDay,
  beijingMonth,
  daysBetween,
  firstDayOf,
  mondayOf,
  parseBeijingDay,
  parseBeijingMonth,
  periodOf,
  startOfBeijingDay,
  type BeijingDay,
  type BeijingMonth,
} from './beijing'

const DAY_MS = 86_400_000
// From 0001-01-02 to 9999-12-30, so that a neighbour always exists.
const anyDay = fc.integer({ min: -719_161, max: 2_932_894 }).map((number) => beijingDay(number * DAY_MS))
const someDays = fc.integer({ min: -20_000, max: 20_000 })

test.each([
  ['2026-11-20T15:59:59.999Z', '2026-11-20'],
  ['2026-11-20T16:00:00.000Z', '2026-11-21'],
  ['1970-01-01T00:00:00.000Z', '1970-01-01'],
  ['1969-12-31T15:59:59.999Z', '1969-12-31'],
  ['2024-02-29T04:00:00.000Z', '2024-02-29'],
  ['2025-12-31T16:00:00.000Z', '2026-01-01'],
])('%s is %s in Beijing', (instant, expected) => {
  expect(beijingDay(Date.parse(instant))).toBe(expected)
})

test('agrees with the calendar of the runtime on any instant', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2_000_000_000_000, max: 200_000_000_000_000 }), (epochMs) => {
      expect(beijingDay(epochMs)).toBe(new Date(epochMs + 8 * 3_600_000).toISOString().slice(0, 10))
    }),
  )
})

test('a day begins at its own start and ends one millisecond before the next', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const start = startOfBeijingDay(day)
      expect([beijingDay(start), beijingDay(start + DAY_MS - 1)]).toEqual([day, day])
      expect(beijingDay(start - 1)).toBe(addDays(day, -1))
    }),
  )
})

test('days added are days between, and days sort as text', () => {
  const middle = fc.integer({ min: -500_000, max: 2_500_000 }).map((number) => beijingDay(number * DAY_MS))
  fc.assert(
    fc.property(middle, someDays, (day, days) => {
      const other = addDays(day, days)
      expect(daysBetween(day, other)).toBe(days)
      expect(addDays(other, -days)).toBe(day)
      expect(other < day).toBe(days < 0)
    }),
  )
})

test.each([NaN, Infinity, 1e18, -1e18])('there is no Beijing day of %d', (epochMs) => {
  expect(() => beijingDay(epochMs)).toThrow(RangeError)
})

test.each([
  ['2026-11-20', '2026-11-16'],
  ['2026-11-16', '2026-11-16'],
  ['2026-11-22', '2026-11-16'],
  ['2027-01-01', '2026-12-28'],
  ['1969-12-31', '1969-12-29'],
])('the Monday of %s is %s', (text, monday) => {
  expect(mondayOf(day(text))).toBe(monday)
})

test.each([
  ['2026-11', 1, '2026-12'],
  ['2026-11', 2, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-11', 24, '2028-11'],
  ['2026-11', -23, '2024-12'],
])('%s and %d months is %s', (month, months, expected) => {
  expect(addMonths(month as BeijingMonth, months)).toBe(expected)
  expect(addMonths(addMonths(month as BeijingMonth, months), -months)).toBe(month)
})

test('months outside the calendar are refused', () => {
  expect(() => addMonths('9999-12' as BeijingMonth, 1)).toThrow(RangeError)
  expect(() => addMonths('0001-01' as BeijingMonth, -1)).toThrow(RangeError)
})

test.each([
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-11-31',
  '2026-1-01',
  '0000-01-01',
  ' 2026-11-20',
  '',
  'today',
])('"%s" is not a day', (text) => {
  expect(parseBeijingDay(text)).toBeNull()
})

test('a day reads back as itself', () => {
  fc.assert(fc.property(anyDay, (one) => expect(parseBeijingDay(one)).toBe(one)))
  expect([parseBeijingMonth('2026-11'), parseBeijingMonth('2026-13')]).toEqual(['2026-11', null])
})

test.each([
  ['day', '2026-11-20', '2026-11-21'],
  ['week', '2026-11-16', '2026-11-23'],
  ['month', '2026-11-01', '2026-12-01'],
  ['all', '2000-01-01', '9999-12-31'],
] as const)('the %s of 2026-11-20 runs from %s up to %s', (kind, start, end) => {
  expect(periodOf(kind, day('2026-11-20'))).toEqual({ kind, start, end })
})

test('every day lies in its own periods, and their first day names the same period', () => {
  const current = fc.integer({ min: 11_000, max: 60_000 }).map((number) => beijingDay(number * DAY_MS))
  fc.assert(
    fc.property(current, fc.constantFrom('day', 'week', 'month', 'all'), (one, kind) => {
      const period = periodOf(kind, one)
      expect(period.start <= one && one < period.end).toBe(true)
      expect(periodOf(kind, period.start)).toEqual(period)
      expect(firstDayOf(beijingMonth(one)) <= one).toBe(true)
    }),
  )
})

function day(text: string): BeijingDay {
  const parsed = parseBeijingDay(text)
  if (!parsed) throw new Error(`not a day: ${text}`)
  return parsed
}
