import { forgetOld } from '../jobs/forget-old'
import { handMessagesOn } from '../jobs/hand-messages-on'
import { wechatHost } from '../partners/wechat'
import { sealedTextsWith } from '../sealed-text'
import type { Delivery, Letter } from '../services'
import { sql } from '../store/database'
import { leaveMessage, listInbox } from '../store/inbox'
import { citizenIdOf } from '../testing/books'
import { type FakeWechat, openFakeWechat } from '../testing/fake-wechat'
import { decide } from '../testing/consents'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'

let app: TestApp
let citizen: TestCitizen
let citizenId: string

let wechat: FakeWechat
beforeAll(async () => {
  wechat = await openFakeWechat()
  const { url: apiBase, appId, appSecret } = wechat
  app = await openTestApp({ services: { wechat: wechatHost({ apiBase, appId, appSecret }) } })
})
afterAll(async () => {
  await app.close()
  await wechat.close()
})
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
  const allow = async (topics: ('vouchers' | 'points')[], key?: string) => {
    await decide(citizen, 'notifications')
    await citizen.succeed('allowMessages', { body: { host: 'wechat', topics } }, key)
    await citizen.succeed('keepMessageAddress', { body: { host: 'wechat', code: wechat.loginCode('openid-of-wang') } })
  }
  const take = async (letter: Letter): Promise<Delivery> => {
    sent.push(letter)
    return { outcome: 'taken' }
  }
  const handOn = (send = take, services = app.services) =>
    handMessagesOn.run({ ...services, messages: { hosts: ['wechat'], send } })
  const refusing = (outcome: Exclude<Delivery['outcome'], 'taken'>) => async (): Promise<Delivery> => ({
    outcome,
    detail: `documented as ${outcome}`,
  })
  const selectAddresses = sql('test-addresses', 'select sealed from message_address where citizen_id = $1')
  const addresses = async () => (await app.database.query<{ sealed: Uint8Array }>(selectAddresses, [citizenId])).rows
  beforeEach(async () => {
    sent.splice(0)
    await app.database.script('delete from message_grant; delete from message_address')
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
    expect(sent[0]?.address).toBe('openid-of-wang')
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
      return take(letter)
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

  test('that has no room now is asked again later, three times at most, and then no more', async () => {
    await allow(['vouchers'])
    await leave(1)
    for (const waitMs of [5 * 60_000, 60 * 60_000, 10 * 60 * 60_000]) {
      await expect(handOn(refusing('later'))).rejects.toThrow('1 of 1 messages were not taken')
      await handOn()
      expect(sent).toEqual([])
      app.advance(waitMs)
    }
    await expect(handOn(refusing('later'))).rejects.toThrow('1 of 1')
    app.advance(11 * 60 * 60_000)
    await handOn()
    expect(sent).toEqual([])
    // The yes was not used up: the next message has it.
    const next = await leave(2)
    await handOn()
    expect(sent.map(({ messageId }) => messageId)).toEqual([next.messageId])
  })

  test('that takes it at the second try delivers it once, with several instances at work', async () => {
    await allow(['vouchers'])
    await leave(1)
    await expect(handOn(refusing('later'))).rejects.toThrow('1 of 1')
    app.advance(5 * 60_000)
    await Promise.all([handOn(), handOn(), handOn()])
    app.advance(60 * 60_000)
    await handOn()
    expect(sent).toHaveLength(1)
  })

  test('tells that the person took the yes back: all of this topic are gone, and nothing failed', async () => {
    await allow(['vouchers'])
    await allow(['vouchers', 'points'])
    await leave(1)
    await handOn(refusing('unwanted'))
    await leave(2)
    await handOn()
    expect(sent).toEqual([])
    await forgetOld.run(app.services)
    expect(await addresses()).toHaveLength(1)
  })

  test('does not know the address: it is dropped, and nothing is tried there again', async () => {
    await allow(['vouchers'])
    await allow(['vouchers'])
    await leave(1)
    await expect(handOn(refusing('unreachable'))).rejects.toThrow('1 of 1')
    expect(await addresses()).toEqual([])
    await leave(2)
    await handOn()
    expect(sent).toEqual([])
  })

  test('an address lies sealed, only while something is allowed, and a newer one takes its place', async () => {
    const body = { host: 'wechat', code: wechat.loginCode('openid-of-li') } as const
    await citizen.succeed('keepMessageAddress', { body })
    expect(await addresses()).toEqual([])
    await allow(['vouchers'])
    await allow(['vouchers'])
    const [kept, ...more] = await addresses()
    expect(more).toEqual([])
    expect(Buffer.from(kept?.sealed ?? []).includes('openid')).toBe(false)
    await forgetOld.run(app.services)
    expect(await addresses()).toHaveLength(1)
    await leave(1)
    await leave(2)
    await handOn()
    await forgetOld.run(app.services)
    expect(await addresses()).toEqual([])
  })

  test('goes with the consent that is taken back, and an older withdrawal takes nothing', async () => {
    const decide = (decision: 'given' | 'withdrawn', decidedAt?: string) =>
      citizen.succeed('recordConsent', {
        body: {
          decisions: [{ source: 'notifications', decision, version: '2026-11', ...(decidedAt && { decidedAt }) }],
        },
      })
    await decide('given')
    await allow(['vouchers'])
    await decide('withdrawn', '2026-11-20T09:00:00+08:00')
    expect(await addresses()).toHaveLength(1)
    app.advance(1000)
    await decide('withdrawn')
    expect(await addresses()).toEqual([])
    await leave(1)
    await handOn()
    expect(sent).toEqual([])
  })

  test('an address that another secret sealed is dropped, and the yes stays', async () => {
    await allow(['vouchers'])
    await leave(1)
    await handOn(take, { ...app.services, sealedTexts: sealedTextsWith('another secret', app.services.randomBytes) })
    expect([sent, await addresses()]).toEqual([[], []])
    await citizen.succeed('keepMessageAddress', { body: { host: 'wechat', code: wechat.loginCode('openid-of-wang') } })
    await handOn()
    expect(sent).toHaveLength(1)
  })

  test.each([
    [{ host: 'wechat', code: 'made-up' }, 'host-code-invalid'],
    [{ host: 'alipay', code: 'any' }, 'host-unavailable'],
  ] as const)('keeps no address for %j', async (body, code) => {
    await allow(['vouchers'])
    expect(await citizen.refusal('keepMessageAddress', { body })).toMatchObject({ code })
  })
})
