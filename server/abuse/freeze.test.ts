import type { ActionClaim } from '@/contract/actions'
import type { AbuseRule } from '@/domain/abuse/rule'
import { checkBooks } from '../store/books-check'
import { sql } from '../store/database'
import { addReward, bookAct, citizenIdOf, emptyBooks } from '../testing/books'
import { newStaff } from '../testing/staff'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'

const DAY_MS = 86_400_000
const noon = '2026-11-20T12:00:00+08:00'
const rules: readonly AbuseRule[] = [
  { id: 'device', kind: 'device-velocity', outcome: 'flag', actsMax: 1, windowMinutes: 60 },
]
const reason = '作废以后又用脚本记录。'

let app: TestApp
let citizen: TestCitizen
let staff: TestCitizen
let flagId: string
beforeAll(async () => {
  app = await openTestApp({ now: noon, services: { abuseRules: rules } })
  staff = await newStaff(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  app.setNow(noon)
  await emptyBooks(app)
  citizen = await app.newCitizen()
  flagId = await flagOf(citizen)
})
afterEach(async () => expect(await checkBooks(app.database)).toEqual([]))

const ride = (hour: number): { body: ActionClaim } => ({
  body: {
    behaviourId: 'bus-ride',
    amount: 10,
    unit: 'km',
    occurredAt: `2026-11-20T${String(hour).padStart(2, '0')}:00:00+08:00`,
    evidence: { tier: 'self' },
  },
})

const flagOf = async (by: TestCitizen): Promise<string> => {
  const options = { token: by.token, installId: `install-of-${by.passbookNumber}` }
  for (const hour of [7, 8]) await app.succeed('logAction', ride(hour), options)
  const { citizens } = await staff.succeed('listFlags', { query: { state: 'open' } })
  return citizens.at(-1)?.flags[0]?.id ?? ''
}
const voidFirst = () => staff.succeed('decideFlags', { body: { flagIds: [flagId], decision: 'voided', reason: '。' } })
const freezeFor = (days = 7) => ({ params: { flagId }, body: { days, reason } })
const frozen = async (days = 7): Promise<string> => {
  await voidFirst()
  return (await staff.succeed('freezeAccount', freezeFor(days))).frozenUntil
}
const thaw = () => staff.succeed('thawAccount', { params: { flagId }, body: { reason: '说明了情况。' } })
const kinds = async () => {
  const audit = sql('test-audit', 'select kind, actor, reason from sanction order by sanction_id')
  return (await app.database.query<{ kind: string; actor: string; reason: string }>(audit)).rows
}
const freezeOf = async (by = citizen) => (await by.succeed('readProfile', {})).freeze

describe('a freeze', () => {
  test('comes after a void, and not before', async () => {
    expect(await staff.refusal('freezeAccount', freezeFor())).toEqual({ code: 'void-first', facts: {} })
    expect(await freezeOf()).toBeNull()
    await voidFirst()
    await staff.succeed('freezeAccount', freezeFor())
    expect(await freezeOf()).toMatchObject({ reason })
  })

  test('lets look at everything, and log and redeem nothing, in sessions that are open', async () => {
    const until = await frozen()
    expect(until).toBe(new Date(Date.parse(noon) + 7 * DAY_MS).toISOString())
    const { id: rewardId } = await addReward(app, 'pen', { points: 1 })
    const refusal = { code: 'account-frozen', facts: { until, reason } }
    expect(await citizen.refusal('logAction', ride(9))).toEqual(refusal)
    const hold = { body: { rewardId, points: 1, exchangePointId: null } }
    expect(await citizen.refusal('holdReward', hold)).toEqual(refusal)
    expect(await citizen.refusal('openSteps', { body: {} as never })).toMatchObject({ code: 'account-frozen' })
    await citizen.succeed('readAccount', {})
    await citizen.succeed('readPassbook', { query: {} })
    await citizen.succeed('listRewards', { query: {} })
    await citizen.succeed('changeProfile', { body: { onBoards: false } })
    const { messages } = await citizen.succeed('listMessages', { query: {} })
    expect(messages.map(({ content }) => content.kind)).toEqual(['account-frozen', 'entries-voided'])
    await citizen.succeed('markMessagesRead', { body: { upTo: messages[0]?.id ?? '' } })
    await citizen.succeed('logOut', { query: {} })
  })

  test('again does nothing, and is no longer than it was', async () => {
    const until = await frozen(7)
    expect(await staff.succeed('freezeAccount', freezeFor(100))).toEqual({ frozenUntil: until })
    expect((await kinds()).map(({ kind }) => kind)).toEqual(['void', 'freeze'])
    const { messages } = await citizen.succeed('listMessages', { query: {} })
    expect(messages).toHaveLength(2)
  })

  test('by five at once is one', async () => {
    await voidFirst()
    const other = await newStaff(app)
    const replies = await Promise.all(
      [1, 2, 3, 4, 5].map((days) => (days % 2 === 0 ? staff : other).succeed('freezeAccount', freezeFor(days))),
    )
    expect(new Set(replies.map(({ frozenUntil }) => frozenUntil)).size).toBe(1)
    expect((await kinds()).map(({ kind }) => kind)).toEqual(['void', 'freeze'])
  })

  test('ends by itself', async () => {
    await frozen(1)
    app.advance(DAY_MS - 1)
    expect(await citizen.refusal('logAction', ride(9))).toMatchObject({ code: 'account-frozen' })
    app.advance(1)
    await citizen.succeed('logAction', ride(9))
    expect(await freezeOf()).toBeNull()
  })

  test.each([0, 181, 1.5])('of %s days is none', async (days) => {
    await voidFirst()
    expect(await staff.refusal('freezeAccount', freezeFor(days))).toMatchObject({ code: 'request-invalid' })
  })

  test('is for staff, about a flag that exists, and staff who are frozen do no work', async () => {
    expect(await citizen.refusal('freezeAccount', freezeFor())).toMatchObject({ code: 'staff-only' })
    const unknown = { params: { flagId: app.services.newId() }, body: { days: 1, reason } }
    expect(await staff.refusal('freezeAccount', unknown)).toEqual({ code: 'flag-not-found', facts: {} })
    citizen = await newStaff(app)
    flagId = await flagOf(citizen)
    await frozen()
    expect(await citizen.refusal('listFlags', { query: { state: 'open' } })).toMatchObject({ code: 'account-frozen' })
    const decision = { body: { flagIds: [flagId], decision: 'dismissed' as const, reason } }
    expect(await citizen.refusal('decideFlags', decision)).toMatchObject({ code: 'account-frozen' })
  })

  test('does not take back what was answered: the same key finds its answer', async () => {
    const first = await citizen.succeed('logAction', ride(9), 'before-the-freeze')
    await frozen()
    expect(await citizen.succeed('logAction', ride(9), 'before-the-freeze')).toEqual(first)
    expect(await citizen.refusal('logAction', ride(10), 'after-the-freeze')).toMatchObject({ code: 'account-frozen' })
  })
})

describe('a thaw', () => {
  test('opens the account at once, with audit and message; again it does nothing', async () => {
    await frozen()
    expect(await thaw()).toEqual({ wasFrozen: true })
    await citizen.succeed('logAction', ride(9))
    expect(await thaw()).toEqual({ wasFrozen: false })
    const actor = `staff:${await citizenIdOf(app, staff)}`
    expect(await kinds()).toEqual([
      { kind: 'void', actor, reason: '。' },
      { kind: 'freeze', actor, reason },
      { kind: 'thaw', actor, reason: '说明了情况。' },
    ])
    const { messages } = await citizen.succeed('listMessages', { query: {} })
    expect(messages[0]?.content.kind).toBe('account-thawed')
  })

  test('of an unknown flag is none', async () => {
    const unknown = { params: { flagId: app.services.newId() }, body: { reason } }
    expect(await staff.refusal('thawAccount', unknown)).toEqual({ code: 'flag-not-found', facts: {} })
  })
})

describe('an appeal', () => {
  const open = async (by = citizen) => {
    const sanctionId = (await freezeOf())?.sanctionId ?? app.services.newId()
    return by.call('openAppeal', {
      body: { subject: { kind: 'sanction', sanctionId }, note: '是我家孩子玩的。', photoId: null },
    })
  }
  const opened = async () => {
    const reply = await open()
    if (!reply.ok) throw new Error(reply.refusal.code)
    return reply.value
  }
  const decide = (appealId: string, decision: 'upheld' | 'denied') =>
    staff.succeed('decideAppeal', { params: { appealId }, body: { decision, reason: '看过了。' } })

  test('against a freeze stands in the queue of all appeals, and ends the freeze when it is upheld', async () => {
    const until = await frozen()
    const appeal = await opened()
    expect(appeal.subject).toMatchObject({ kind: 'sanction', reason, frozenUntil: until })
    expect((await staff.succeed('listQueue', { query: {} })).appeals).toMatchObject([{ id: appeal.id }])
    expect(await open()).toMatchObject({ ok: false, refusal: { code: 'appeal-open' } })
    const decided = await decide(appeal.id, 'upheld')
    expect(decided.decision).toMatchObject({ state: 'upheld', actionId: null })
    await citizen.succeed('logAction', ride(9))
    expect((await kinds()).at(-1)).toMatchObject({ kind: 'thaw', reason: 'appeal-upheld' })
    expect((await citizen.succeed('listAppeals', { query: {} })).appeals).toEqual([decided])
  })

  test('that is denied leaves it', async () => {
    await frozen()
    await decide((await opened()).id, 'denied')
    expect(await citizen.refusal('logAction', ride(9))).toMatchObject({ code: 'account-frozen' })
  })

  test('that is upheld after the freeze is over ends no later one', async () => {
    await frozen(1)
    const appeal = await opened()
    app.advance(2 * DAY_MS)
    await staff.succeed('freezeAccount', freezeFor(7))
    await decide(appeal.id, 'upheld')
    expect(await freezeOf()).not.toBeNull()
  })

  test('against no freeze, or somebody else’s, is needless', async () => {
    expect(await open()).toMatchObject({ ok: false, refusal: { code: 'appeal-needless' } })
    await frozen()
    expect(await open(await app.newCitizen())).toMatchObject({ ok: false, refusal: { code: 'appeal-needless' } })
  })
})

describe('at the same time', () => {
  test('a freeze and twelve acts: what is booked was booked before it, and nothing after', async () => {
    await voidFirst()
    const log = () => Promise.all(Array.from({ length: 6 }, (_, hour) => citizen.call('logAction', ride(hour + 1))))
    const [first, , second] = await Promise.all([log(), staff.succeed('freezeAccount', freezeFor()), log()])
    const replies = [...first, ...second]
    const refused = replies.flatMap((reply) => (reply.ok ? [] : [reply.refusal.code]))
    expect(new Set([...refused, 'account-frozen'])).toEqual(new Set(['account-frozen']))
    // Both ids are made under the lock, in the order of time.
    const order = sql(
      'test-booked-after-freeze',
      `select count(*) as late from booking b join sanction s using (citizen_id)
      where s.kind = 'freeze' and b.kind = 'action-logged' and b.booking_id > s.sanction_id`,
    )
    expect((await app.database.query(order)).rows).toEqual([{ late: 0 }])
    expect((await citizen.succeed('readAccount', {})).allTime.actions).toBe(1 + replies.length - refused.length)
    expect(await citizen.refusal('logAction', ride(9))).toMatchObject({ code: 'account-frozen' })
  })

  test('a freeze and a redemption: held before it or refused, and nothing half done', async () => {
    await voidFirst()
    const citizenId = await citizenIdOf(app, citizen)
    await bookAct(app, citizenId, { points: 300 })
    const { id: rewardId } = await addReward(app, 'cup', { points: 100, stock: 5 })
    const before = (await citizen.succeed('readAccount', {})).points.available
    const hold = () => citizen.call('holdReward', { body: { rewardId, points: 100, exchangePointId: null } })
    const replies = await Promise.all([hold(), staff.succeed('freezeAccount', freezeFor()).then(() => hold()), hold()])
    const held = replies.filter(({ ok }) => ok).length
    expect(replies[1]).toMatchObject({ ok: false, refusal: { code: 'account-frozen' } })
    const { points } = await citizen.succeed('readAccount', {})
    expect(points.available).toBe(before - 100 * held)
    const stock = sql('test-stock', 'select stock_left as left from reward_stock where reward_id = $1')
    expect((await app.database.query(stock, [rewardId])).rows).toEqual([{ left: 5 - held }])
    const { redemptions } = await citizen.succeed('listRedemptions', { query: {} })
    expect(redemptions).toHaveLength(held)
  })

  test('what was held before a freeze can be given back, and not issued', async () => {
    const citizenId = await citizenIdOf(app, citizen)
    await bookAct(app, citizenId, { points: 300 })
    const { id: rewardId } = await addReward(app, 'bag', { points: 100 })
    const { redemption } = await citizen.succeed('holdReward', {
      body: { rewardId, points: 100, exchangePointId: null },
    })
    await frozen()
    const params = { redemptionId: redemption.id }
    expect(await citizen.refusal('issueVoucher', { params })).toMatchObject({ code: 'account-frozen' })
    await citizen.succeed('cancelRedemption', { params })
  })
})
