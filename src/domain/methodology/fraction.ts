/** An exact rational number in lowest terms; the denominator is positive. */
export type Fraction = { numerator: number; denominator: number }

/** A decimal in plain notation as a fraction: '0.15' is 3/20. Throws RangeError when it is not one or is too long. */
export function fractionOf(decimal: string): Fraction {
  const [, sign, whole, decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? []
  if (whole === undefined) throw new RangeError(`not a plain decimal number: ${decimal}`)
  return reduced(Number(`${sign ?? ''}${whole}${decimals}`), 10 ** decimals.length)
}

export function add(one: Fraction, other: Fraction): Fraction {
  return reduced(
    one.numerator * other.denominator + other.numerator * one.denominator,
    one.denominator * other.denominator,
  )
}

export function subtract(from: Fraction, part: Fraction): Fraction {
  return add(from, { numerator: -part.numerator, denominator: part.denominator })
}

export function multiply(one: Fraction, other: Fraction): Fraction {
  return reduced(one.numerator * other.numerator, one.denominator * other.denominator)
}

/** Throws RangeError when `divisor` is zero. */
export function divide(dividend: Fraction, divisor: Fraction): Fraction {
  const sign = divisor.numerator < 0 ? -1 : 1
  return reduced(sign * dividend.numerator * divisor.denominator, sign * dividend.denominator * divisor.numerator)
}

function reduced(numerator: number, denominator: number): Fraction {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0) {
    throw new RangeError(`${numerator}/${denominator} cannot be held exactly`)
  }
  const divisor = greatestCommonDivisor(Math.abs(numerator), denominator)
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other)
}
