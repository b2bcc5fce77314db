import { stepped } from './stepped'

test.each([
  ['5', 1, '6'],
  ['5', -1, '4'],
  ['', 1, '1'],
  ['abc', 1, '1'],
  ['0.1', 0.2, '0.3'],
  ['99.5', 1, '100'],
  ['0.5', -1, '0'],
])('%s stepped by %d is %s', (value, step, next) => {
  expect(stepped(value, step, 0, 100)).toBe(next)
})
