import { sql } from '../store/database'
import { openTestApp, type TestApp } from '../testing/test-app'
import { openMonthlyPool } from './open-monthly-pool'

let app: TestApp
beforeAll(async () => {
  app = await openTestApp({ now: '2026-11-30T23:59:59+08:00' })
})
afterAll(() => app.close())

const pool = async () => (await app.succeed('listRewards', { query: {} })).pool

test('the pool of a new month is full again, and the old one keeps what it was', async () => {
  await app.database.query(sql('spend-pool', 'update reward_pool set left_points = 100'))
  await openMonthlyPool.run(app.services)
  expect(await pool()).toMatchObject({ month: '2026-11', leftPoints: 100 })
  app.advance(1_000)
  expect(await pool()).toBeNull()
  await openMonthlyPool.run(app.services)
  await openMonthlyPool.run(app.services)
  expect(await pool()).toEqual({
    month: '2026-12',
    totalPoints: 60_000,
    leftPoints: 60_000,
    sponsors: 6,
    restockAt: '2026-12-31T16:00:00.000Z',
  })
})
