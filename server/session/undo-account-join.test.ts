import { beijingDay } from '@/domain/calendar/beijing'
import { forgetOld } from '../jobs/forget-old'
import { checkBooks } from '../store/books-check'
import { sql } from '../store/database'
import { leaveMessage, listWaiting } from '../store/inbox'
import { keepAddress } from '../store/message-addresses'
import { bookAct, citizenIdOf } from '../testing/books'
import { newStaff } from '../testing/staff'
import { decide } from '../testing/consents'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'
import { runSplitCommand } from './split-command'

let app: TestApp
let staff: TestCitizen
let older: TestCitizen
let younger: TestCitizen
beforeAll(async () => {
  app = await openTestApp()
  staff = await newStaff(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  app.advance(61_000)
  older = await app.newCitizen()
  app.advance(1_000)
  younger = await app.newCitizen()
  await bookAct(app, await citizenIdOf(app, older), { grams: 500, points: 50 })
  await bookAct(app, await citizenIdOf(app, younger), { grams: 70, points: 7, behaviourId: 'walking' })
})
afterEach(async () => expect(await checkBooks(app.database)).toEqual([]))

const join = async (who = younger, other = older) => {
  app.advance(61_000)
  await app.succeed('requestLoginCode', { body: { phone: other.phone } })
  const code = app.smsOutbox.at(-1)?.code ?? ''
  const offer = await who.succeed('bindIdentity', { body: { kind: 'sms', phone: other.phone, code } })
  if (offer.outcome !== 'other-account') throw new Error('the phone was not the other account’s')
  await who.succeed('joinAccounts', { body: { ticket: offer.ticket } })
}
const asked = (passbookNumber: string, reason = 'Two sisters share a phone.') => ({ body: { passbookNumber, reason } })
const points = async (citizen: TestCitizen) => (await citizen.succeed('readAccount', {})).points.available
const messages = async (citizen: TestCitizen) =>
  (await citizen.succeed('listMessages', { query: {} })).messages.map(({ content }) => content)

test('staff split two accounts, by the number of either; both read why, and the journal names who', async () => {
  await join()
  expect(await points(older)).toBe(57)
  const split = await staff.succeed('undoAccountJoin', asked(younger.passbookNumber))
  expect(split).toEqual({ stayed: older.passbookNumber, wentBack: younger.passbookNumber })
  expect([await points(older), await points(younger)]).toEqual([50, 7])
  const facts = { joinId: expect.any(String), reason: 'Two sisters share a phone.' }
  expect(await messages(older)).toEqual([
    { kind: 'accounts-split', facts: { ...facts, otherPassbookNumber: younger.passbookNumber } },
  ])
  expect(await messages(younger)).toEqual([
    { kind: 'accounts-split', facts: { ...facts, otherPassbookNumber: older.passbookNumber } },
  ])
  const { rows } = await app.database.query(
    sql('test-undone', 'select undone_by, undone_reason from account_join where absorbed_id = $1'),
    [await citizenIdOf(app, younger)],
  )
  expect(rows).toEqual([
    { undone_by: `staff:${await citizenIdOf(app, staff)}`, undone_reason: 'Two sisters share a phone.' },
  ])
  await join()
  expect(await staff.succeed('undoAccountJoin', asked(older.passbookNumber, 'Again.'))).toEqual(split)
  expect(await messages(older)).toHaveLength(2)
})

test('two of the staff at once split once; the same key gets the same answer', async () => {
  await join()
  const other = await newStaff(app)
  const calls = await Promise.all(
    [staff, other, staff, other].map((who) => who.call('undoAccountJoin', asked(younger.passbookNumber))),
  )
  expect(calls.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404])
  expect(await messages(younger)).toHaveLength(1)
  await join()
  const same = await Promise.all(
    [1, 2, 3].map(() =>
      staff.succeed('undoAccountJoin', asked(younger.passbookNumber), `undo-${older.passbookNumber}`),
    ),
  )
  expect(same[1]).toEqual(same[0])
  expect(same[2]).toEqual(same[0])
  expect([await points(older), await points(younger)]).toEqual([50, 7])
})

test('a split while the citizen writes leaves books that add up', async () => {
  await join()
  const body = { behaviourId: 'bring-own-cup', amount: 1, unit: 'item', evidence: { tier: 'self' } } as const
  const log = () => older.call('logAction', { body: { ...body, occurredAt: app.now().toISOString() } })
  const [split] = await Promise.all([staff.call('undoAccountJoin', asked(older.passbookNumber)), log(), log()])
  expect(split.status).toBe(200)
})

test('what is refused changes nothing', async () => {
  const refusal = (who: TestCitizen, number: string, reason?: string) =>
    who.refusal('undoAccountJoin', asked(number, reason))
  expect(await refusal(staff, '0000000000')).toEqual({ code: 'passbook-unknown', facts: {} })
  expect(await refusal(staff, older.passbookNumber)).toEqual({ code: 'join-not-found', facts: {} })
  await join()
  expect(await refusal(older, younger.passbookNumber)).toEqual({ code: 'staff-only', facts: {} })
  expect(await refusal(staff, older.passbookNumber, '  ')).toMatchObject({ code: 'request-invalid' })
  expect(await points(older)).toBe(57)
})

test('nobody splits accounts of their own', async () => {
  app.advance(1_000)
  const member = await newStaff(app)
  await join(member, older)
  expect(await staff.refusal('undoAccountJoin', asked(younger.passbookNumber))).toMatchObject({
    code: 'join-not-found',
  })
  expect(await member.refusal('undoAccountJoin', asked(older.passbookNumber))).toEqual({
    code: 'own-matter',
    facts: {},
  })
})

test('a join into an account that was itself joined waits', async () => {
  const oldest = older
  app.advance(1_000)
  const youngest = await app.newCitizen()
  await join(youngest, younger)
  await join(younger, oldest)
  const refusal = await staff.refusal('undoAccountJoin', asked(youngest.passbookNumber))
  expect(refusal).toEqual({ code: 'joined-further', facts: {} })
  await staff.succeed('undoAccountJoin', asked(oldest.passbookNumber))
  await staff.succeed('undoAccountJoin', asked(youngest.passbookNumber))
})

test('messages of the joined account go to where either of the two allowed them, and go home on the split', async () => {
  const [olderId, youngerId] = [await citizenIdOf(app, older), await citizenIdOf(app, younger)]
  await decide(younger, 'notifications')
  await younger.succeed('allowMessages', { body: { host: 'wechat', topics: ['points'] } })
  await keepAddress(app.database, { citizenId: youngerId, host: 'wechat', sealed: new Uint8Array([1]) }, app.now())
  await join()
  const facts = { points: 5, charityId: 'garden', day: beijingDay(app.now().getTime()) }
  const left = {
    citizenId: olderId,
    messageId: app.services.newId(),
    at: app.now(),
    kind: 'points-expired',
    facts,
  } as const
  await app.database.transaction((tx) => leaveMessage(tx, left))
  await forgetOld.run(app.services)
  const waiting = () => listWaiting(app.database, 'wechat', { since: new Date(0), now: app.now(), limit: 10 })
  expect(await waiting()).toMatchObject([{ messageId: left.messageId, citizenId: olderId, addressOf: youngerId }])
  await staff.succeed('undoAccountJoin', asked(younger.passbookNumber))
  expect(await waiting()).toEqual([])
  await forgetOld.run(app.services)
  await app.database.transaction((tx) => leaveMessage(tx, { ...left, citizenId: youngerId }))
  expect(await waiting()).toMatchObject([{ citizenId: youngerId, addressOf: youngerId }])
})

describe('the command', () => {
  const run = (...words: string[]) =>
    app.database.transaction((tx) => runSplitCommand(tx, words, app.now(), app.services))

  test('splits as well', async () => {
    await join()
    const { passbookNumber } = younger
    const lines = await run(passbookNumber, 'Two', 'sisters.')
    expect(lines).toEqual([`${older.passbookNumber} and ${passbookNumber} are two passbooks again`])
    expect(await messages(younger)).toMatchObject([{ facts: { reason: 'Two sisters.' } }])
    await expect(run(passbookNumber, 'Twice.')).rejects.toThrow('joined to no other')
  })

  test.each([
    [[], 'usage'],
    [['0000000000'], 'usage'],
    [['0000000000', 'why'], 'there is no passbook 0000000000'],
  ])('%j tells what is wrong', async (words, message) => {
    await expect(run(...words)).rejects.toThrow(message)
  })
})
