import fc from 'fast-check'
import type { BeijingDay } from '../calendar/beijing'
import { coversHalfOf, isPlausibleWindow, sharedMs, type TimeWindow } from './time-window'

const at = (time: string) => Date.parse(`2026-11-20T${time}:00+08:00`)
const span = (from: string, to: string): TimeWindow => ({ startMs: at(from), endMs: at(to) })
const day = '2026-11-20' as BeijingDay

test.each([
  ['08:00', '08:20', true],
  ['08:20', '08:20', false],
  ['08:20', '08:00', false],
  ['00:00', '12:00', true],
  ['00:00', '12:01', false],
  ['13:00', '14:02', true],
  ['13:00', '14:03', false],
])('at two in the afternoon a journey from %s to %s can have been: %s', (from, to, expected) => {
  expect(isPlausibleWindow({ window: span(from, to), day, nowMs: at('14:00') })).toBe(expected)
})

test('it begins on the Beijing day of the act, and may end after midnight', () => {
  const late = { startMs: at('23:50'), endMs: at('23:50') + 1_800_000 }
  const question = { window: late, nowMs: late.endMs }
  expect(isPlausibleWindow({ ...question, day })).toBe(true)
  expect(isPlausibleWindow({ ...question, day: '2026-11-21' as BeijingDay })).toBe(false)
})

test.each([
  ['08:00', '09:00', '09:00', '09:30', 0],
  ['08:00', '09:00', '08:59', '09:30', 1],
  ['08:00', '09:00', '08:10', '08:20', 10],
  ['08:00', '09:00', '07:00', '10:00', 60],
  ['08:00', '09:00', '10:00', '11:00', 0],
])('%s to %s and %s to %s share %d minutes', (from, to, otherFrom, otherTo, minutes) => {
  expect(sharedMs(span(from, to), span(otherFrom, otherTo))).toBe(minutes * 60_000)
})

test.each([
  ['08:00', '08:30', true],
  ['08:00', '08:29', false],
  ['08:30', '10:00', true],
])('%s to %s covers half of the hour from eight: %s', (from, to, expected) => {
  expect(coversHalfOf(span(from, to), span('08:00', '09:00'))).toBe(expected)
})

const anyWindow = fc
  .tuple(fc.nat(10_000), fc.integer({ min: 1, max: 5_000 }))
  .map(([startMs, length]): TimeWindow => ({ startMs, endMs: startMs + length }))

test('what two share is the same from both sides, and never more than either', () => {
  fc.assert(
    fc.property(anyWindow, anyWindow, (one, other) => {
      const shared = sharedMs(one, other)
      expect(shared).toBe(sharedMs(other, one))
      expect(shared).toBeLessThanOrEqual(Math.min(one.endMs - one.startMs, other.endMs - other.startMs))
      expect(sharedMs(one, one)).toBe(one.endMs - one.startMs)
      // They share something exactly when some moment lies in both.
      const hasCommon = Math.max(one.startMs, other.startMs) < Math.min(one.endMs, other.endMs)
      expect(shared > 0).toBe(hasCommon)
    }),
  )
})
