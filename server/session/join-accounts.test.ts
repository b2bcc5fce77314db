import { beijingDay, type BeijingDay } from '@/domain/calendar/beijing'
import { foldBoards } from '../jobs/fold-boards'
import { checkBooks } from '../store/books-check'
import { listConsents } from '../store/consents'
import { restoreAction } from '../store/correct-action'
import { sql } from '../store/database'
import { findStaffMember } from '../store/staff'
import { runStaffCommand } from '../staff/staff-command'
import { addReward, bookAct, type BookedAct, citizenIdOf, emptyBooks, setPool, verifyAct } from '../testing/books'
import { freeze } from '../testing/freeze'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'
import { correctionAt, enter, evidenceOf, underLock } from '../testing/evidence'
import { undoJoin } from './undo-join'

const today = '2026-11-20' as BeijingDay
const yesterday = '2026-11-19' as BeijingDay

let app: TestApp
beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())

let older: TestCitizen
let younger: TestCitizen
let olderId: string
let youngerId: string
beforeEach(async () => {
  await emptyBooks(app)
  app.advance(120_000)
  older = await app.newCitizen()
  app.advance(1_000)
  younger = await app.newCitizen()
  olderId = await citizenIdOf(app, older)
  youngerId = await citizenIdOf(app, younger)
})
afterEach(async () => {
  expect(await checkBooks(app.database)).toEqual([])
  await foldBoards.run(app.services)
  expect(await checkBooks(app.database)).toEqual([])
})

/** `who` proves the phone of the other one. */
const offerTo = async (who: TestCitizen, other: TestCitizen) => {
  app.advance(61_000)
  await app.succeed('requestLoginCode', { body: { phone: other.phone } })
  const code = app.smsOutbox.at(-1)?.code ?? ''
  const offer = await who.succeed('bindIdentity', { body: { kind: 'sms', phone: other.phone, code } })
  if (offer.outcome !== 'other-account') throw new Error('the phone was not the other account’s')
  return offer
}
const join = async (who = younger, other = older) => {
  const { ticket } = await offerTo(who, other)
  return who.succeed('joinAccounts', { body: { ticket } })
}

const lastJoin = sql('last-join', 'select join_id from account_join order by joined_at desc, join_id desc limit 1')
const undo = async () => {
  const { rows } = await app.database.query<{ join_id: string }>(lastJoin)
  const circumstances = { joinId: rows[0]?.join_id ?? '', actor: 'staff:1', now: app.now(), services: app.services }
  return app.database.transaction((tx) => undoJoin(tx, circumstances))
}

/** Everything that the books say of both, but the journal: sums, lots, acts that count, redemptions. */
const snapshotOf = sql(
  'books-of-two',
  `select jsonb_build_object(
    'balance', (select jsonb_agg(to_jsonb(b) order by citizen_id) from balance b where citizen_id = any($1::uuid[])),
    'lots', (select jsonb_agg(to_jsonb(l) order by citizen_id, lot_id) from point_lot l where citizen_id = any($1::uuid[]) and points > 0),
    'days', (select jsonb_agg(to_jsonb(d) order by citizen_id, day, category) from citizen_day d where citizen_id = any($1::uuid[])
      and (actions, declared_grams, pending_grams, verified_grams, points_earned) <> (0, 0, 0, 0, 0)),
    'acts', (select jsonb_agg(jsonb_build_array(citizen_id, action_id, state, counted_milli, award_points) order by citizen_id, action_id)
      from action where citizen_id = any($1::uuid[]) and state in ('declared', 'pending', 'verified')),
    'redemptions', (select jsonb_agg(to_jsonb(r) order by redemption_id) from redemption r where citizen_id = any($1::uuid[])),
    'vouchers', (select jsonb_agg(to_jsonb(v) order by digits) from voucher v where citizen_id = any($1::uuid[]))
  ) as books`,
)
const snapshot = async () => {
  const { rows } = await app.database.query<{ books: object }>(snapshotOf, [[olderId, youngerId]])
  return rows[0]?.books
}

const account = (citizen: TestCitizen) => citizen.succeed('readAccount', {})
const openReward = async () => {
  await addReward(app, 'umbrella', { points: 30, settleAt: 'use', stock: 5 })
  await setPool(app, '2026-11', 10_000)
}
const held = async (citizen: TestCitizen) => {
  const { redemption } = await citizen.succeed('holdReward', {
    body: { rewardId: 'umbrella', points: 30, exchangePointId: null },
  })
  return redemption.id
}

describe('what is told before', () => {
  test('both accounts, which one stays, and who asks', async () => {
    await bookAct(app, olderId, { grams: 500, points: 50 })
    await bookAct(app, youngerId, { grams: 70, points: 0, state: 'declared' })
    expect(await offerTo(younger, older)).toMatchObject({
      asks: 'goes',
      stays: {
        passbookNumber: older.passbookNumber,
        actions: 1,
        grams: { declared: 0, pending: 0, verified: 500 },
        points: 50,
      },
      goes: { passbookNumber: younger.passbookNumber, actions: 1, grams: { declared: 70, pending: 0, verified: 0 } },
    })
  })

  test('the older stays, whoever asks', async () => {
    expect(await offerTo(older, younger)).toMatchObject({
      asks: 'stays',
      stays: { passbookNumber: older.passbookNumber },
    })
  })

  test('nothing is joined before the person says so', async () => {
    await bookAct(app, youngerId)
    const before = await snapshot()
    await offerTo(younger, older)
    expect(await snapshot()).toEqual(before)
  })
})

describe('after the join', () => {
  test('the older account has the acts, grams and points of both', async () => {
    await bookAct(app, olderId, { grams: 500, points: 50, day: yesterday })
    await bookAct(app, youngerId, { grams: 300, points: 30, category: 'food', behaviourId: 'empty-plate' })
    await bookAct(app, youngerId, { grams: 40, points: 2, state: 'declared', day: yesterday, behaviourId: 'walking' })
    expect(await join()).toMatchObject({
      profile: { passbookNumber: older.passbookNumber },
      countedOnce: 0,
      pointsCut: 0,
    })
    expect(await account(older)).toMatchObject({
      allTime: { actions: 3, grams: { declared: 40, pending: 0, verified: 800 } },
      points: { available: 82 },
    })
  })

  test('every session and way in leads there', async () => {
    await join()
    const profile = await younger.succeed('readProfile', {})
    expect(profile.passbookNumber).toBe(older.passbookNumber)
    app.advance(61_000)
    await app.succeed('requestLoginCode', { body: { phone: younger.phone } })
    const code = app.smsOutbox.at(-1)?.code ?? ''
    const again = await app.succeed('logIn', { body: { phone: younger.phone, code } })
    expect(again.profile.passbookNumber).toBe(older.passbookNumber)
    expect(await younger.succeed('logOut', { query: { everywhere: 'true' } })).toEqual({ revoked: 3 })
    expect(await older.refusal('readProfile', {})).toMatchObject({ code: 'session-expired' })
  })

  test('an act of the other account is a line with its receipt, dated by its day', async () => {
    const act = await bookAct(app, youngerId, { grams: 300, points: 30, day: yesterday })
    await join()
    const { lines } = await older.succeed('readPassbook', { query: { month: '2026-11' } })
    expect(lines).toMatchObject([
      { kind: 'join-in', gramsChange: 300, pointsChange: 30, subject: { kind: 'action', actionId: act.actionId } },
    ])
    const { action, steps } = await older.succeed('readAction', { params: { actionId: act.actionId } })
    expect(action).toMatchObject({ state: 'verified', grams: 300, points: 30 })
    expect(steps).toMatchObject([{ kind: 'join-in' }])
  })

  test('an act of no grams is a line as well', async () => {
    await bookAct(app, youngerId, { grams: 0, points: 0, behaviourId: 'volunteering' })
    await join()
    expect((await older.succeed('readPassbook', { query: {} })).lines).toHaveLength(1)
  })

  test('the boards and the city count one person', async () => {
    await bookAct(app, olderId, { grams: 500 })
    await bookAct(app, youngerId, { grams: 300, category: 'food', behaviourId: 'empty-plate' })
    await foldBoards.run(app.services)
    expect((await app.succeed('readCity', {})).persons).toBe(2)
    await join()
    await foldBoards.run(app.services)
    const board = await app.succeed('readBoard', { params: { period: 'week' }, query: {} })
    expect(board.top.map(({ grams }) => grams)).toEqual([800])
    expect((await app.succeed('readCity', {})).persons).toBe(1)
  })

  test('points keep their dates, and the oldest are spent first', async () => {
    await openReward()
    await bookAct(app, olderId, { points: 30, expiresOn: '2028-12-01' as BeijingDay })
    await bookAct(app, youngerId, { points: 30, expiresOn: '2027-02-01' as BeijingDay, behaviourId: 'walking' })
    await join()
    expect((await account(older)).points).toMatchObject({ nextExpiry: { points: 30, lastDay: '2027-01-31' } })
    await held(older)
    expect((await account(older)).points).toMatchObject({ nextExpiry: { points: 30, lastDay: '2028-11-30' } })
  })

  test('a pending act can still be verified', async () => {
    const act = await bookAct(app, youngerId, { grams: 90, points: 0, state: 'pending' })
    await join()
    await verifyAct(app, olderId, act)
    expect((await account(older)).allTime.grams).toEqual({ declared: 0, pending: 0, verified: 90 })
  })

  test('what a phone sends again is not done twice', async () => {
    const body = {
      behaviourId: 'cycling',
      amount: 5,
      unit: 'km',
      occurredAt: '2026-11-20T01:00:00Z',
      evidence: { tier: 'self' },
    } as const
    const first = await younger.succeed('logAction', { body }, 'sent-before-the-join')
    await join()
    const again = await younger.succeed('logAction', { body }, 'sent-before-the-join')
    expect(again).toEqual(first)
    expect((await account(older)).allTime.actions).toBe(1)
  })
})

describe('redemptions', () => {
  beforeEach(openReward)

  test('open ones stay valid, with their voucher, and can be given back', async () => {
    await bookAct(app, youngerId, { points: 100 })
    const [holding, issued] = [await held(younger), await held(younger)]
    const { redemption } = await younger.succeed('issueVoucher', { params: { redemptionId: issued } })
    await join()
    expect((await account(older)).points).toMatchObject({ available: 40, held: 60 })
    const list = await older.succeed('listRedemptions', { query: {} })
    expect(list.redemptions.map(({ id, state }) => [id, state])).toEqual([
      [issued, 'issued'],
      [holding, 'held'],
    ])
    expect(list.redemptions[0]?.voucher).toEqual(redemption.voucher)
    await older.succeed('cancelRedemption', { params: { redemptionId: issued } })
    await older.succeed('cancelRedemption', { params: { redemptionId: holding } })
    expect((await account(older)).points).toMatchObject({ available: 100, held: 0 })
  })

  test('those of both count for a limit per person', async () => {
    await addReward(app, 'one-each', { points: 10, limit: { count: 1, per: 'ever' } })
    for (const id of [olderId, youngerId]) await bookAct(app, id, { points: 50 })
    await younger.succeed('holdReward', { body: { rewardId: 'one-each', points: 10, exchangePointId: null } })
    await join()
    expect(
      await older.refusal('holdReward', { body: { rewardId: 'one-each', points: 10, exchangePointId: null } }),
    ).toMatchObject({ code: 'limit-reached' })
  })
})

describe('nothing is doubled', () => {
  test('one act that both logged counts once', async () => {
    await bookAct(app, olderId, { grams: 200, points: 20 })
    const twin = await bookAct(app, youngerId, { grams: 200, points: 20 })
    expect(await join()).toMatchObject({ countedOnce: 1, pointsCut: 20 })
    expect(await account(older)).toMatchObject({
      allTime: { actions: 1, grams: { verified: 200 } },
      points: { available: 20 },
    })
    const { action } = await older.succeed('readAction', { params: { actionId: twin.actionId } })
    expect(action.state).toBe('superseded')
  })

  test('the stronger evidence stays, also against an act of the account that stays', async () => {
    await bookAct(app, olderId, { grams: 200, points: 10, state: 'declared' })
    await bookAct(app, youngerId, { grams: 200, points: 20, state: 'verified' })
    expect(await join()).toMatchObject({ countedOnce: 1, pointsCut: 10 })
    expect(await account(older)).toMatchObject({
      allTime: { actions: 1, grams: { declared: 0, verified: 200 } },
      points: { available: 20 },
    })
  })

  test('points that were spent already are not taken back', async () => {
    await openReward()
    await bookAct(app, olderId, { grams: 400, points: 40 })
    await bookAct(app, youngerId, { grams: 400, points: 40 })
    await younger.succeed('issueVoucher', { params: { redemptionId: await held(younger) } })
    expect(await join()).toMatchObject({ countedOnce: 1, pointsCut: 10 })
    expect((await account(older)).points).toMatchObject({ available: 40, held: 30 })
  })

  test('the day’s points of both stay below the cap of one person', async () => {
    await bookAct(app, olderId, { grams: 2_500, points: 250, behaviourId: 'walking' })
    await bookAct(app, youngerId, { grams: 1_000, points: 100, behaviourId: 'cycling' })
    expect(await join()).toMatchObject({ countedOnce: 0, pointsCut: 50 })
    expect((await account(older)).points.available).toBe(300)
  })
})

describe('the ticket', () => {
  test('joins once; asked again it answers the same', async () => {
    await bookAct(app, youngerId)
    const { ticket } = await offerTo(younger, older)
    const first = await younger.succeed('joinAccounts', { body: { ticket } })
    expect(await younger.succeed('joinAccounts', { body: { ticket } })).toEqual(first)
    expect((await account(older)).allTime.actions).toBe(1)
  })

  test('is for who asked, for ten minutes, and not for anybody who made one up', async () => {
    const { ticket } = await offerTo(younger, older)
    const stranger = await app.newCitizen()
    expect(await stranger.refusal('joinAccounts', { body: { ticket } })).toMatchObject({ code: 'join-ticket-over' })
    expect(await younger.refusal('joinAccounts', { body: { ticket: 'x'.repeat(43) } })).toMatchObject({
      code: 'join-ticket-over',
    })
    app.advance(10 * 60_000)
    expect(await younger.refusal('joinAccounts', { body: { ticket } })).toMatchObject({ code: 'join-ticket-over' })
  })

  test('of two that cross, one joins', async () => {
    const [one, other] = [await offerTo(younger, older), await offerTo(older, younger)]
    const replies = await Promise.all([
      younger.call('joinAccounts', { body: { ticket: one.ticket } }),
      older.call('joinAccounts', { body: { ticket: other.ticket } }),
    ])
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('acts that are logged meanwhile are in the joined book, or refused as busy and sent again', async () => {
    const { ticket } = await offerTo(younger, older)
    const log = (hour: number) =>
      younger.call('logAction', {
        body: {
          behaviourId: 'cycling',
          amount: 1,
          unit: 'km',
          occurredAt: `2026-11-20T0${hour}:00:00Z`,
          evidence: { tier: 'self' },
        },
      })
    const [, ...logged] = await Promise.all([
      younger.succeed('joinAccounts', { body: { ticket } }),
      log(0),
      log(1),
      log(2),
    ])
    const refused = logged.flatMap((reply) => (reply.ok ? [] : [reply.refusal.code]))
    expect(new Set([...refused, 'server-busy'])).toEqual(new Set(['server-busy']))
    expect((await account(older)).allTime.actions).toBe(3 - refused.length)
  })

  test('a frozen account is not joined', async () => {
    const { ticket } = await offerTo(younger, older)
    await freeze(app, olderId, 1)
    expect(await younger.refusal('joinAccounts', { body: { ticket } })).toMatchObject({ code: 'other-account-frozen' })
  })
})

describe('what follows an act or a person', () => {
  const order = 'ORDER20261120'
  const ride = (hour: number, given: object = {}) => ({
    behaviourId: 'cycling',
    amount: 5,
    unit: 'km' as const,
    occurredAt: `2026-11-20T0${hour}:00:00+08:00`,
    window: { startedAt: `2026-11-20T0${hour}:00:00+08:00`, endedAt: `2026-11-20T0${hour}:40:00+08:00` },
    ...given,
  })
  const whoseOf = sql(
    'test-whose-rows',
    `select (select jsonb_agg(citizen_id) from natural_key) as keys, (select jsonb_agg(citizen_id) from action_evidence) as evidence,
      (select jsonb_agg(citizen_id) from inbox_message) as messages, (select jsonb_agg(citizen_id) from photo) as photos,
      (select jsonb_agg(citizen_id) from appeal) as appeals,
      (select jsonb_object_agg(citizen_id, times_left) from message_grant where citizen_id = any($1::uuid[])) as grants`,
  )
  const whose = async () => (await app.database.query(whoseOf, [[olderId, youngerId]])).rows[0]

  test('evidence, keys, messages, photos, appeals and grants move, and move back', async () => {
    const entered = await enter(app, youngerId, ride(8, { reference: order }), evidenceOf('device'))
    expect(entered.ok).toBe(true)
    await bookAct(app, olderId, { day: yesterday })
    await app.database.query(
      sql(
        'test-belongings',
        `with m as (insert into inbox_message (citizen_id, message_id, kind, facts, subject, left_at)
            values ($1, gen_random_uuid(), 'points-expiring', '{}', 's', now())),
          p as (insert into photo (citizen_id, photo_id, uploaded_at, exact_hash, picture_hash)
            values ($1, gen_random_uuid(), now(), 'x', 0::bit(64))),
          a as (insert into appeal (citizen_id, appeal_id, claim, refusal, subject_hash, note, state, opened_at, due_on)
            values ($1, gen_random_uuid(), '{}', '{}', 'x', 'n', 'open', now(), '2026-11-27'))
        insert into message_grant (citizen_id, host, topic, times_left, granted_at)
        values ($1, 'wechat', 't', 2, now()), ($2, 'wechat', 't', 1, now())`,
      ),
      [youngerId, olderId],
    )
    const before = await whose()
    await join()
    expect(await whose()).toEqual({
      keys: [olderId],
      evidence: [olderId],
      messages: [olderId],
      photos: [olderId],
      appeals: [olderId],
      grants: { [olderId]: 3, [youngerId]: 0 },
    })
    await undo()
    expect(await whose()).toEqual(before)
  })

  test('flags, sanctions and places of acts move, and move back', async () => {
    const entered = await enter(app, youngerId, ride(8), evidenceOf('device'))
    if (!entered.ok) throw new Error(entered.code)
    const { actionId } = entered.entered.action
    await bookAct(app, olderId, { day: yesterday })
    await freeze(app, youngerId, 0)
    await app.database.query(
      sql(
        'test-abuse-rows',
        `with f as (insert into abuse_flag (citizen_id, flag_id, action_id, rule_id, rule_kind, measured, raised_at)
            values ($1, gen_random_uuid(), $2, 'r', 'device-velocity', 9, now())),
          v as (insert into sanction (citizen_id, sanction_id, kind, action_id, rule_id, actor, reason, at)
            values ($1, gen_random_uuid(), 'void', $2, 'r', 'staff:1', '。', now()))
        insert into act_place (citizen_id, action_id, at, latitude_milli, longitude_milli, traced_at)
        values ($1, $2, now(), 1, 1, now())`,
      ),
      [youngerId, actionId],
    )
    const ownersOf = sql(
      'test-whose-abuse-rows',
      `select (select jsonb_agg(citizen_id) from abuse_flag) as flags, (select jsonb_agg(citizen_id) from act_place) as places,
        (select jsonb_agg(citizen_id) from sanction) as sanctions`,
    )
    const owners = async () => (await app.database.query(ownersOf)).rows[0]
    await join()
    expect(await owners()).toEqual({ flags: [olderId], places: [olderId], sanctions: [olderId, olderId] })
    await undo()
    expect(await owners()).toEqual({ flags: [youngerId], places: [youngerId], sanctions: [youngerId, youngerId] })
  })

  test('a name that moved is still taken, and the weaker of two journeys at one time leaves', async () => {
    await enter(app, olderId, ride(8), evidenceOf('self'))
    await enter(app, youngerId, ride(8, { reference: order, amount: 6 }), evidenceOf('device'))
    const before = await snapshot()
    expect(await join()).toMatchObject({ countedOnce: 1 })
    expect((await account(older)).allTime.actions).toBe(1)
    expect(await enter(app, olderId, ride(6, { reference: order }), evidenceOf('self'))).toMatchObject({
      code: 'already-counted',
    })
    await undo()
    expect(await snapshot()).toEqual(before)
  })

  test('what ended an act of the other while they were one leaves it alone when they are two', async () => {
    await enter(app, olderId, ride(6), evidenceOf('self'))
    await enter(app, youngerId, ride(8), evidenceOf('self'))
    await join()
    await enter(app, olderId, ride(8, { reference: order }), evidenceOf('device'))
    expect((await account(older)).allTime.actions).toBe(2)
    await undo()
    expect((await account(older)).allTime.actions).toBe(2)
    expect((await account(younger)).allTime.actions).toBe(1)
  })

  test('an act that staff brought back meanwhile counts once after the split', async () => {
    await bookAct(app, olderId, { grams: 200, points: 0, state: 'declared', behaviourId: 'cycling' })
    const twin = { behaviourId: 'cycling', amount: 5, unit: 'km' as const, occurredAt: '2026-11-20T07:00:00+08:00' }
    await enter(app, olderId, twin, evidenceOf('device'))
    const weaker = await enter(app, youngerId, twin, evidenceOf('self'))
    await join()
    const actionId = weaker.ok ? weaker.entered.action.actionId : ''
    await underLock(app, olderId, (tx) => restoreAction(tx, { citizenId: olderId, actionId }, correctionAt(app)))
    await undo()
    expect((await account(younger)).allTime.actions).toBe(1)
    expect((await account(older)).allTime.actions).toBe(2)
  })

  test('a consent of either holds while they are one, and the newest wins', async () => {
    const decide = (who: TestCitizen, decision: 'given' | 'withdrawn') =>
      who.succeed('recordConsent', { body: { decisions: [{ source: 'steps', decision, version: '2026-11' }] } })
    const stepsOf = (citizenId: string) =>
      listConsents(app.database, citizenId).then(
        (all) => all.filter(({ source }) => source === 'steps').at(-1)?.decision,
      )
    await decide(younger, 'given')
    await join()
    expect(await stepsOf(olderId)).toBe('given')
    app.advance(1_000)
    await decide(older, 'withdrawn')
    expect(await stepsOf(olderId)).toBe('withdrawn')
    await undo()
    expect(await stepsOf(youngerId)).toBe('given')
  })

  test('who is one of the staff stays it, and a dismissal ends it', async () => {
    await runStaffCommand(app.database, ['add', younger.passbookNumber], app.now())
    await join()
    expect(await findStaffMember(app.database, olderId)).not.toBeNull()
    await runStaffCommand(app.database, ['remove', older.passbookNumber], app.now())
    expect(await findStaffMember(app.database, olderId)).toBeNull()
  })
})

describe('undone by staff', () => {
  const fillBoth = async (): Promise<BookedAct[]> => {
    await openReward()
    const acts = [
      await bookAct(app, olderId, { grams: 500, points: 50, day: yesterday }),
      await bookAct(app, olderId, { grams: 200, points: 10, state: 'declared' }),
      await bookAct(app, youngerId, { grams: 200, points: 20 }),
      await bookAct(app, youngerId, { grams: 120, points: 12, day: yesterday }),
      await bookAct(app, youngerId, { grams: 120, points: 12, day: yesterday, behaviourId: 'walking' }),
      await bookAct(app, youngerId, { grams: 3_000, points: 290, behaviourId: 'cycling' }),
      await bookAct(app, youngerId, { grams: 0, points: 0, state: 'pending', behaviourId: 'volunteering' }),
      await bookAct(app, youngerId, { grams: 100, points: 10, expiresOn: yesterday, behaviourId: 'metro-ride' }),
    ]
    await held(younger)
    await younger.succeed('issueVoucher', { params: { redemptionId: await held(younger) } })
    await held(older)
    return acts
  }

  test('both are as they were, to the gram and the point', async () => {
    await fillBoth()
    const before = await snapshot()
    expect(await join()).toMatchObject({ countedOnce: 2 })
    expect(await snapshot()).not.toEqual(before)
    expect(await undo()).toEqual({ ok: true })
    expect(await snapshot()).toEqual(before)
    expect((await younger.succeed('readProfile', {})).passbookNumber).toBe(younger.passbookNumber)
    expect((await older.succeed('readProfile', {})).passbookNumber).toBe(older.passbookNumber)
  })

  test('the boards count two again', async () => {
    await fillBoth()
    await foldBoards.run(app.services)
    const before = await app.succeed('readBoard', { params: { period: 'all' }, query: {} })
    await join()
    await foldBoards.run(app.services)
    await undo()
    await foldBoards.run(app.services)
    const after = await app.succeed('readBoard', { params: { period: 'all' }, query: {} })
    expect(after.top).toEqual(before.top)
  })

  test('what was spent since stays spent, and what was done since stays where it was done', async () => {
    await openReward()
    await bookAct(app, youngerId, { grams: 500, points: 50 })
    await join()
    await bookAct(app, olderId, { grams: 70, points: 7, behaviourId: 'walking' })
    await held(older)
    await undo()
    expect(await account(younger)).toMatchObject({
      allTime: { actions: 1, grams: { verified: 500 } },
      points: { available: 20, held: 0 },
    })
    expect(await account(older)).toMatchObject({
      allTime: { actions: 1, grams: { verified: 70 } },
      points: { available: 7, held: 30 },
    })
  })

  test('a redemption that came along goes back as it is by now', async () => {
    await openReward()
    await bookAct(app, youngerId, { points: 50 })
    const redemptionId = await held(younger)
    await join()
    await older.succeed('issueVoucher', { params: { redemptionId } })
    await undo()
    const { redemptions } = await younger.succeed('listRedemptions', { query: {} })
    expect(redemptions).toMatchObject([{ id: redemptionId, state: 'issued' }])
    await younger.succeed('cancelRedemption', { params: { redemptionId } })
    expect((await account(younger)).points).toMatchObject({ available: 50, held: 0 })
  })

  test('an act that was verified since goes back verified', async () => {
    const act = await bookAct(app, youngerId, { grams: 90, points: 0, state: 'pending' })
    await join()
    await verifyAct(app, olderId, act)
    await undo()
    expect((await account(younger)).allTime.grams).toEqual({ declared: 0, pending: 0, verified: 90 })
  })

  test('only once, and the last of several first', async () => {
    const oldest = younger
    await bookAct(app, youngerId)
    await join()
    app.advance(1_000)
    const third = await app.newCitizen()
    await bookAct(app, await citizenIdOf(app, third), { behaviourId: 'walking' })
    await join(third, older)
    expect((await account(older)).allTime.actions).toBe(2)
    expect(await undo()).toEqual({ ok: true })
    expect((await third.succeed('readProfile', {})).passbookNumber).toBe(third.passbookNumber)
    expect((await oldest.succeed('readProfile', {})).passbookNumber).toBe(older.passbookNumber)
    expect(await undo()).toEqual({ ok: false, why: 'not-standing' })
  })

  test('a join into an account that was itself joined waits for that to be undone', async () => {
    await bookAct(app, youngerId)
    app.advance(1_000)
    const youngest = await app.newCitizen()
    const youngestId = await citizenIdOf(app, youngest)
    await bookAct(app, youngestId, { behaviourId: 'walking' })
    await join(youngest, younger)
    const { rows } = await app.database.query<{ join_id: string }>(lastJoin)
    app.advance(1_000)
    await join(younger, older)
    expect((await youngest.succeed('readProfile', {})).passbookNumber).toBe(older.passbookNumber)
    const first = { joinId: rows[0]?.join_id ?? '', actor: 'staff:1', now: app.now(), services: app.services }
    expect(await app.database.transaction((tx) => undoJoin(tx, first))).toEqual({ ok: false, why: 'joined-further' })
    await undo()
    expect((await youngest.succeed('readProfile', {})).passbookNumber).toBe(younger.passbookNumber)
    expect(await app.database.transaction((tx) => undoJoin(tx, first))).toEqual({ ok: true })
    expect((await account(youngest)).allTime.actions).toBe(1)
  })

  test('and joined again', async () => {
    await fillBoth()
    await join()
    const joined = await account(older)
    await undo()
    await join()
    expect({ ...(await account(older)), asOf: joined.asOf }).toEqual(joined)
  })
})

test('the day of the tests is the day of the acts', () => {
  expect(beijingDay(app.now().getTime())).toBe(today)
})
