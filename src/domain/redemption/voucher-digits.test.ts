import fc from 'fast-check'
import { groupDigits, isVoucherDigits, voucherDigits } from './voucher-digits'

const nineDigits = fc.integer({ min: 0, max: 999_999_999 }).map((value) => String(value).padStart(9, '0'))

test.each([
  ['123456789', '1234567897'],
  ['000000000', '0000000000'],
  ['482719063', '4827190630'],
])('%s takes its Luhn digit: %s', (random, digits) => {
  expect(voucherDigits(random)).toBe(digits)
})

test.each(['12345678', '1234567890', '12345678x', ''])('"%s" cannot begin a voucher', (text) => {
  expect(() => voucherDigits(text)).toThrow(RangeError)
})

test.each(['4827190631', '482719063', '48271906300', '4827 1906 30', '482719063x', ''])(
  '"%s" is no voucher',
  (text) => {
    expect(isVoucherDigits(text)).toBe(false)
  },
)

test.each([
  ['4827190630', '4827 1906 30'],
  ['12345678', '1234 5678'],
  ['123', '123'],
])('%s is printed as %s', (digits, printed) => {
  expect(groupDigits(digits)).toBe(printed)
})

test('what is made is accepted, and any one wrong digit is noticed', () => {
  fc.assert(
    fc.property(nineDigits, fc.nat(9), fc.integer({ min: 1, max: 9 }), (random, place, shift) => {
      const digits = voucherDigits(random)
      const wrong = (Number(digits[place]) + shift) % 10
      expect(isVoucherDigits(digits)).toBe(true)
      expect(isVoucherDigits(digits.slice(0, place) + String(wrong) + digits.slice(place + 1))).toBe(false)
    }),
  )
})

test('swapped neighbours are noticed, but for 0 and 9', () => {
  fc.assert(
    fc.property(nineDigits, fc.nat(8), (random, place) => {
      const digits = voucherDigits(random)
      const [one = '', other = ''] = [digits[place], digits[place + 1]]
      const swapped = digits.slice(0, place) + other + one + digits.slice(place + 2)
      const isBlindSpot = one === other || ['09', '90'].includes(one + other)
      expect(isVoucherDigits(swapped)).toBe(isBlindSpot)
    }),
  )
})
