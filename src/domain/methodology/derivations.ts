import { divideDown, divideHalfEven } from '../quantify/rounding'
import { evaluate } from './evaluate'
import { multiply, type Fraction } from './fraction'
import type { Derivation } from './types'

/**
 * The factor, in milligrams per unit, that a derivation gives: its expression yields grams, which are rounded to its
 * places. Exact. Throws RangeError when the expression cannot be read, names an unknown constant, or the result is not a
 * whole number of milligrams.
 */
export function recomputeFactorMilli(derivation: Derivation): number {
  const milli = multiply(roundedGrams(derivation), { numerator: 1000, denominator: 1 })
  if (milli.denominator !== 1) throw new RangeError(`${derivation.expression} is not a whole number of milligrams`)
  return milli.numerator
}

function roundedGrams({ constants, expression, rounding, places }: Derivation): Fraction {
  const value = evaluate(expression, constants)
  if (rounding === 'none') return value
  const { numerator, denominator } = multiply(value, powerOfTen(places))
  const round = rounding === 'down' ? divideDown : divideHalfEven
  return multiply({ numerator: round(numerator, denominator), denominator: 1 }, powerOfTen(-places))
}

function powerOfTen(exponent: number): Fraction {
  return exponent < 0 ? { numerator: 1, denominator: 10 ** -exponent } : { numerator: 10 ** exponent, denominator: 1 }
}
