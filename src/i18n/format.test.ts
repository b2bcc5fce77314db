import {
  formatAmount,
  formatChange,
  formatDate,
  formatKilograms,
  formatMoment,
  formatShortDate,
  formatTime,
  formatTonnes,
  formatWhole,
  monthNumber,
} from './format'

it.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1234567, '1,234,567'],
])('groups %d', (count, text) => {
  expect(formatWhole(count)).toBe(text)
})

it.each([
  [0, '0.00'],
  [9, '0.00'],
  [10, '0.01'],
  [999, '0.99'],
  [5_673, '5.67'],
  [5_679, '5.67'],
  [1_234_560, '1,234.56'],
])('%d g are %s kg, rounded down', (grams, text) => {
  expect(formatKilograms(grams)).toBe(text)
})

it.each([
  [61_739_999, '61.73'],
  [9_999, '0.00'],
  [10_000, '0.01'],
])('%d g are %s t, rounded down', (grams, text) => {
  expect(formatTonnes(grams)).toBe(text)
})

it.each([
  [5, '5'],
  [5.5, '5.5'],
  [0.125, '0.125'],
  [0.1 + 0.2, '0.3'],
])('%d of something is %s', (amount, text) => {
  expect(formatAmount(amount)).toBe(text)
})

it.each([
  [260, '+260'],
  [-60, '−60'],
  [0, '0'],
  [-1200, '−1,200'],
])('a change of %d is %s', (change, text) => {
  expect(formatChange(change)).toBe(text)
})

it('writes every instant in Beijing time', () => {
  const instant = '2026-11-19T16:05:00Z'
  expect(formatDate(instant)).toBe('2026-11-20')
  expect(formatShortDate(instant)).toBe('11-20')
  expect(formatTime(instant)).toBe('00:05')
  expect(formatMoment(instant)).toBe('2026-11-20 00:05')
  expect(formatMoment(Date.parse(instant))).toBe('2026-11-20 00:05')
})

it('reads the month', () => {
  expect(monthNumber('2026-05')).toBe(5)
})
