import { randomBytes } from 'node:crypto'
import type { BeijingDay } from '@/domain/calendar/beijing'
import { sealAsWeChat, stepsOn } from '../testing/sealed-steps'
import { openWeChatSteps } from './open-wechat-steps'

const now = new Date('2026-11-20T12:00:00+08:00')
const sessionKey = randomBytes(16).toString('base64')
const appId = 'wx0000000000000001'
const steps = stepsOn(['2026-11-18', 4000], ['2026-11-19', 6000], ['2026-11-20', 8432])
const sealed = (change: Partial<Parameters<typeof sealAsWeChat>[1]> = {}, data: object = steps) =>
  sealAsWeChat(data, { sessionKey, appId, at: now, ...change })
const open = (given: ReturnType<typeof sealed>, day = '2026-11-20') =>
  openWeChatSteps(given, { sessionKey, appId, day: day as BeijingDay, nowMs: now.getTime() })

test.each([
  ['2026-11-20', 8432],
  ['2026-11-19', 6000],
  ['2026-11-17', 0],
])('of %s there are %i steps', (day, count) => {
  expect(open(sealed(), day)).toBe(count)
})

test('a moment within the day counts for its Beijing day', () => {
  const late = { stepInfoList: [{ timestamp: Date.parse('2026-11-20T23:59:59+08:00') / 1000, step: 9 }] }
  expect(open(sealed({}, late))).toBe(9)
})

test.each([
  ['another app', { appId: 'wx0000000000000002' }],
  ['another session', { sessionKey: randomBytes(16).toString('base64') }],
  ['ten minutes ago', { at: new Date(now.getTime() - 10 * 60_000) }],
  ['the future', { at: new Date(now.getTime() + 2 * 60_000) }],
])('what is of %s is not believed', (_, change) => {
  expect(open(sealed(change))).toBeNull()
})

test.each([
  ['no steps', {}],
  ['negative steps', stepsOn(['2026-11-20', -1])],
  ['half steps', stepsOn(['2026-11-20', 1.5])],
])('%s are not believed', (_, data) => {
  expect(open(sealed({}, data))).toBeNull()
})
