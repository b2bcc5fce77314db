import fc from 'fast-check'
import { amountMilli, type AmountMilli } from './amount'
import { avoidedGrams } from './avoided-grams'
import { divideDown, divideHalfEven } from './rounding'

test.each([
  ['5 km by bike', 5, 52_000, 260],
  ['8.4 km by bus', 8.4, 26_900, 226],
  ['an emptied plate', 1, 144_000, 144],
  ['a returned carton', 1, 37_000, 37],
  ['half a gram goes to the even gram below', 0.5, 1_000, 0],
  ['one and a half grams go to the even gram above', 1.5, 1_000, 2],
  ['two and a half grams go to the even gram below', 2.5, 1_000, 2],
  ['just over half goes up', 0.501, 1_000, 1],
  ['the sum that floats get wrong: 1.005 km × 100 g', 1.005, 100_000, 100],
  ['volunteering', 120, 0, 0],
])('%s', (_, amount, factorMilli, expected) => {
  expect(avoidedGrams(milli(amount), factorMilli)).toBe(expected)
})

test('is the nearest whole gram, the even one of two, by exact arithmetic', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2_000_000 }),
      fc.oneof(
        fc.integer({ min: 0, max: 60_000_000 }),
        fc.integer({ min: 0, max: 120 }).map((n) => n * 500_000),
      ),
      (amount, factorMilli) => {
        expect(avoidedGrams(amount as AmountMilli, factorMilli)).toBe(halfEvenByBigInt(amount, factorMilli))
      },
    ),
  )
})

test('refuses what it cannot compute exactly', () => {
  expect(() => avoidedGrams((2 ** 40) as AmountMilli, 2 ** 20)).toThrow(RangeError)
  expect(() => avoidedGrams(milli(1), 0.5)).toThrow(RangeError)
  expect(() => avoidedGrams(milli(1), -1)).toThrow(RangeError)
})

test.each([
  [7, 2, 4, 3],
  [5, 2, 2, 2],
  [-5, 2, -2, -3],
  [-7, 2, -4, -4],
  [-1, 3, 0, -1],
  [9_007_199_254_740_991, 2, 4_503_599_627_370_496, 4_503_599_627_370_495],
  [9_007_199_254_740_990, 9_007_199_254_740_991, 1, 0],
])('%d ÷ %d is %d half-even and %d rounded down', (numerator, denominator, halfEven, down) => {
  expect(divideHalfEven(numerator, denominator)).toBe(halfEven)
  expect(divideDown(numerator, denominator)).toBe(down)
})

test.each([0, -1, 0.5])('there is no division by %d', (denominator) => {
  expect(() => divideDown(1, denominator)).toThrow(RangeError)
  expect(() => divideHalfEven(1, denominator)).toThrow(RangeError)
})

function halfEvenByBigInt(amount: number, factorMilli: number): number {
  const product = BigInt(amount) * BigInt(factorMilli)
  const unit = BigInt(1_000_000)
  const [whole, twiceRest] = [product / unit, (product % unit) * BigInt(2)]
  const isUp = twiceRest > unit || (twiceRest === unit && whole % BigInt(2) === BigInt(1))
  return Number(whole) + (isUp ? 1 : 0)
}

function milli(amount: number): AmountMilli {
  const value = amountMilli(amount)
  if (value === null) throw new Error(`not an amount: ${amount}`)
  return value
}
