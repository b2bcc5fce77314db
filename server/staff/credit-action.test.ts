import { checkBooks } from '../store/books-check'
import { newStaff } from '../testing/staff'
import { freeze } from '../testing/freeze'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'
import { runStaffCommand } from './staff-command'
import { sql } from '../store/database'
import { citizenIdOf } from '../testing/books'

const noon = '2026-11-20T12:00:00+08:00'

let app: TestApp
let citizen: TestCitizen
let staff: TestCitizen
let place: string
let elsewhere: string
beforeAll(async () => {
  app = await openTestApp({ now: noon })
  const { rows } = await app.database.query<{ id: string }>(
    sql('test-two-places', 'select exchange_point_id as id from exchange_point order by sort limit 2'),
  )
  ;[place = '', elsewhere = ''] = rows.map(({ id }) => id)
  staff = await newStaff(app, place)
})
afterAll(() => app.close())
beforeEach(async () => {
  app.setNow(noon)
  citizen = await app.newCitizen()
})
afterEach(async () => expect(await checkBooks(app.database)).toEqual([]))

const credit = (change: object = {}) => ({
  body: {
    passbookNumber: citizen.passbookNumber,
    exchangePointId: place,
    behaviourId: 'volunteer-service',
    amount: 60,
    unit: 'minutes',
    occurredAt: '2026-11-20T10:00:00+08:00',
    ...change,
  },
})

test('an hour of volunteering is credited to the passbook, with staff as the actor', async () => {
  const receipt = await staff.succeed('creditAction', credit())
  expect(receipt).toMatchObject({ amount: 60, unit: 'minutes', grams: 0, points: 10 })
  const { action, evidence } = await citizen.succeed('readAction', { params: { actionId: receipt.actionId } })
  expect(action).toMatchObject({ tier: 'place', state: 'verified', points: 10 })
  expect(evidence).toMatchObject([{ tier: 'place', state: 'accepted' }])
  const { rows } = await app.database.query<{ actor: string; reason: string; source: string }>(
    sql(
      'test-actor',
      'select actor, reason, source from booking join action using (citizen_id, action_id) where action_id = $1',
    ),
    [receipt.actionId],
  )
  expect(rows).toEqual([
    { actor: `staff:${await citizenIdOf(app, staff)}`, reason: 'staff-credit', source: `place:${place}` },
  ])
  expect((await staff.succeed('readAccount', {})).allTime.actions).toBe(0)
})

test('an inspection is credited too: sorted waste that staff weighed, to a passbook card', async () => {
  const inspected = { behaviourId: 'waste-sorting', amount: 3, unit: 'kg' }
  const receipt = await staff.succeed('creditAction', credit(inspected))
  expect(receipt).toMatchObject({ amount: 3, unit: 'kg' })
  expect(receipt.grams).toBeGreaterThan(0)
  const { action } = await citizen.succeed('readAction', { params: { actionId: receipt.actionId } })
  expect(action).toMatchObject({ tier: 'place', state: 'verified', behaviourId: 'waste-sorting' })
})

test('the same key credits once, ten times at once as well', async () => {
  const receipts = await Promise.all(
    Array.from({ length: 10 }, () => staff.succeed('creditAction', credit(), `credit-${citizen.passbookNumber}`)),
  )
  expect(new Set(receipts.map(({ actionId }) => actionId)).size).toBe(1)
  expect((await citizen.succeed('readAccount', {})).points.available).toBe(10)
})

test('the caps of the day hold', async () => {
  await staff.succeed('creditAction', credit({ amount: 200 }))
  const second = await staff.succeed('creditAction', credit({ amount: 60 }))
  expect(second.points).toBe(6)
})

test('what staff saw supersedes what the citizen declared, and is not counted beside the same', async () => {
  const carton = { behaviourId: 'express-box-return', amount: 1, unit: 'item', reference: 'SF4440001112' }
  const body = { ...carton, occurredAt: noon, evidence: { tier: 'self' as const } }
  const { action } = await citizen.succeed('logAction', { body })
  await staff.succeed('creditAction', credit(carton))
  expect((await citizen.succeed('readAction', { params: { actionId: action.id } })).action.state).toBe('superseded')
  const refusal = await staff.refusal('creditAction', credit(carton))
  expect(refusal).toEqual({
    code: 'already-credited',
    facts: { rule: 'natural-key', behaviourId: 'express-box-return' },
  })
  citizen = await app.newCitizen()
  expect(await staff.refusal('creditAction', credit(carton))).toMatchObject({ code: 'reference-used' })
})

test.each([
  ['no such passbook', { passbookNumber: '0000000000' }, 'passbook-unknown'],
  ['a place where they are not on duty', { exchangePointId: 'elsewhere' }, 'place-not-yours'],
  ['what is not in the catalogue', { behaviourId: 'teleport' }, 'behaviour-unknown'],
  ['what no place can see', { behaviourId: 'cycling', amount: 5, unit: 'km' }, 'evidence-not-accepted'],
  ['nothing', { amount: 0 }, 'amount-invalid'],
  ['more than anybody does', { amount: 100_000 }, 'amount-implausible'],
  ['another unit', { unit: 'kg' }, 'unit-mismatch'],
  ['what has not happened', { occurredAt: '2026-11-20T12:03:00+08:00' }, 'date-in-future'],
  ['what is too old', { occurredAt: '2026-11-12T23:00:00+08:00' }, 'date-too-old'],
  ['a number where none is asked', { reference: '12345678' }, 'reference-invalid'],
])('%s is refused', async (_, change, code) => {
  expect(await staff.refusal('creditAction', credit(change))).toMatchObject({ code })
  expect((await citizen.succeed('readAccount', {})).allTime.actions).toBe(0)
})

test('staff of one place do not credit at another that exists, staff without a place do', async () => {
  expect(await staff.refusal('creditAction', credit({ exchangePointId: elsewhere }))).toMatchObject({
    code: 'place-not-yours',
  })
  const roaming = await newStaff(app)
  await roaming.succeed('creditAction', credit({ exchangePointId: elsewhere }))
  const nowhere = credit({ exchangePointId: 'no-such-place' })
  expect(await roaming.refusal('creditAction', nowhere)).toMatchObject({ code: 'place-not-yours' })
})

test('nobody credits themselves, nobody else credits at all, and a frozen account is left alone', async () => {
  expect(await staff.refusal('creditAction', credit({ passbookNumber: staff.passbookNumber }))).toMatchObject({
    code: 'own-matter',
  })
  const stranger = await app.newCitizen()
  expect(await stranger.refusal('creditAction', credit())).toEqual({ code: 'staff-only', facts: {} })
  await freeze(app, await citizenIdOf(app, citizen), 1)
  expect(await staff.refusal('creditAction', credit())).toEqual({
    code: 'account-frozen',
    facts: { until: new Date(app.now().getTime() + 86_400_000).toISOString(), reason: null },
  })
})

describe('the command', () => {
  const run = (...words: string[]) => runStaffCommand(app.database, words, app.now())

  test('appoints, moves, lists and dismisses', async () => {
    const { passbookNumber } = citizen
    expect(await run('add', passbookNumber)).toEqual([expect.stringMatching(`${passbookNumber} .* at every place`)])
    await citizen.succeed('listQueue', { query: {} })
    await run('add', passbookNumber, place)
    expect(await run('list')).toContainEqual(expect.stringMatching(`${passbookNumber} .* at ${place}`))
    expect(await run('remove', passbookNumber)).toEqual([expect.stringContaining('is no longer')])
    expect(await run('remove', passbookNumber)).toEqual([expect.stringContaining('was not')])
    expect(await citizen.refusal('listQueue', { query: {} })).toMatchObject({ code: 'staff-only' })
  })

  test.each([
    [['add', '0000000000'], 'there is no passbook 0000000000'],
    [[], 'usage'],
    [['add'], 'usage'],
    [['list', 'all'], 'usage'],
    [['promote', '0000000000'], 'usage'],
  ])('%j tells what is wrong', async (words, message) => {
    await expect(run(...words)).rejects.toThrow(message)
  })

  test('names a place that does not exist', async () => {
    await expect(run('add', citizen.passbookNumber, place, 'atlantis')).rejects.toThrow('no exchange point atlantis')
    expect(await citizen.refusal('listQueue', { query: {} })).toMatchObject({ code: 'staff-only' })
  })
})
