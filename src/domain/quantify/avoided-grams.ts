import { grams, type Grams } from '../units'
import type { AmountMilli } from './amount'
import { divideHalfEven } from './rounding'

const MICRO_PER_GRAM = 1_000_000

/**
 * The avoided grams of CO2e of an act: amount × factor, rounded to whole grams, ties to even.
 *
 * `factorMilli` is a whole number of milligrams per unit, not negative. The arithmetic is exact: RangeError is thrown
 * when the product leaves the safe integers (9 billion grams) or the factor is not such a number.
 *
 * ER = BE − PE with the factor as the difference per unit: DB11/T 3043-2024, T/ACEF 031-2022.
 */
export function avoidedGrams(amount: AmountMilli, factorMilli: number): Grams {
  if (!Number.isSafeInteger(factorMilli) || factorMilli < 0) {
    throw new RangeError(`a factor is a whole number of milligrams, not ${factorMilli}`)
  }
  return grams(divideHalfEven(amount * factorMilli, MICRO_PER_GRAM))
}
