import type { BeijingDay } from '../calendar/beijing'
import { isTooFar, type TimedPlace } from './photo-place'
import { isPhotoOfDay, isSampled } from './photo-rules'

const day = '2026-11-20' as BeijingDay

test.each([
  ['2026-11-19T23:59:59+08:00', false],
  ['2026-11-20T00:00:00+08:00', true],
  ['2026-11-22T23:59:59+08:00', true],
  ['2026-11-23T00:00:00+08:00', false],
])('a photo uploaded at %s can show an act of 20 November: %s', (uploadedAt, can) => {
  expect(isPhotoOfDay({ day, uploadedAtMs: Date.parse(uploadedAt) })).toBe(can)
})

test.each([
  [[0, 0], 0, false],
  [[0, 0], 1, true],
  [[255, 255], 99, false],
  [[255, 255], 100, true],
  [[0x19, 0x99], 10, true],
  [[0x19, 0x9a], 10, false],
])('the lot %j is in a share of %s per cent: %s', (lot, share, drawn) => {
  expect(isSampled(lot, share)).toBe(drawn)
})

const hour = 3_600_000
const at = (latitudeMilli: number, atMs: number): TimedPlace => ({ latitudeMilli, longitudeMilli: 116_400, atMs })

// A thousandth of a degree of latitude is 111 m.
test.each([
  ['the same place at once', at(39_900, 0), at(39_900, 0), false],
  ['two rounded places at once', at(39_900, 0), at(39_917, 0), false],
  ['three kilometres at once', at(39_900, 0), at(39_927, 0), true],
  ['340 km in an hour, by train', at(39_900, 0), at(36_840, hour), false],
  ['360 km in an hour', at(39_900, 0), at(36_660, hour), true],
  ['the other way round', at(36_660, hour), at(39_900, 0), true],
])('%s', (_what, one, other, isFar) => {
  expect(isTooFar(one, other)).toBe(isFar)
})
