import { bookAct, citizenIdOf } from '../testing/books'
import { newStaff } from '../testing/staff'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'

let app: TestApp
let staff: TestCitizen
beforeAll(async () => {
  app = await openTestApp()
  staff = await newStaff(app)
})
afterAll(() => app.close())

const joined = async () => {
  app.advance(61_000)
  const older = await app.newCitizen()
  app.advance(1_000)
  const younger = await app.newCitizen()
  await bookAct(app, await citizenIdOf(app, older), { grams: 500, points: 50 })
  await bookAct(app, await citizenIdOf(app, younger), { grams: 70, points: 7, behaviourId: 'walking' })
  app.advance(61_000)
  await app.succeed('requestLoginCode', { body: { phone: older.phone } })
  const code = app.smsOutbox.at(-1)?.code ?? ''
  const offer = await younger.succeed('bindIdentity', { body: { kind: 'sms', phone: older.phone, code } })
  if (offer.outcome !== 'other-account') throw new Error('the phone was not the other account’s')
  await younger.succeed('joinAccounts', { body: { ticket: offer.ticket } })
  return { older, younger }
}
const ask = (holder: string) => staff.succeed('listAccountJoins', { query: { holder } })

test('shows when, which stayed, and what came along, by the number of either', async () => {
  const { older, younger } = await joined()
  const { joins } = await ask(younger.passbookNumber)
  expect(joins).toMatchObject([
    {
      joinedAt: app.now().toISOString(),
      undone: null,
      stayed: { passbookNumber: older.passbookNumber },
      wentIn: { passbookNumber: younger.passbookNumber },
      waysIn: 1,
      actions: 1,
      grams: 70,
      points: 7,
      redemptions: 0,
      countedOnce: 0,
    },
  ])
  expect(await ask(older.passbookNumber)).toEqual({ joins })
  const spaced = older.passbookNumber.replace(/^(.{4})(.{3})/, '$1 $2 ')
  expect(await ask(spaced)).toEqual({ joins })
})

test('finds by a pseudonym, of all who have it', async () => {
  const { older } = await joined()
  const { pseudonym } = await older.succeed('readProfile', {})
  const { joins } = await ask(pseudonym)
  expect(joins.map(({ stayed }) => stayed)).toContainEqual({ passbookNumber: older.passbookNumber, pseudonym })
})

test('an undone join stays in sight, with its reason, and the newer one stands first', async () => {
  const { older, younger } = await joined()
  const body = { passbookNumber: younger.passbookNumber, reason: 'Two sisters share a phone.' }
  app.advance(1_000)
  await staff.succeed('undoAccountJoin', { body })
  const { joins } = await ask(older.passbookNumber)
  expect(joins).toMatchObject([
    { undone: { at: app.now().toISOString(), reason: 'Two sisters share a phone.' }, actions: 0, points: 0 },
  ])
})

test('tells of an account that nobody could come back into', async () => {
  const { older, younger } = await joined()
  await app.database.script(`delete from identity where citizen_id = '${await citizenIdOf(app, younger)}'`)
  expect((await ask(older.passbookNumber)).joins).toMatchObject([{ waysIn: 0 }])
})

test('nobody has this number or name; a citizen without a join has none', async () => {
  expect(await staff.refusal('listAccountJoins', { query: { holder: '0000000000' } })).toMatchObject({
    code: 'passbook-unknown',
  })
  expect(await staff.refusal('listAccountJoins', { query: { holder: '没有这个人' } })).toMatchObject({
    code: 'passbook-unknown',
  })
  const alone = await app.newCitizen()
  expect(await ask(alone.passbookNumber)).toEqual({ joins: [] })
})

test('is for staff alone', async () => {
  const citizen = await app.newCitizen()
  const query = { holder: citizen.passbookNumber }
  expect(await citizen.refusal('listAccountJoins', { query })).toMatchObject({ code: 'staff-only' })
})
