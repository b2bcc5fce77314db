import { daysBack, emptyCredit, instantOf, minuteOf, readAmount, readPassbook } from './credit'

const nowMs = Date.parse('2026-11-20T00:30:00+08:00')

test.each([
  ['0512884603', '0512884603'],
  [' 0512 8846-03 ', '0512884603'],
  ['051288460', null],
  ['05128846031', null],
  ['051288460x', null],
])('passbook number %s', (typed, read) => {
  expect(readPassbook(typed)).toBe(read)
})

test.each([
  ['1', 1],
  [' 0.125 ', 0.125],
  ['0', null],
  ['0.1234', null],
  ['-1', null],
  ['', null],
])('amount %s', (typed, read) => {
  expect(readAmount(typed)).toBe(read)
})

test('a day and a time are those of Beijing; what is not said is now', () => {
  expect(minuteOf(nowMs)).toEqual({ day: '2026-11-20', time: '00:30' })
  expect(instantOf(emptyCredit(null), nowMs)).toBe('2026-11-19T16:30:00.000Z')
  expect(instantOf({ when: { day: '2026-11-18', time: '08:05' } }, nowMs)).toBe('2026-11-18T00:05:00.000Z')
})

test('the days go back as far as can be booked', () => {
  expect(daysBack(nowMs, 2)).toEqual(['2026-11-20', '2026-11-19', '2026-11-18'])
})
