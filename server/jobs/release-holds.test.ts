import { checkBooks } from '../store/books-check'
import { sql } from '../store/database'
import { addReward, bookAct, citizenIdOf, emptyBooks, setPool } from '../testing/books'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'
import { releaseHolds } from './release-holds'

let app: TestApp
let citizen: TestCitizen

beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())

beforeEach(async () => {
  app.setNow('2026-11-20T10:00:00+08:00')
  await emptyBooks(app)
  await setPool(app, '2026-11', 1000)
  await addReward(app, 'bag', { stock: 5, settleAt: 'use', validDays: 7 })
  await addReward(app, 'code', { stock: 5, settleAt: 'issue', validDays: 7 })
  citizen = await app.newCitizen()
  await bookAct(app, await citizenIdOf(app, citizen), { points: 100 })
})
afterEach(async () =>
  expect(
    await checkBooks(
      app.database,
      new Map([
        ['bag', 5],
        ['code', 5],
      ]),
    ),
  ).toEqual([]),
)

const hold = async (rewardId: string) => {
  const { redemption } = await citizen.succeed('holdReward', { body: { rewardId, points: 30, exchangePointId: null } })
  return { params: { redemptionId: redemption.id } }
}
const run = () => releaseHolds.run(app.services)
const left = async (rewardId: string) => {
  const { stockLeft } = await app.succeed('readReward', { params: { rewardId } })
  return [stockLeft, (await app.succeed('listRewards', { query: {} })).pool?.leftPoints]
}
const points = async () => {
  const { available, held } = (await citizen.succeed('readAccount', {})).points
  return { available, held }
}

test('a hold is released after its ten minutes, and not before', async () => {
  const held = await hold('bag')
  app.advance(10 * 60_000 - 1)
  await run()
  expect((await citizen.succeed('readRedemption', held)).state).toBe('held')
  app.advance(1)
  await run()
  expect(await citizen.succeed('readRedemption', held)).toMatchObject({
    state: 'expired',
    closedAt: '2026-11-20T02:10:00.000Z',
    canCancel: false,
  })
  expect(await points()).toEqual({ available: 100, held: 0 })
  expect(await left('bag')).toEqual([5, 1000])
})

test('a voucher with points still held lapses with a refund after its last day', async () => {
  const held = await hold('bag')
  await citizen.succeed('issueVoucher', held)
  app.setNow('2026-11-27T23:59:59+08:00')
  await run()
  expect((await citizen.succeed('readRedemption', held)).state).toBe('issued')
  app.setNow('2026-11-28T00:00:00+08:00')
  await run()
  expect((await citizen.succeed('readRedemption', held)).state).toBe('refunded')
  expect(await points()).toEqual({ available: 100, held: 0 })
  expect(await left('bag')).toEqual([5, 1000])
})

test('a voucher that was paid for at issue lapses and keeps what it took', async () => {
  const held = await hold('code')
  await citizen.succeed('issueVoucher', held)
  app.setNow('2026-11-28T00:00:00+08:00')
  await run()
  expect((await citizen.succeed('readRedemption', held)).state).toBe('expired')
  expect(await points()).toEqual({ available: 70, held: 0 })
  expect(await left('code')).toEqual([4, 970])
})

test('run twice, at once and again, it gives back once', async () => {
  for (let count = 0; count < 3; count++) await hold('bag')
  app.advance(10 * 60_000)
  await Promise.all([run(), run(), run()])
  await run()
  expect(await left('bag')).toEqual([5, 1000])
  const { rows } = await app.database.query<{ released: number }>(
    sql('test-count-released', `select count(*) as released from booking where kind = 'redemption-released'`),
  )
  expect(rows).toEqual([{ released: 3 }])
})

test('beside a cancellation it gives back once, whoever comes first', async () => {
  const holds = [await hold('bag'), await hold('bag'), await hold('bag')]
  app.advance(10 * 60_000)
  const [, ...replies] = await Promise.all([run(), ...holds.map((held) => citizen.call('cancelRedemption', held))])
  for (const [index, reply] of replies.entries()) {
    const { state } = await citizen.succeed('readRedemption', holds[index] ?? { params: { redemptionId: '' } })
    expect(state).toBe(reply.ok ? 'cancelled' : 'expired')
  }
  expect(await left('bag')).toEqual([5, 1000])
  expect(await points()).toEqual({ available: 100, held: 0 })
})
