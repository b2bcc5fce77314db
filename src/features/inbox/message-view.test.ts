import type { InboxMessage } from '@/contract/inbox'
import { aMessage } from '@/testing/build-inbox'
import { zhCn } from '@/i18n/zh-cn'
import { en } from '@/i18n/en'
import { messageView } from './message-view'

const name = { zh: '雨伞', en: 'Umbrella' }
const redemptionId = '0190a000-0000-7000-8000-000000000001'
const actionId = '0190a000-0000-7000-8000-000000000002'
const appeal = { appealId: redemptionId, name, reason: '已核对。' }
const photo = { photoId: redemptionId, actionId, name }
const charityOf = (id: string) => (id === 'rain-garden' ? '雨水花园' : null)
const view = (content: InboxMessage['content'], t = zhCn) =>
  messageView(t, { local: ({ zh }) => zh, charityOf }, aMessage({ content }))

it.each<[InboxMessage['content'], string]>([
  [
    { kind: 'points-expire-soon', facts: { points: 1200, lastDay: '2026-11-30', daysBefore: 7 } },
    '1,200 分用到 2026-11-30。没有用完的，会捐给你选的公益项目。',
  ],
  [
    { kind: 'points-expired', facts: { points: 5, charityId: 'rain-garden', day: '2026-12-01' } },
    '5 分到期，捐给了雨水花园。',
  ],
  [
    { kind: 'points-expired', facts: { points: 5, charityId: 'other', day: '2026-12-01' } },
    '5 分到期，捐给了公益项目。',
  ],
  [
    { kind: 'voucher-expires-soon', facts: { redemptionId, name, lastDay: '2026-11-30' } },
    '「雨伞」用到 2026-11-30，记得去领。',
  ],
  [
    { kind: 'voucher-expired', facts: { redemptionId, name, pointsReturned: 30 } },
    '「雨伞」过了有效期，30 分已经退回。',
  ],
  [{ kind: 'appeal-upheld', facts: { ...appeal, actionId } }, '「雨伞」已经入账。理由：已核对。'],
  [{ kind: 'appeal-denied', facts: appeal }, '「雨伞」维持原判。理由：已核对。'],
  [{ kind: 'photo-accepted', facts: photo }, '「雨伞」的照片看过了，这一笔已核。'],
  [
    { kind: 'photo-refused', facts: { ...photo, objection: 'unclear' } },
    '「雨伞」的照片没有通过：看不清楚。这一笔算作自报。',
  ],
  [{ kind: 'voucher-expired', facts: { redemptionId, name, pointsReturned: 0 } }, '「雨伞」过了有效期，没有用上。'],
  [
    {
      kind: 'accounts-split',
      facts: { joinId: redemptionId, otherPassbookNumber: '0512884603', reason: '两个人共用过手机。' },
    },
    '这本和 0512884603 合并过，工作人员又把它们分开了。原因：两个人共用过手机。',
  ],
])('says %j', (content, sentence) => {
  expect(view(content).sentence).toBe(sentence)
})

it('speaks English', () => {
  const content = { kind: 'voucher-expires-soon', facts: { redemptionId, name, lastDay: '2026-11-30' } } as const
  const { sentence } = messageView(en, { local: (text) => text.en, charityOf }, aMessage({ content }))
  expect(sentence).toBe('"Umbrella" can be collected until 2026-11-30.')
})

it('opens the account for points, the voucher for a voucher, the entry or the appeals for an answer, and nothing for what it cannot read', () => {
  const points = { kind: 'points-expire-soon', facts: { points: 1, lastDay: '2026-11-30', daysBefore: 7 } } as const
  expect(view(points).opens).toEqual({ page: 'account' })
  expect(view(aMessage().content).opens).toEqual({ page: 'voucher', redemptionId })
  expect(view({ kind: 'appeal-upheld', facts: { ...appeal, actionId } }).opens).toEqual({ page: 'receipt', actionId })
  expect(view({ kind: 'appeal-denied', facts: appeal }).opens).toEqual({ page: 'appeals' })
  expect(view({ kind: 'photo-accepted', facts: photo }).opens).toEqual({ page: 'receipt', actionId })
  expect(view({ kind: 'from-newer-version', facts: {} }).opens).toBeNull()
})
