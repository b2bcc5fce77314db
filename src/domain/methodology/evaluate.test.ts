import fc from 'fast-check'
import { recomputeFactorMilli } from './derivations'
import { evaluate, namesIn } from './evaluate'
import type { Derivation } from './types'

test.each([
  ['1 + 2 * 3', 7, 1],
  ['(1 + 2) * 3', 9, 1],
  ['10 - 4 - 3', 3, 1],
  ['100 / 10 / 4', 5, 2],
  ['0.1 + 0.2', 3, 10],
  ['1 / 3 * 3', 1, 1],
  ['portionGrams * (pork - tofu)', 915, 2],
  ['tofu - pork', -183, 20],
])('%s is exactly %d/%d', (expression, numerator, denominator) => {
  const constants = { portionGrams: 50, pork: 12.31, tofu: 3.16 }
  expect(evaluate(expression, constants)).toEqual({ numerator, denominator })
})

test.each([
  ['', 'ends too early'],
  ['1 +', 'ends too early'],
  ['(1', 'not closed'],
  ['1 2', 'unexpected 2'],
  ['1)', 'unexpected )'],
  ['-1', '- is not a constant'],
  ['2 ^ 3', '^ is not part of arithmetic'],
  ['a.b', '. is not part of arithmetic'],
  ['missing + 1', 'missing is not a constant'],
  ['constructor', 'constructor is not a constant'],
  ['1 / 0', 'cannot be held exactly'],
  ['9007199254740991 * 2', 'cannot be held exactly'],
  ['tiny', 'not a plain decimal'],
])('"%s" is refused: %s', (expression, message) => {
  expect(() => evaluate(expression, { tiny: 1e-9 })).toThrow(RangeError)
  expect(() => evaluate(expression, { tiny: 1e-9 })).toThrow(message)
})

test('names each constant once', () => {
  expect(namesIn('km * (carGrams - busGrams) + carGrams * 2')).toEqual(['km', 'carGrams', 'busGrams'])
})

test('sums and products of whole numbers are those of the language', () => {
  const small = fc.nat(1000)
  fc.assert(
    fc.property(small, small, small, small, (a, b, c, d) => {
      const { numerator, denominator } = evaluate('a * (b - c) + d * b - a', { a, b, c, d })
      expect([numerator, denominator]).toEqual([a * (b - c) + d * b - a + 0, 1])
    }),
  )
})

test.each([
  ['0.0314 * 2310', 'down', 0, 72_000],
  ['0.0314 * 2310', 'half-even', 0, 73_000],
  ['100 * 530.6', 'down', -3, 53_000_000],
  ['1288.5 - 1068.8', 'half-even', 0, 220_000],
  ['5 * 1.345', 'half-even', 1, 6_700],
  ['191.3 + 170.9', 'none', 0, 362_200],
  ['0.5', 'half-even', 0, 0],
  ['1.5', 'half-even', 0, 2_000],
  ['1 / 8', 'none', 0, 125],
] as const)('%s rounded %s to %d places is %d mg', (expression, rounding, places, factorMilli) => {
  expect(recomputeFactorMilli(derivation({ expression, rounding, places }))).toBe(factorMilli)
})

test('a factor finer than a milligram is refused', () => {
  expect(() => recomputeFactorMilli(derivation({ expression: '1 / 3' }))).toThrow('whole number of milligrams')
  expect(() => recomputeFactorMilli(derivation({ expression: '1 / 16' }))).toThrow(RangeError)
})

function derivation(given: Partial<Derivation>): Derivation {
  return { constants: {}, expression: '1', rounding: 'none', places: 0, ...given }
}
