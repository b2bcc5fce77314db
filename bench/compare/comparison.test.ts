import { type Comparison, linesOf, median, meetsAim, ratioOf } from './comparison'

const comparison = (given: Partial<Comparison> = {}): Comparison => ({
  what: 'a bench',
  unit: 'transactions/s',
  baselineIs: 'the same by hand',
  ours: [700, 500, 600],
  baseline: [1_000, 1_300, 1_200],
  aim: { atLeast: 0.5 },
  notes: ['9 rows each'],
  ...given,
})

test.each([
  [[3], 3],
  [[3, 1], 2],
  [[10, 9, 1], 9],
  [[4, 1, 3, 2], 2.5],
  [[-5, 100, 20], 20],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected)
})

test('the median of nothing is refused, and the values stay in their order', () => {
  expect(() => median([])).toThrow(RangeError)
  const values = [2, 1]
  median(values)
  expect(values).toEqual([2, 1])
})

test('the ratio is that of the medians', () => {
  expect(ratioOf(comparison())).toBe(0.5)
  expect(() => ratioOf({ ours: [1], baseline: [0] })).toThrow('a baseline of nothing')
})

test.each([
  [{ atLeast: 0.5 }, true],
  [{ atLeast: 0.51 }, false],
  [{ atMost: 0.5 }, true],
  [{ atMost: 0.49 }, false],
] as const)('0.5 meets the aim %j: %s', (aim, expected) => {
  expect(meetsAim(comparison({ aim }))).toBe(expected)
})

test('the report names both sides, every round and the ratio', () => {
  expect(linesOf(comparison())).toEqual([
    'a bench',
    '  ours      600 transactions/s (rounds 700, 500, 600)',
    '  baseline  1,200 transactions/s (rounds 1,000, 1,300, 1,200), the same by hand',
    '  RATIO     0.50 (aim at least 0.5: met)',
    '  9 rows each',
  ])
  expect(linesOf(comparison({ ours: [10.24], baseline: [4], aim: { atMost: 2 }, notes: [] }))).toEqual([
    'a bench',
    '  ours      10.2 transactions/s',
    '  baseline  4 transactions/s, the same by hand',
    '  RATIO     2.56 (aim at most 2: missed)',
  ])
})
