import type { BeijingDay } from '@/domain/calendar/beijing'
import { checkBooks } from '../store/books-check'
import { sql } from '../store/database'
import { addReward, bookAct, citizenIdOf, emptyBooks } from '../testing/books'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'
import { expireLots } from './expire-lots'

const day = (text: string) => text as BeijingDay

let app: TestApp
let citizen: TestCitizen
let citizenId: string

beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())

beforeEach(async () => {
  app.setNow('2026-11-30T23:59:59+08:00')
  await emptyBooks(app)
  citizen = await app.newCitizen()
  citizenId = await citizenIdOf(app, citizen)
})
afterEach(async () => expect(await checkBooks(app.database)).toEqual([]))

const selectExpired = sql(
  'test-expired',
  `select b.citizen_id as who, charity_id as charity, sum(points)::bigint as points
  from booking b join point_entry using (citizen_id, booking_id) where kind = 'points-expired' group by b.citizen_id, booking_id, charity_id order by points`,
)
const expired = async () =>
  (await app.database.query<{ who: string; charity: string; points: number }>(selectExpired)).rows
const run = () => expireLots.run(app.services)

test('points live to the end of their last day in Beijing and then go to the charity of the city', async () => {
  await bookAct(app, citizenId, { points: 10, expiresOn: day('2026-12-01') })
  await run()
  expect(await expired()).toEqual([])
  app.setNow('2026-12-01T00:00:00+08:00')
  await run()
  expect(await expired()).toEqual([{ who: citizenId, charity: 'rain-garden', points: 10 }])
  expect((await citizen.succeed('readAccount', {})).points.available).toBe(0)
})

test('or to the one that the citizen chose, all lapsed lots in one booking, the others untouched', async () => {
  await citizen.succeed('changeProfile', { body: { charityId: 'repair-corner' } })
  await bookAct(app, citizenId, { points: 10, expiresOn: day('2026-11-01') })
  await bookAct(app, citizenId, { points: 20, expiresOn: day('2026-10-01') })
  await bookAct(app, citizenId, { points: 40, expiresOn: day('2026-12-01') })
  const other = await citizenIdOf(app, await app.newCitizen())
  await bookAct(app, other, { points: 50, expiresOn: day('2026-11-01') })
  await run()
  expect(await expired()).toEqual([
    { who: citizenId, charity: 'repair-corner', points: 30 },
    { who: other, charity: 'rain-garden', points: 50 },
  ])
  expect((await citizen.succeed('readAccount', {})).points.available).toBe(40)
})

test('points that a redemption holds stay until it is over', async () => {
  await addReward(app, 'bag')
  await bookAct(app, citizenId, { points: 50, expiresOn: day('2026-12-01') })
  const body = { rewardId: 'bag', points: 30, exchangePointId: null }
  const { redemption } = await citizen.succeed('holdReward', { body })
  app.setNow('2026-12-01T00:00:00+08:00')
  await run()
  await citizen.succeed('cancelRedemption', { params: { redemptionId: redemption.id } })
  await run()
  expect((await expired()).map(({ points }) => points)).toEqual([20, 30])
})

test('run twice, at once and again, it takes once', async () => {
  await bookAct(app, citizenId, { points: 10, expiresOn: day('2026-11-01') })
  await Promise.all([run(), run(), run()])
  await run()
  expect(await expired()).toHaveLength(1)
})
