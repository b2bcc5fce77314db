import { endsWithLuhnDigit, luhnDigit } from '../luhn'

/**
 * Ten digits to read aloud or type at a counter: nine random ones and the check digit of ISO/IEC 7812-1 (Luhn), which
 * notices every single wrong digit and every swap of neighbours but 09 with 90.
 *
 * Throws RangeError unless `nineRandomDigits` is nine digits.
 */
export function voucherDigits(nineRandomDigits: string): string {
  if (!/^\d{9}$/.test(nineRandomDigits)) throw new RangeError('a voucher begins with nine digits')
  return nineRandomDigits + luhnDigit(nineRandomDigits)
}

/** Whether `text` is ten digits of which the last is right. It does not mean that such a voucher exists. */
export function isVoucherDigits(text: string): boolean {
  return /^\d{10}$/.test(text) && endsWithLuhnDigit(text)
}

/** Digits in groups of four, as they are printed: '4827190630' → '4827 1906 30'. */
export function groupDigits(digits: string): string {
  return digits.replace(/\d{4}(?=\d)/g, '$& ')
}
