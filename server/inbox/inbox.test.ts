import { forgetOld } from '../jobs/forget-old'
import { leaveMessage, listInbox, takeGrant } from '../store/inbox'
import { citizenIdOf } from '../testing/books'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'

let app: TestApp
let citizen: TestCitizen
let citizenId: string

beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())
beforeEach(async () => {
  app.setNow('2026-11-20T10:00:00+08:00')
  citizen = await app.newCitizen()
  citizenId = await citizenIdOf(app, citizen)
})

const name = { zh: '雨伞', en: 'Umbrella' }

/** A message that a hold went stale, at the time of the clock. */
const leave = async (points: number, redemptionId = app.services.newId()) => {
  const facts = { redemptionId, name, points }
  const message = { citizenId, messageId: app.services.newId(), at: app.now(), kind: 'hold-released', facts } as const
  await app.database.transaction((tx) => leaveMessage(tx, message))
  return message
}

const points = async (query: { cursor?: string; limit?: number } = {}) => {
  const { messages, ...rest } = await citizen.succeed('listMessages', { query })
  return { points: messages.map(({ content }) => 'points' in content.facts && content.facts.points), ...rest }
}

test('a new citizen has no messages', async () => {
  expect(await points()).toEqual({ points: [], unread: 0, nextCursor: null })
})

test('newest first, page after page, with how many are unread', async () => {
  const left = [await leave(1), await leave(2), await leave(3)]
  const [, second, third] = left.map(({ messageId }) => messageId)
  expect(await points({ limit: 2 })).toEqual({ points: [3, 2], unread: 3, nextCursor: second })
  expect(await points({ limit: 2, cursor: second ?? '' })).toEqual({ points: [1], unread: 3, nextCursor: null })
  const { messages } = await citizen.succeed('listMessages', { query: { limit: 1 } })
  expect(messages).toEqual([
    {
      id: third,
      leftAt: '2026-11-20T02:00:00.000Z',
      isRead: false,
      content: { kind: 'hold-released', facts: left[2]?.facts },
    },
  ])
})

test('the same about the same is left once', async () => {
  const { facts } = await leave(1)
  await leave(1, facts.redemptionId)
  expect((await points()).points).toEqual([1])
})

test('marking reads what was seen, not what came meanwhile, and never the messages of others', async () => {
  const first = await leave(1)
  app.advance(1000)
  await leave(2)
  const body = { upTo: first.messageId }
  const stranger = await app.newCitizen()
  expect(await stranger.succeed('markMessagesRead', { body })).toEqual({ unread: 0 })
  expect((await points()).unread).toBe(2)
  expect(await citizen.succeed('markMessagesRead', { body })).toEqual({ unread: 1 })
  expect(await citizen.succeed('markMessagesRead', { body })).toEqual({ unread: 1 })
  const { messages } = await citizen.succeed('listMessages', { query: {} })
  expect(messages.map(({ isRead }) => isRead)).toEqual([false, true])
})

test('nobody reads without logging in', async () => {
  expect(await app.refusal('listMessages', { query: {} })).toEqual({ code: 'session-missing', facts: {} })
})

test('old messages are forgotten', async () => {
  await leave(1)
  app.advance(400 * 86_400_000)
  await leave(2)
  await forgetOld.run(app.services)
  app.advance(1)
  await forgetOld.run(app.services)
  const kept = await listInbox(app.database, citizenId, null, 10)
  expect(kept.map(({ facts }) => facts)).toEqual([expect.objectContaining({ points: 2 })])
})

test('an allowance counts up once a yes, and is used up one message at a time', async () => {
  const allow = (key?: string) =>
    citizen.succeed('allowMessages', { body: { host: 'wechat', topics: ['vouchers', 'vouchers'] } }, key)
  const take = (topic: 'vouchers' | 'points', host: 'wechat' | 'alipay' = 'wechat') =>
    app.database.transaction((tx) => takeGrant(tx, citizenId, host, topic))
  await allow('the-same-yes')
  await allow('the-same-yes')
  await allow()
  expect(await take('points')).toBe(false)
  expect(await take('vouchers', 'alipay')).toBe(false)
  expect([await take('vouchers'), await take('vouchers'), await take('vouchers')]).toEqual([true, true, false])
})
