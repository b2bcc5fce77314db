/**
 * Ten digits to read aloud or type at a counter: nine random ones and the check digit of ISO/IEC 7812-1 (Luhn), which
 * notices every single wrong digit and every swap of neighbours but 09 with 90.
 *
 * Throws RangeError unless `nineRandomDigits` is nine digits.
 */
export function voucherDigits(nineRandomDigits: string): string {
  if (!/^\d{9}$/.test(nineRandomDigits)) throw new RangeError('a voucher begins with nine digits')
  const sum = luhnSum(`${nineRandomDigits}0`)
  return nineRandomDigits + String((10 - (sum % 10)) % 10)
}

/** Whether `text` is ten digits of which the last is right. It does not mean that such a voucher exists. */
export function isVoucherDigits(text: string): boolean {
  return /^\d{10}$/.test(text) && luhnSum(text) % 10 === 0
}

/** Digits in groups of four, as they are printed: '4827190630' → '4827 1906 30'. */
export function groupDigits(digits: string): string {
  return digits.replace(/\d{4}(?=\d)/g, '$& ')
}

function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2)
    return sum + (value > 9 ? value - 9 : value)
  }, 0)
}
