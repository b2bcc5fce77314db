import fc from 'fast-check'
import { endsWithLuhnDigit, luhnDigit } from './luhn'

const digits = fc.stringMatching(/^\d{1,12}$/)

test('the example of ISO/IEC 7812-1, annex B', () => {
  expect(luhnDigit('7992739871')).toBe('3')
  expect(endsWithLuhnDigit('79927398713')).toBe(true)
})

test('what gets its digit ends with it; one other digit anywhere is noticed', () => {
  fc.assert(
    fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (row, where, more) => {
      const whole = row + luhnDigit(row)
      const index = where % whole.length
      const other = String((Number(whole[index]) + more) % 10)
      expect(endsWithLuhnDigit(whole)).toBe(true)
      expect(endsWithLuhnDigit(whole.slice(0, index) + other + whole.slice(index + 1))).toBe(false)
    }),
  )
})

test.each(['', '0', '1a', ' 18'])('%j ends with no check digit', (text) => {
  expect(endsWithLuhnDigit(text)).toBe(false)
})
