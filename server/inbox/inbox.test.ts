import { forgetOld } from '../jobs/forget-old'
import { handMessagesOn } from '../jobs/hand-messages-on'
import type { Letter } from '../services'
import { leaveMessage, listInbox } from '../store/inbox'
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

describe('a platform', () => {
  const sent: Letter[] = []
  const allow = (topics: ('vouchers' | 'points')[], key?: string) =>
    citizen.succeed('allowMessages', { body: { host: 'wechat', topics } }, key)
  const handOn = (send = async (letter: Letter) => void sent.push(letter)) =>
    handMessagesOn.run({ ...app.services, messages: { hosts: ['wechat'], send } })
  beforeEach(async () => {
    sent.splice(0)
    await app.database.script('delete from message_grant')
  })

  test('delivers as many messages as it was allowed, one a yes, however often the yes is repeated', async () => {
    await allow(['vouchers'], 'the-same-yes')
    await allow(['vouchers'], 'the-same-yes')
    await allow(['vouchers', 'vouchers'])
    const left = [await leave(1), await leave(2), await leave(3)]
    await Promise.all([handOn(), handOn()])
    await handOn()
    expect(sent.map(({ messageId }) => messageId).sort()).toEqual(left.slice(0, 2).map(({ messageId }) => messageId))
    expect(sent[0]).toMatchObject({ citizenId, host: 'wechat', topic: 'vouchers', kind: 'hold-released' })
    expect((await points()).points).toEqual([3, 2, 1])
  })

  test('loses no yes when several instances hand the same messages on', async () => {
    const counts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    const left: string[] = []
    for (const count of counts) {
      await allow(['vouchers'])
      left.push((await leave(count)).messageId)
    }
    await Promise.all([handOn(), handOn(), handOn(), handOn()])
    expect(sent.map(({ messageId }) => messageId).sort()).toEqual(left)
  })

  test('delivers nothing of another topic, for another host, or of days ago', async () => {
    await allow(['points'])
    await citizen.succeed('allowMessages', { body: { host: 'alipay', topics: ['vouchers'] } })
    await leave(1)
    await handOn()
    expect(sent).toEqual([])
    await allow(['vouchers'])
    app.advance(3 * 86_400_000)
    await handOn()
    expect(sent).toEqual([])
  })

  test('that does not take a letter is told no second time, and the others still go', async () => {
    await allow(['vouchers'])
    await allow(['vouchers'])
    const [first] = [await leave(1), await leave(2)]
    const failing = handOn(async (letter) => {
      if (letter.messageId === first?.messageId) throw new Error('43101')
      sent.push(letter)
    })
    await expect(failing).rejects.toThrow('1 of 2 messages were not taken')
    await handOn()
    expect(sent).toHaveLength(1)
  })

  test('that nobody set up is asked for nothing, and the allowance stays', async () => {
    await allow(['vouchers'])
    await leave(1)
    await handMessagesOn.run(app.services)
    await handOn()
    expect(sent).toHaveLength(1)
  })
})
