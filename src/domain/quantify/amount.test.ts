import fc from 'fast-check'
import { amountMilli, amountOf } from './amount'

test.each([
  [5, 5000],
  [5.25, 5250],
  [0.001, 1],
  [1.005, 1005],
  [8.29, 8290],
  [0.1 + 0.2, null],
  [0.0004, null],
  [1.0005, null],
  [0, null],
  [-1, null],
  [NaN, null],
  [Infinity, null],
  [1e13, null],
])('%d is %p thousandths', (value, milli) => {
  expect(amountMilli(value)).toBe(milli)
})

test('what people type with up to three decimals comes back as typed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000_000_000 }), (thousandths) => {
      const text = `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`
      const milli = amountMilli(Number(text))
      expect(milli).toBe(thousandths)
      expect(milli && amountOf(milli)).toBe(Number(text))
    }),
  )
})
