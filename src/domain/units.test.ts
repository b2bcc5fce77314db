import fc from 'fast-check'
import {
  addGrams,
  addPoints,
  grams,
  isCountedUnit,
  points,
  subtractGrams,
  subtractPoints,
  ACTIVITY_UNITS,
} from './units'

test.each([0.5, NaN, Infinity, 2 ** 53, -(2 ** 53)])('%d is neither grams nor points', (value) => {
  expect(() => grams(value)).toThrow(RangeError)
  expect(() => points(value)).toThrow(RangeError)
})

test('minus zero is zero, so that balances compare', () => {
  expect(Object.is(grams(-0), 0)).toBe(true)
})

test('sums leave no safe integer behind unnoticed', () => {
  const most = Number.MAX_SAFE_INTEGER
  expect(() => addGrams(grams(most), grams(1))).toThrow(RangeError)
  expect(() => subtractPoints(points(-most), points(1))).toThrow(RangeError)
  expect([addGrams(), addPoints()]).toEqual([0, 0])
})

test('what is added can be taken away', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (a, b) => {
      expect(subtractGrams(addGrams(grams(a), grams(b)), grams(b))).toBe(a + 0)
      expect(subtractPoints(addPoints(points(a), points(b)), points(b))).toBe(a + 0)
    }),
  )
})

test('kilometres can be split, cartons cannot', () => {
  expect(ACTIVITY_UNITS.filter(isCountedUnit)).toEqual(['times', 'item', 'sheet', 'minutes', 'day'])
})
