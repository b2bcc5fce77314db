import { normalisePhone } from './phone'

describe('normalisePhone', () => {
  test.each([
    '13800138000',
    '138 0013 8000',
    '+86 138-0013-8000',
    '8613800138000',
    '0086 13800138000',
    '１３８００１３８０００',
    '＋８６　１３８００１３８０００',
    ' 13800138000\n',
  ])('reads %j', (text) => expect(normalisePhone(text)).toBe('13800138000'))

  test.each([
    '',
    '1380013800',
    '138001380000',
    '12800138000',
    '+1 2025550123',
    '1380013800a',
    '+8613800138000x',
    '010-62770000',
  ])('refuses %j', (text) => expect(normalisePhone(text)).toBeNull())
})
