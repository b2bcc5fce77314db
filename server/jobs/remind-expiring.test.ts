import type { BeijingDay } from '@/domain/calendar/beijing'
import { addReward, bookAct, citizenIdOf, emptyBooks } from '../testing/books'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'
import { expireLots } from './expire-lots'
import { releaseHolds } from './release-holds'
import { remindExpiring } from './remind-expiring'

const day = (text: string) => text as BeijingDay
const name = { zh: '奖品 bag', en: 'Reward bag' }

let app: TestApp
let citizen: TestCitizen
let citizenId: string

beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())

beforeEach(async () => {
  app.setNow('2026-10-31T23:59:59+08:00')
  await emptyBooks(app)
  citizen = await app.newCitizen()
  citizenId = await citizenIdOf(app, citizen)
})

const run = () => remindExpiring.run(app.services)
/** What the inbox holds, oldest first. */
const inbox = async (reader: TestCitizen = citizen) => {
  const { messages } = await reader.succeed('listMessages', { query: {} })
  return messages.map(({ content }) => content).reverse()
}
const reminder = (points: number, daysBefore: number) => ({
  kind: 'points-expire-soon',
  facts: { points, lastDay: '2026-11-30', daysBefore },
})

test('points are reminded of 30 and 7 days before their last day, once each, all lots of that day in one', async () => {
  await bookAct(app, citizenId, { points: 10, expiresOn: day('2026-12-01') })
  await bookAct(app, citizenId, { points: 5, expiresOn: day('2026-12-01') })
  await bookAct(app, citizenId, { points: 40, expiresOn: day('2027-01-01') })
  app.setNow('2026-10-30T23:59:59+08:00')
  await run()
  expect(await inbox()).toEqual([])
  app.setNow('2026-10-31T00:00:00+08:00')
  await Promise.all([run(), run()])
  await run()
  expect(await inbox()).toEqual([reminder(15, 30)])
  app.setNow('2026-11-22T23:59:59+08:00')
  await run()
  expect(await inbox()).toEqual([reminder(15, 30)])
  app.setNow('2026-11-23T00:00:00+08:00')
  await run()
  await run()
  expect(await inbox()).toEqual([reminder(15, 30), reminder(15, 7)])
})

test('a run that was missed is made up for by the nearer reminder alone, and what expired has none', async () => {
  await bookAct(app, citizenId, { points: 10, expiresOn: day('2026-12-01') })
  await bookAct(app, citizenId, { points: 20, expiresOn: day('2026-11-01') })
  app.setNow('2026-11-29T12:00:00+08:00')
  await run()
  await run()
  expect(await inbox()).toEqual([reminder(10, 7)])
})

test('points that were spent have no reminder, and nobody hears of the points of others', async () => {
  await bookAct(app, citizenId, { points: 10, expiresOn: day('2026-12-01') })
  await addReward(app, 'bag', { points: 10 })
  await citizen.succeed('holdReward', { body: { rewardId: 'bag', points: 10, exchangePointId: null } })
  const other = await app.newCitizen()
  await bookAct(app, await citizenIdOf(app, other), { points: 30, expiresOn: day('2026-12-01') })
  await run()
  expect([await inbox(), await inbox(other)]).toEqual([[], [reminder(30, 30)]])
})

test('points that went to a charity leave a message with the deed', async () => {
  await bookAct(app, citizenId, { points: 10, expiresOn: day('2026-11-01') })
  app.setNow('2026-11-01T00:00:00+08:00')
  await Promise.all([expireLots.run(app.services), expireLots.run(app.services)])
  expect(await inbox()).toEqual([
    { kind: 'points-expired', facts: { points: 10, charityId: 'rain-garden', day: '2026-11-01' } },
  ])
})

const hold = async (settleAt: 'issue' | 'use') => {
  await bookAct(app, citizenId, { points: 100 })
  await addReward(app, 'bag', { settleAt, validDays: 7, points: 30 })
  const body = { rewardId: 'bag', points: 30, exchangePointId: null }
  const { redemption } = await citizen.succeed('holdReward', { body })
  return redemption.id
}

test('a hold that went stale leaves a message; one that was given back does not', async () => {
  const redemptionId = await hold('use')
  const body = { rewardId: 'bag', points: 30, exchangePointId: null }
  const givenBack = (await citizen.succeed('holdReward', { body })).redemption.id
  await citizen.succeed('cancelRedemption', { params: { redemptionId: givenBack } })
  app.advance(10 * 60_000)
  await releaseHolds.run(app.services)
  await releaseHolds.run(app.services)
  expect(await inbox()).toEqual([{ kind: 'hold-released', facts: { redemptionId, name, points: 30 } }])
})

test.each([
  ['with the points that came back', 'use', 30],
  ['with no points when it was paid for', 'issue', 0],
] as const)(
  'a voucher is reminded of 3 days before its last day, and lapses %s',
  async (_what, settleAt, pointsReturned) => {
    const redemptionId = await hold(settleAt)
    await citizen.succeed('issueVoucher', { params: { redemptionId } })
    const { voucher } = await citizen.succeed('readRedemption', { params: { redemptionId } })
    expect(voucher?.lastDay).toBe('2026-11-07')
    app.setNow('2026-11-03T23:59:59+08:00')
    await run()
    expect(await inbox()).toEqual([])
    app.setNow('2026-11-04T00:00:00+08:00')
    await Promise.all([run(), run()])
    const soon = { kind: 'voucher-expires-soon', facts: { redemptionId, name, lastDay: '2026-11-07' } }
    expect(await inbox()).toEqual([soon])
    app.setNow('2026-11-08T00:00:00+08:00')
    await releaseHolds.run(app.services)
    expect(await inbox()).toEqual([soon, { kind: 'voucher-expired', facts: { redemptionId, name, pointsReturned } }])
  },
)
