import { isVoucherDigits } from '@/domain/redemption/voucher-digits'
import { checkBooks } from '../store/books-check'
import { sql } from '../store/database'
import { addReward, bookAct, citizenIdOf, emptyBooks } from '../testing/books'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'

let app: TestApp
let citizen: TestCitizen
// What the server draws next, before it draws at random again.
const drawn: Uint8Array[] = []

beforeAll(async () => {
  app = await openTestApp()
  const { randomBytes } = app.services
  Object.assign(app.services, {
    randomBytes: (size: number) => (size === 4 ? drawn.shift() : undefined) ?? randomBytes(size),
  })
})
afterAll(() => app.close())

beforeEach(async () => {
  app.setNow('2026-11-20T10:00:00+08:00')
  await emptyBooks(app)
  citizen = await app.newCitizen()
  await bookAct(app, await citizenIdOf(app, citizen), { points: 100 })
})
afterEach(async () => expect(await checkBooks(app.database)).toEqual([]))

const hold = async (rewardId: string) => {
  const { redemption } = await citizen.succeed('holdReward', { body: { rewardId, points: 30, exchangePointId: null } })
  return { params: { redemptionId: redemption.id } }
}
const listed = async (group: 'open' | 'closed') => {
  const { redemptions, openCount } = await citizen.succeed('listRedemptions', { query: { group } })
  return { states: redemptions.map(({ state }) => state), openCount }
}
const selectWritten = sql(
  'test-written-redemption',
  `select (select array_agg(concat_ws(' ', from_state, to_state) order by step) from redemption_step) as steps,
    (select array_agg(points::int) from point_entry where from_bucket = 'held' and to_bucket is null) as spent,
    (select count(*) from voucher) as vouchers`,
)
const written = async () => (await app.database.query(selectWritten)).rows[0]

test('a hold becomes a voucher; points stay held until it is used', async () => {
  await addReward(app, 'repair', { settleAt: 'use', validDays: 7 })
  const { redemption, after } = await citizen.succeed('issueVoucher', await hold('repair'))

  expect(redemption).toMatchObject({
    state: 'issued',
    issuedAt: '2026-11-20T02:00:00.000Z',
    closedAt: null,
    canCancel: true,
  })
  expect(isVoucherDigits(redemption.voucher?.digits ?? '')).toBe(true)
  expect(redemption.voucher).toMatchObject({ qr: `gpv:${redemption.voucher?.digits}`, lastDay: '2026-11-27' })
  expect(after).toEqual({ availablePoints: 70, heldPoints: 30 })
})

test('points of a code are spent as it is issued, and it cannot be given back', async () => {
  await addReward(app, 'ride', { settleAt: 'issue', category: 'transit' })
  const { redemption, after } = await citizen.succeed('issueVoucher', await hold('ride'))
  expect(redemption).toMatchObject({ state: 'issued', canCancel: false })
  expect(after).toEqual({ availablePoints: 70, heldPoints: 0 })
})

describe.each(['issue', 'use'] as const)('a gift to a project, settled at %s', (settleAt) => {
  beforeEach(() => addReward(app, 'garden', { settleAt, category: 'charity' }))

  test('is issued and used at once, without a voucher', async () => {
    const { redemption, after } = await citizen.succeed('issueVoucher', await hold('garden'))
    expect(redemption).toMatchObject({
      category: 'charity',
      state: 'used',
      issuedAt: '2026-11-20T02:00:00.000Z',
      closedAt: '2026-11-20T02:00:00.000Z',
      canCancel: false,
      voucher: null,
    })
    expect(after).toEqual({ availablePoints: 70, heldPoints: 0 })
    expect(await citizen.succeed('readRedemption', { params: { redemptionId: redemption.id } })).toEqual(redemption)
  })

  test('both steps are written down, the points are spent once, and no digits are taken', async () => {
    const held = await hold('garden')
    const first = await citizen.succeed('issueVoucher', held, 'give-it-once')
    expect(await citizen.succeed('issueVoucher', held, 'give-it-once')).toEqual(first)
    expect(await written()).toEqual({
      steps: ['held', 'held issued', 'issued used'],
      spent: [30],
      vouchers: 0,
    })
  })

  test('is over: listed as closed, not counted as open, neither given again nor given back', async () => {
    const held = await hold('garden')
    expect(await listed('open')).toEqual({ states: ['held'], openCount: 1 })
    await citizen.succeed('issueVoucher', held)
    expect(await listed('open')).toEqual({ states: [], openCount: 0 })
    expect(await listed('closed')).toEqual({ states: ['used'], openCount: 0 })
    const isOver = { code: 'redemption-not-open', facts: { state: 'used' } }
    expect(await citizen.refusal('issueVoucher', held)).toEqual(isOver)
    expect(await citizen.refusal('cancelRedemption', held)).toEqual(isOver)
  })

  test('as a hold can still be given back', async () => {
    const { redemption, after } = await citizen.succeed('cancelRedemption', await hold('garden'))
    expect(redemption).toMatchObject({ category: 'charity', state: 'cancelled', issuedAt: null })
    expect(after).toEqual({ availablePoints: 100, heldPoints: 0 })
  })
})

test('what was a gift when it was held stays one', async () => {
  await addReward(app, 'garden', { settleAt: 'issue', category: 'charity' })
  const held = await hold('garden')
  await app.database.script("update reward set category = 'goods'")
  const { redemption } = await citizen.succeed('issueVoucher', held)
  expect(redemption).toMatchObject({ category: 'charity', state: 'used', voucher: null })
})

test('the same key gives the same voucher; another key is told that it was issued', async () => {
  await addReward(app, 'repair')
  const held = await hold('repair')
  const first = await citizen.succeed('issueVoucher', held, 'issue-it-once')
  expect(await citizen.succeed('issueVoucher', held, 'issue-it-once')).toEqual(first)
  expect(await citizen.refusal('issueVoucher', held)).toEqual({
    code: 'redemption-not-open',
    facts: { state: 'issued' },
  })
})

test('digits that another voucher has are drawn again', async () => {
  await addReward(app, 'repair')
  drawn.push(Uint8Array.of(0, 0, 0, 7))
  const first = await citizen.succeed('issueVoucher', await hold('repair'))
  drawn.push(Uint8Array.of(0, 0, 0, 7), Uint8Array.of(0, 0, 0, 8))
  const second = await citizen.succeed('issueVoucher', await hold('repair'))
  expect(first.redemption.voucher?.digits).toMatch(/^000000007/)
  expect(second.redemption.voucher?.digits).toMatch(/^000000008/)
})

describe('refuses', () => {
  test('a redemption that does not exist', async () => {
    const params = { redemptionId: '01976f3e-0000-7000-8000-000000000000' }
    expect(await citizen.refusal('issueVoucher', { params })).toEqual({ code: 'redemption-not-found', facts: {} })
  })

  test('the redemption of somebody else', async () => {
    await addReward(app, 'repair')
    const held = await hold('repair')
    const other = await app.newCitizen()
    expect(await other.refusal('issueVoucher', held)).toEqual({ code: 'redemption-not-found', facts: {} })
  })

  test('a hold that was cancelled', async () => {
    await addReward(app, 'repair')
    const held = await hold('repair')
    await citizen.succeed('cancelRedemption', held)
    expect(await citizen.refusal('issueVoucher', held)).toEqual({
      code: 'redemption-not-open',
      facts: { state: 'cancelled' },
    })
  })

  test('a hold after its ten minutes, though the job has not run yet', async () => {
    await addReward(app, 'repair')
    const held = await hold('repair')
    app.advance(10 * 60_000 - 1)
    await citizen.succeed('issueVoucher', held)
    const late = await hold('repair')
    app.advance(10 * 60_000)
    expect(await citizen.refusal('issueVoucher', late)).toEqual({
      code: 'redemption-not-open',
      facts: { state: 'expired' },
    })
  })
})
