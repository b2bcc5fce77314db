/**
 * `numerator ÷ denominator` to the nearest whole number, ties to the even one. Exact. Throws RangeError unless both are
 * safe integers and the denominator is positive.
 */
export function divideHalfEven(numerator: number, denominator: number): number {
  const { whole, remainder } = divide(numerator, denominator)
  const toNext = denominator - remainder
  if (remainder === toNext) return whole % 2 === 0 ? whole : whole + 1
  return remainder < toNext ? whole : whole + 1
}

/** `numerator ÷ denominator` rounded towards −∞. Exact. Same conditions as `divideHalfEven`. */
export function divideDown(numerator: number, denominator: number): number {
  return divide(numerator, denominator).whole
}

function divide(numerator: number, denominator: number): { whole: number; remainder: number } {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0) {
    throw new RangeError(`cannot divide ${numerator} by ${denominator} exactly`)
  }
  // Dividing first and flooring then could round up across a whole number; the remainder operator is exact.
  const signed = numerator % denominator
  const towardsZero = (numerator - signed) / denominator
  return signed < 0
    ? { whole: towardsZero - 1, remainder: signed + denominator }
    : { whole: towardsZero === 0 ? 0 : towardsZero, remainder: signed }
}
