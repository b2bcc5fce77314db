import type { BeijingDay } from '@/domain/calendar/beijing'
import { expireLots } from '../jobs/expire-lots'
import { releaseHolds } from '../jobs/release-holds'
import { checkBooks } from '../store/books-check'
import { addReward, bookAct, citizenIdOf, emptyBooks, setPool } from '../testing/books'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'

const day = (text: string) => text as BeijingDay

let app: TestApp
let citizen: TestCitizen
let citizenId: string

beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())

beforeEach(async () => {
  app.setNow('2026-11-20T10:00:00+08:00')
  await emptyBooks(app)
  await setPool(app, '2026-11', 1000)
  citizen = await app.newCitizen()
  citizenId = await citizenIdOf(app, citizen)
})
afterEach(async () => expect(await checkBooks(app.database, new Map([['bag', 5]]))).toEqual([]))

const hold = async (rewardId = 'bag') => {
  const { redemption } = await citizen.succeed('holdReward', { body: { rewardId, points: 30, exchangePointId: null } })
  return { params: { redemptionId: redemption.id } }
}
const lots = async () => {
  const { rows } = await app.database.query<{ expires_on: string; available: number; held: number }>({
    name: 'test-lots',
    text: 'select expires_on, available, held from point_lot order by expires_on',
  })
  return rows
}
const left = async () => {
  const { stockLeft } = await app.succeed('readReward', { params: { rewardId: 'bag' } })
  return { stock: stockLeft, pool: (await app.succeed('listRewards', { query: {} })).pool?.leftPoints }
}

test('a hold goes back: points to their lots with their dates, the item and the budget once', async () => {
  await addReward(app, 'bag', { stock: 5 })
  await bookAct(app, citizenId, { points: 20, expiresOn: day('2027-02-01') })
  await bookAct(app, citizenId, { points: 20, expiresOn: day('2028-12-01') })
  const held = await hold()
  expect(await left()).toEqual({ stock: 4, pool: 970 })

  const { redemption, after } = await citizen.succeed('cancelRedemption', held, 'give-it-back')
  expect(redemption).toMatchObject({ state: 'cancelled', closedAt: '2026-11-20T02:00:00.000Z', canCancel: false })
  expect(after).toEqual({ availablePoints: 40, heldPoints: 0 })
  expect(await lots()).toEqual([
    { expires_on: '2027-02-01', available: 20, held: 0 },
    { expires_on: '2028-12-01', available: 20, held: 0 },
  ])

  await citizen.succeed('cancelRedemption', held, 'give-it-back')
  expect(await citizen.refusal('cancelRedemption', held)).toEqual({
    code: 'redemption-not-open',
    facts: { state: 'cancelled' },
  })
  expect(await left()).toEqual({ stock: 5, pool: 1000 })
})

test('an unused voucher goes back until its last day is over', async () => {
  await addReward(app, 'bag', { stock: 5, settleAt: 'use', validDays: 7 })
  await bookAct(app, citizenId, { points: 60 })
  const first = await hold()
  const second = await hold()
  await citizen.succeed('issueVoucher', first)
  await citizen.succeed('issueVoucher', second)

  app.setNow('2026-11-27T23:59:59+08:00')
  const { redemption, after } = await citizen.succeed('cancelRedemption', first)
  expect(redemption).toMatchObject({ state: 'cancelled', voucher: { lastDay: '2026-11-27' } })
  expect(after).toEqual({ availablePoints: 30, heldPoints: 30 })

  app.setNow('2026-11-28T00:00:00+08:00')
  expect(await citizen.refusal('cancelRedemption', second)).toEqual({
    code: 'redemption-not-open',
    facts: { state: 'expired' },
  })
})

test('the budget of the month that paid gets its points back', async () => {
  await setPool(app, '2026-12', 500)
  await addReward(app, 'bag', { stock: 5 })
  await bookAct(app, citizenId, { points: 30 })
  app.setNow('2026-11-30T23:59:00+08:00')
  const held = await hold()
  app.setNow('2026-12-01T00:01:00+08:00')
  await citizen.succeed('cancelRedemption', held)
  expect((await left()).pool).toBe(500)
})

test('points of a lot that lapsed go back to it, and from there to the charity', async () => {
  await addReward(app, 'bag', { stock: 5 })
  await bookAct(app, citizenId, { points: 30, expiresOn: day('2026-12-01') })
  await citizen.succeed('issueVoucher', await hold())
  app.setNow('2026-11-27T10:00:00+08:00')
  const late = await citizen.succeed('listRedemptions', { query: {} })
  app.setNow('2026-12-01T00:01:00+08:00')
  await releaseHolds.run(app.services)
  expect(await lots()).toEqual([{ expires_on: '2026-12-01', available: 30, held: 0 }])
  expect((await citizen.succeed('readAccount', {})).points).toEqual({ available: 0, held: 0, nextExpiry: null })
  await expireLots.run(app.services)
  expect(await lots()).toEqual([{ expires_on: '2026-12-01', available: 0, held: 0 }])
  expect(late.openCount).toBe(1)
})

describe('refuses', () => {
  test('a voucher that was paid for at issue', async () => {
    await addReward(app, 'bag', { stock: 5, settleAt: 'issue' })
    await bookAct(app, citizenId, { points: 30 })
    const held = await hold()
    await citizen.succeed('issueVoucher', held)
    expect(await citizen.refusal('cancelRedemption', held)).toEqual({
      code: 'redemption-not-open',
      facts: { state: 'issued' },
    })
    expect(await left()).toEqual({ stock: 4, pool: 970 })
  })

  test('a redemption that does not exist', async () => {
    const params = { redemptionId: '01976f3e-0000-7000-8000-000000000000' }
    expect(await citizen.refusal('cancelRedemption', { params })).toEqual({ code: 'redemption-not-found', facts: {} })
  })

  test('the redemption of somebody else', async () => {
    await addReward(app, 'bag', { stock: 5 })
    await bookAct(app, citizenId, { points: 30 })
    const held = await hold()
    const other = await app.newCitizen()
    expect(await other.refusal('cancelRedemption', held)).toEqual({ code: 'redemption-not-found', facts: {} })
    expect(await left()).toEqual({ stock: 4, pool: 970 })
  })
})
