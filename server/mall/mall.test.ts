import { addReward, emptyBooks, setPool } from '../testing/books'
import { openTestApp, type TestApp } from '../testing/test-app'

let app: TestApp

beforeAll(async () => {
  app = await openTestApp()
  await emptyBooks(app)
  await setPool(app, '2026-11', 1000)
  await addReward(app, 'bag', {
    points: 30,
    footprintGrams: 200,
    stock: 7,
    exchangePointIds: ['library', 'fenglin'],
    limit: { count: 2, per: 'week' },
  })
  await addReward(app, 'garden', { points: 90, footprintGrams: 50, category: 'charity', settleAt: 'issue' })
  await addReward(app, 'rice', { points: 10, footprintGrams: 200 })
  await addReward(app, 'ticket', { points: 30, footprintGrams: 10, category: 'transit' })
  await addReward(app, 'old', { isOpen: false })
})
afterAll(() => app.close())

type Query = {
  category?: 'goods' | 'charity' | 'dining'
  sort?: 'footprint' | 'points'
  cursor?: string
  limit?: number
}
const listed = async (query: Query) => {
  const { rewards, total, nextCursor } = await app.succeed('listRewards', { query })
  return { ids: rewards.map(({ id }) => id), total, nextCursor }
}

test('rewards by their own footprint, lowest first; closed ones are not offered', async () => {
  expect(await listed({})).toEqual({ ids: ['ticket', 'garden', 'bag', 'rice'], total: 4, nextCursor: null })
})

test('by points', async () => {
  expect((await listed({ sort: 'points' })).ids).toEqual(['rice', 'bag', 'ticket', 'garden'])
})

test('of one category', async () => {
  expect(await listed({ category: 'goods' })).toEqual({ ids: ['bag', 'rice'], total: 2, nextCursor: null })
  expect(await listed({ category: 'dining' })).toEqual({ ids: [], total: 0, nextCursor: null })
})

test.each(['footprint', 'points'] as const)('page by page by %s, each once', async (sort) => {
  const all = await listed({ sort })
  const first = await listed({ sort, limit: 3 })
  const second = await listed({ sort, limit: 3, cursor: first.nextCursor ?? '' })
  expect([...first.ids, ...second.ids]).toEqual(all.ids)
  expect([first.total, second.total, second.nextCursor]).toEqual([4, 4, null])
})

test('the budget of the month of Beijing, in the open; none when there is none', async () => {
  app.setNow('2026-11-30T23:59:59+08:00')
  expect((await app.succeed('listRewards', { query: {} })).pool).toEqual({
    month: '2026-11',
    totalPoints: 1000,
    leftPoints: 1000,
    sponsors: 3,
    restockAt: '2026-11-30T16:00:00.000Z',
  })
  app.setNow('2027-03-01T00:00:00+08:00')
  expect((await app.succeed('listRewards', { query: {} })).pool).toBeNull()
})

test('one reward with everything a person needs to know', async () => {
  const reward = await app.succeed('readReward', { params: { rewardId: 'bag' } })
  expect(reward).toMatchObject({
    id: 'bag',
    category: 'goods',
    points: 30,
    footprintGrams: 200,
    stockLeft: 7,
    limit: { count: 2, per: 'week' },
    validDays: 7,
    settleAt: 'use',
  })
  expect(reward.exchangePoints.map(({ id }) => id)).toEqual(['fenglin', 'library'])
  expect(reward.exchangePoints[0]?.hours).toHaveLength(7)
})

test('a closed reward can still be looked at', async () => {
  expect((await app.succeed('readReward', { params: { rewardId: 'old' } })).id).toBe('old')
})

test('a reward that does not exist is refused, and so is a page of none', async () => {
  expect(await app.refusal('readReward', { params: { rewardId: 'no-such' } })).toEqual({
    code: 'reward-not-found',
    facts: {},
  })
  expect(await app.refusal('listRewards', { query: { limit: 0 } })).toMatchObject({ code: 'request-invalid' })
})
