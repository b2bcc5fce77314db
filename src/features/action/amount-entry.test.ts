import { aBehaviour } from '@/testing/build-catalogue'
import { amountEntryOf, parseAmount } from './amount-entry'

test.each([
  ['5', 5],
  ['5.25', 5.25],
  ['5.', 5],
  ['.5', 0.5],
  ['1,200', 1200],
  ['５．５', 5.5],
  [' 3 ', 3],
  ['0', 0],
])('%p is %p', (text, amount) => {
  expect(parseAmount(text)).toBe(amount)
})

test.each(['abc', '-3', '1.2.3', '5 km', '1e9', 'NaN', 'Infinity', '0x10'])('%p is no number', (text) => {
  expect(parseAmount(text)).toBeNaN()
})

test('nothing typed is neither a number nor a mistake', () => {
  expect(parseAmount('  ')).toBeNull()
})

test.each([
  ['km', 'decimal'],
  ['kg', 'decimal'],
  ['kWh', 'decimal'],
  ['m3', 'decimal'],
  ['times', 'digits'],
  ['item', 'digits'],
  ['sheet', 'digits'],
  ['minutes', 'digits'],
  ['day', 'digits'],
] as const)('%s is entered as %s', (unit, kind) => {
  expect(amountEntryOf(aBehaviour({ unit })).kind).toBe(kind)
})

test('no usual amount is above the plausible maximum', () => {
  const { quick, max } = amountEntryOf(aBehaviour({ unit: 'item', plausibleMaxMilli: 2000 }))
  expect(quick).toEqual([1, 2])
  expect(max).toBe(2)
})
