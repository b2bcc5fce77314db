import { randomBytes } from 'node:crypto'
import type { BeijingDay } from '@/domain/calendar/beijing'
import { openAlipay } from '../testing/sealed-steps'
import { openAlipaySteps } from './open-alipay-steps'

const day = '2026-11-20' as BeijingDay
const alipay = openAlipay()
const told = { count: '8432', countDate: day }
const open = (text: string) => openAlipaySteps(text, alipay.keys, day)

test('signed and sealed steps are read', () => {
  expect(open(alipay.seal(told))).toBe(8432)
  expect(open(alipay.seal({ ...told, count: '0' }))).toBe(0)
})

test('what somebody else signed is not believed, although the key is right', () => {
  const forger = openAlipay()
  expect(open(forger.seal(told, alipay.keys.aesKey))).toBeNull()
})

test.each([
  ['another day', () => alipay.seal({ ...told, countDate: '2026-11-19' })],
  ['no count', () => alipay.seal({ countDate: day })],
  ['a count that is none', () => alipay.seal({ ...told, count: 'many' })],
  ['an error of the host', () => alipay.seal({ ...told, code: '40003' })],
  ['another key', () => alipay.seal(told, randomBytes(16).toString('base64'))],
  ['no signature', () => JSON.stringify({ response: JSON.parse(alipay.seal(told)).response, sign: '' })],
  [
    'a changed text',
    () => alipay.seal(told).replace(/"response":"(.)/, (_, first) => `"response":"${first === 'A' ? 'B' : 'A'}`),
  ],
  ['no JSON', () => 'sealed'],
])('%s is not believed', (_, text) => {
  expect(open(text())).toBeNull()
})
