import type { MonthGrams } from './queries'
import { trendOf } from './trend'

const month = (name: string, [verified, pending, declared]: readonly [number, number, number]): MonthGrams => ({
  month: name,
  grams: { verified, pending, declared },
  pointsEarned: 0,
})
const highest = (grams: number) => trendOf([month('2026-11', [grams, 0, 0])])

test('each month is a column of three states, oldest first', () => {
  const trend = trendOf([month('2026-10', [3_000, 200, 800]), month('2026-11', [5_037, 32, 604])])
  expect(trend?.columns).toEqual([
    { month: '2026-10', verifiedGrams: 3_000, pendingGrams: 200, declaredGrams: 800, totalGrams: 4_000 },
    { month: '2026-11', verifiedGrams: 5_037, pendingGrams: 32, declaredGrams: 604, totalGrams: 5_673 },
  ])
})

test.each([
  ['no months', []],
  ['empty months', [month('2026-10', [0, 0, 0]), month('2026-11', [0, 0, 0])]],
])('%s make no chart', (_what, months) => {
  expect(trendOf(months)).toBeNull()
})

test('one gram of any state is enough for a chart', () => {
  expect(trendOf([month('2026-11', [0, 0, 1])])).not.toBeNull()
})

test.each([
  [1, 1],
  [999, 1],
  [1_000, 1000],
  [7_700, 1000],
])('a highest month of %i g is counted in units of %i g', (grams, unitGrams) => {
  expect(highest(grams)?.unitGrams).toBe(unitGrams)
})

test.each([
  [1, { max: 1, step: 1 }],
  [3, { max: 3, step: 1 }],
  [32, { max: 40, step: 10 }],
  [260, { max: 300, step: 100 }],
  [999, { max: 1000, step: 500 }],
  [1_000, { max: 1, step: 0.5 }],
  [1_200, { max: 1.5, step: 0.5 }],
  [7_700, { max: 8, step: 2 }],
  [8_000, { max: 8, step: 2 }],
  [8_001, { max: 10, step: 5 }],
  [41_490, { max: 60, step: 20 }],
  [1_234_567, { max: 1500, step: 500 }],
])('a highest month of %i g has the axis %j', (grams, axis) => {
  expect(highest(grams)?.axis).toEqual(axis)
})

test('the axis always holds the highest column, in at most four lines', () => {
  for (let grams = 1; grams < 60_000; grams += 37) {
    const trend = highest(grams)
    const { max = 0, step = 0 } = trend?.axis ?? {}
    expect(max * (trend?.unitGrams ?? 0)).toBeGreaterThanOrEqual(grams)
    expect(max / step).toBeLessThanOrEqual(4)
  }
})
