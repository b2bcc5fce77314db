import { REFUSALS, type RefusalCode } from '@/contract/refusals'
import { en } from './en'
import { failureSentence } from './failure-sentence'
import { zhCn } from './zh-cn'

const codes = [...Object.keys(REFUSALS), 'offline', 'timeout', 'answer-invalid'] as (RefusalCode | 'offline')[]

it('has a sentence for every code of the contract, and for nothing else', () => {
  expect(Object.keys(zhCn.failure).sort()).toEqual([...codes].sort())
})

const counted = (rule: string) =>
  ({ code: 'already-counted', facts: { rule, actionId: 'x', behaviourId: 'cycling' } }) as const

it.each([
  [{ code: 'code-wrong', facts: { triesLeft: 2 } }, '验证码不对，还可以试 2 次。', 'Wrong code. 2 tries left.'],
  [{ code: 'rate-limited', facts: { retryAfterSeconds: 7 } }, '7 秒后', '7 s'],
  [{ code: 'rate-limited', facts: { retryAfterSeconds: 61 } }, '2 分钟后', '2 min'],
  [{ code: 'points-short', facts: { available: 40, needed: 60 } }, '有 40 分，需要 60 分', 'you have 40, it takes 60'],
  [{ code: 'sold-out', facts: { restockOn: '2026-12-01' } }, '2026-12-01 补货', 'more on 2026-12-01'],
  [{ code: 'sold-out', facts: { restockOn: null } }, '已经兑完', 'All gone'],
  [{ code: 'limit-reached', facts: { limit: 1, per: 'month' } }, '每月限兑 1 份', '1 a month'],
  [{ code: 'server-error', facts: { requestId: '0190a1b2-c3d4' } }, '0190a1b2', '0190a1b2'],
  [counted('natural-key'), '编号、小票或点位码', 'number, ticket or code'],
  [counted('journey-overlap'), '同一时间只走一段路', 'another journey at that time'],
  [counted('exclusive-with'), '同一天里，这两种行动', 'On one day these two actions'],
  [counted('day-steps'), '按步数记下', 'by your steps'],
  [counted('a-rule-of-later'), '是同一件', 'the same as an entry'],
  [{ code: 'session-expired', facts: {} }, '请重新登录', 'log in again'],
] as const)('tells the facts of %j', (failure, chinese, english) => {
  expect(failureSentence(zhCn, failure)).toContain(chinese)
  expect(failureSentence(en, failure)).toContain(english)
})
