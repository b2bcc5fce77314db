import { openingAt, weekOf } from './opening-hours'

const twice = ['09:00-11:30', '14:00-17:00']
const station = [[], twice, twice, twice, twice, twice, twice]
const at = (beijing: string) => Date.parse(`${beijing}:00+08:00`)

// 2026-11-16 is a Monday.
test.each([
  ['2026-11-20T09:00', { state: 'open', until: '11:30', opensAgainToday: true }],
  ['2026-11-20T11:29', { state: 'open', until: '11:30', opensAgainToday: true }],
  ['2026-11-20T11:30', { state: 'closed', opensAt: '14:00', weekday: 4, isToday: true }],
  ['2026-11-20T08:59', { state: 'closed', opensAt: '09:00', weekday: 4, isToday: true }],
  ['2026-11-20T16:59', { state: 'open', until: '17:00', opensAgainToday: false }],
  ['2026-11-20T17:00', { state: 'closed', opensAt: '09:00', weekday: 5, isToday: false }],
  ['2026-11-22T17:00', { state: 'closed', opensAt: '09:00', weekday: 1, isToday: false }],
  ['2026-11-16T10:00', { state: 'closed', opensAt: '09:00', weekday: 1, isToday: false }],
  ['2026-11-17T00:00', { state: 'closed', opensAt: '09:00', weekday: 1, isToday: true }],
])('at %s', (moment, expected) => {
  expect(openingAt(station, at(moment))).toEqual(expected)
})

test('by the clock of Beijing, wherever the phone is', () => {
  expect(openingAt(station, Date.parse('2026-11-19T17:30:00-08:00'))).toEqual({
    state: 'open',
    until: '11:30',
    opensAgainToday: true,
  })
})

test('open one day a week, and past its hours: again in a week', () => {
  const sundays = [[], [], [], [], [], [], ['10:00-12:00']]
  expect(openingAt(sundays, at('2026-11-22T13:00'))).toEqual({
    state: 'closed',
    opensAt: '10:00',
    weekday: 6,
    isToday: false,
  })
})

test('spans in any order, and up to midnight', () => {
  const late = Array.from({ length: 7 }, () => ['18:00-24:00', '08:00-12:00'])
  expect(openingAt(late, at('2026-11-20T23:59'))).toEqual({ state: 'open', until: '24:00', opensAgainToday: false })
  expect(openingAt(late, at('2026-11-20T07:00'))).toMatchObject({ opensAt: '08:00' })
})

test.each([[[]], [[[], [], [], [], [], [], []]], [[['all day'], ['9-5']]]])('no hours in %j: not known', (hours) => {
  expect(openingAt(hours, at('2026-11-20T10:00'))).toEqual({ state: 'unknown' })
})

test('the week, alike days together', () => {
  expect(weekOf(station)).toEqual([
    { firstWeekday: 0, lastWeekday: 0, spans: [] },
    { firstWeekday: 1, lastWeekday: 6, spans: twice },
  ])
  expect(weekOf(Array.from({ length: 7 }, () => ['07:00-18:30']))).toEqual([
    { firstWeekday: 0, lastWeekday: 6, spans: ['07:00-18:30'] },
  ])
})
