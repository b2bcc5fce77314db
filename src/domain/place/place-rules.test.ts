import { parseBeijingDay } from '../calendar/beijing'
import { isCodeOfDay, isPlaqueInTime } from './place-rules'

const day = parseBeijingDay('2026-11-20')
if (day === null) throw new Error('no day')
const at = (instant: string) => Date.parse(`${instant}+08:00`)

test.each([
  ['2026-11-20T00:00:00', true],
  ['2026-11-20T23:59:59', true],
  ['2026-11-21T00:59:59', true],
  ['2026-11-21T01:00:00', false],
  ['2026-11-19T23:59:59', false],
  ['2026-11-22T00:10:00', false],
])('a code of %s bears out an act of 20 November: %s', (moment, does) => {
  expect(isCodeOfDay({ day, shownAtMs: at(moment) })).toBe(does)
})

test.each([
  ['at once', 0, true],
  ['a day later', 24 * 60, true],
  ['more than a day later', 24 * 60 + 1, false],
  ['from a phone that is two minutes ahead', -2, true],
  ['from the future', -3, false],
])('a plaque that reaches us %s', (_, minutes, isInTime) => {
  const scannedAtMs = at('2026-11-20T10:00:00')
  expect(isPlaqueInTime({ scannedAtMs, nowMs: scannedAtMs + minutes * 60_000 })).toBe(isInTime)
})
