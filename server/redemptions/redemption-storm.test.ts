import { checkBooks } from '../store/books-check'
import { sql } from '../store/database'
import { releaseRedemption } from '../store/release-redemption'
import { findRedemption } from '../store/redemptions'
import { addReward, bookAct, citizenIdOf, emptyBooks, setPool } from '../testing/books'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'

const CITIZENS = 60
const STOCK = 50
const HOLDS = 200
const LIMIT = 2

let app: TestApp
let citizens: TestCitizen[]

beforeAll(async () => {
  app = await openTestApp()
  citizens = []
  for (let count = 0; count < CITIZENS; count++) citizens.push(await app.newCitizen())
}, 60_000)
afterAll(() => app.close())

beforeEach(async () => {
  await emptyBooks(app)
  await setPool(app, '2026-11', 10_000)
  await addReward(app, 'bag', { stock: STOCK, limit: { count: LIMIT, per: 'day' } })
  for (const citizen of citizens) await bookAct(app, await citizenIdOf(app, citizen), { points: 100 })
}, 60_000)

const hold = { body: { rewardId: 'bag', points: 30, exchangePointId: null } }
const someone = (index: number): TestCitizen => {
  const citizen = citizens[index]
  if (!citizen) throw new Error(`no citizen ${index}`)
  return citizen
}
/** Three or four holds in a row are of the same citizen. */
const senderOf = (index: number): TestCitizen => someone(Math.floor((index * CITIZENS) / HOLDS))

const expectExactBooks = async () => {
  expect(await checkBooks(app.database, new Map([['bag', STOCK]]))).toEqual([])
  const { rows } = await app.database.query<{ taken: number; most: number; stock_left: number; left_points: number }>(
    sql(
      'test-storm',
      `select sum(taken)::bigint as taken, max(taken) as most, (select stock_left from reward_stock) as stock_left,
        (select left_points from reward_pool) as left_points
      from (select count(*) as taken from redemption group by citizen_id) each`,
    ),
  )
  expect(rows).toEqual([{ taken: STOCK, most: LIMIT, stock_left: 0, left_points: 10_000 - STOCK * 30 }])
}

test('two hundred holds at once of an item with fifty left: fifty are held, and no more than the limit each', async () => {
  const replies = await Promise.all(
    Array.from({ length: HOLDS }, (_, index) => senderOf(index).call('holdReward', hold)),
  )
  expect(replies.filter((reply) => reply.ok)).toHaveLength(STOCK)
  const codes = replies.flatMap((reply) => (reply.ok ? [] : [reply.refusal.code]))
  expect([...new Set(codes)].filter((code) => code !== 'sold-out' && code !== 'limit-reached')).toEqual([])
  await expectExactBooks()
}, 60_000)

test('the same key twenty times at once makes one redemption', async () => {
  const replies = await Promise.all(
    Array.from({ length: 20 }, () => someone(0).succeed('holdReward', hold, 'twenty-times')),
  )
  expect(new Set(replies.map(({ redemption }) => redemption.id)).size).toBe(1)
  expect((await app.succeed('readReward', { params: { rewardId: 'bag' } })).stockLeft).toBe(STOCK - 1)
  expect(await checkBooks(app.database, new Map([['bag', STOCK]]))).toEqual([])
})

test('a release that fails half-way leaves everything held', async () => {
  const { redemption } = await someone(0).succeed('holdReward', hold)
  const citizenId = await citizenIdOf(app, someone(0))
  const failed = app.database.transaction(async (tx) => {
    const held = await findRedemption(tx, citizenId, redemption.id)
    if (!held) throw new Error('not held')
    await releaseRedemption(tx, held, {
      to: 'cancelled',
      actor: 'citizen',
      at: app.now(),
      newId: app.services.newId,
    })
    throw new Error('power cut')
  })
  await expect(failed).rejects.toThrow('power cut')
  expect((await someone(0).succeed('readRedemption', { params: { redemptionId: redemption.id } })).state).toBe('held')
  expect(await checkBooks(app.database, new Map([['bag', STOCK]]))).toEqual([])
})

const terminateSome = sql(
  'test-terminate',
  `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() order by random() limit 2`,
)

// The embedded database has one connection, in its own process: there is nothing to cut.
if (process.env.DATABASE_KIND === 'postgres') {
  test('connections that break in the storm lose nothing and double nothing, when calls are sent again with their keys', async () => {
    let sent = 0
    let broken = 0
    const terminations: Promise<unknown>[] = []
    const untilAnswered = async (index: number) => {
      for (;;) {
        if (++sent % 10 === 0) terminations.push(app.database.query(terminateSome).catch(() => 'broken by another'))
        const reply = await senderOf(index).call('holdReward', hold, `storm-hold-${index}`)
        if (reply.ok || reply.status < 500) return reply
        broken++
      }
    }
    const replies = await Promise.all(Array.from({ length: HOLDS }, (_, index) => untilAnswered(index)))
    await Promise.all(terminations)
    expect(broken).toBeGreaterThan(0)
    expect(sent).toBe(HOLDS + broken)
    expect(replies.filter((reply) => reply.ok)).toHaveLength(STOCK)
    await expectExactBooks()
  }, 120_000)
}
