/**
 * The check digit of ISO/IEC 7812-1 (Luhn) for a row of digits. It notices every single wrong digit and every swap of
 * neighbours but 09 with 90.
 */
export function luhnDigit(digits: string): string {
  return String((10 - (luhnSum(`${digits}0`) % 10)) % 10)
}

/** Whether the last of the digits is the check digit of those before it. */
export function endsWithLuhnDigit(digits: string): boolean {
  return /^\d{2,}$/.test(digits) && luhnSum(digits) % 10 === 0
}

function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2)
    return sum + (value > 9 ? value - 9 : value)
  }, 0)
}
