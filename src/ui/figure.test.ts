import { figure } from './figure'

test.each([
  [0, '0'],
  [999, '999'],
  [5673, '5,673'],
  [1234567, '1,234,567'],
  [1234.5, '1,234.5'],
  [-120, '−120'],
])('%d is written %s', (value, text) => {
  expect(figure(value)).toBe(text)
})

test('a gain carries its plus when asked, nothing carries none', () => {
  expect(figure(260, { signed: true })).toBe('+260')
  expect(figure(0, { signed: true })).toBe('0')
  expect(figure(-60, { signed: true })).toBe('−60')
})
