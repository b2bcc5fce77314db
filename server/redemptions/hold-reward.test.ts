import type { BeijingDay } from '@/domain/calendar/beijing'
import { checkBooks } from '../store/books-check'
import { addReward, bookAct, citizenIdOf, emptyBooks, setPool } from '../testing/books'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'

const day = (text: string) => text as BeijingDay
const body = (rewardId: string, points = 30, exchangePointId: string | null = null) => ({
  body: { rewardId, points, exchangePointId },
})

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
  citizen = await app.newCitizen()
  citizenId = await citizenIdOf(app, citizen)
  await setPool(app, '2026-11', 1000)
})
afterEach(async () => expect(await checkBooks(app.database)).toEqual([]))

const stockLeft = async (rewardId: string) => (await app.succeed('readReward', { params: { rewardId } })).stockLeft
const poolLeft = async () => (await app.succeed('listRewards', { query: {} })).pool?.leftPoints

test('holds points, one item and the budget at the price shown, for ten minutes', async () => {
  await addReward(app, 'bag', { stock: 3, exchangePointIds: ['fenglin', 'library'] })
  await bookAct(app, citizenId, { points: 50 })

  const { redemption, after } = await citizen.succeed('holdReward', body('bag', 30, 'library'))

  expect(redemption).toMatchObject({
    rewardId: 'bag',
    category: 'goods',
    name: { zh: '奖品 bag', en: 'Reward bag' },
    points: 30,
    state: 'held',
    heldAt: '2026-11-20T02:00:00.000Z',
    holdExpiresAt: '2026-11-20T02:10:00.000Z',
    canCancel: true,
    voucher: null,
  })
  expect(redemption.exchangePoint?.id).toBe('library')
  expect(after).toEqual({ availablePoints: 20, heldPoints: 30 })
  expect(await citizen.succeed('readRedemption', { params: { redemptionId: redemption.id } })).toEqual(redemption)
  expect(await stockLeft('bag')).toBe(2)
  expect(await poolLeft()).toBe(970)
})

test('takes from the lots that expire first', async () => {
  await addReward(app, 'bag')
  const late = await bookAct(app, citizenId, { points: 20, expiresOn: day('2028-12-01') })
  const early = await bookAct(app, citizenId, { points: 20, expiresOn: day('2027-02-01') })

  await citizen.succeed('holdReward', body('bag'))

  const { rows } = await app.database.query<{ lot_id: string; held: number }>({
    name: 'test-held-lots',
    text: 'select lot_id, held from point_lot order by expires_on',
  })
  expect(rows).toEqual([
    { lot_id: early.lotId, held: 20 },
    { lot_id: late.lotId, held: 10 },
  ])
})

test('keeps the terms, whatever becomes of the reward', async () => {
  await addReward(app, 'bag')
  await bookAct(app, citizenId, { points: 30 })
  const { redemption } = await citizen.succeed('holdReward', body('bag'))
  await app.database.script(`update reward set points = 99, name = '{"zh":"别的","en":"other"}', open = false`)
  expect(await citizen.succeed('readRedemption', { params: { redemptionId: redemption.id } })).toEqual(redemption)
})

test('the same key gives the same redemption and takes once', async () => {
  await addReward(app, 'bag', { stock: 3 })
  await bookAct(app, citizenId, { points: 90 })
  const first = await citizen.succeed('holdReward', body('bag'), 'one-same-key')
  expect(await citizen.succeed('holdReward', body('bag'), 'one-same-key')).toEqual(first)
  expect(await stockLeft('bag')).toBe(2)
  expect(await citizen.refusal('holdReward', body('bag', 31), 'one-same-key')).toEqual({
    code: 'idempotency-key-reused',
    facts: {},
  })
})

test('a reward without stock or budget is not limited', async () => {
  await app.database.script('truncate reward_pool cascade')
  await addReward(app, 'poem')
  await bookAct(app, citizenId, { points: 30 })
  await citizen.succeed('holdReward', body('poem'))
  expect(await stockLeft('poem')).toBeNull()
})

describe('refuses', () => {
  test('a reward that does not exist', async () => {
    expect(await citizen.refusal('holdReward', body('no-such'))).toEqual({ code: 'reward-not-found', facts: {} })
  })

  test('a reward that is closed', async () => {
    await addReward(app, 'bag', { isOpen: false })
    expect(await citizen.refusal('holdReward', body('bag'))).toEqual({ code: 'reward-closed', facts: {} })
  })

  test.each([
    ['a place that is not one of the reward', ['library'], 'fenglin'],
    ['no place where there are some', ['library'], null],
    ['a place where there is none', [], 'fenglin'],
    ['a place that does not exist', ['library'], 'no-such'],
  ])('%s', async (_what, exchangePointIds, chosen) => {
    await addReward(app, 'bag', { exchangePointIds })
    expect(await citizen.refusal('holdReward', body('bag', 30, chosen))).toEqual({
      code: 'exchange-point-unknown',
      facts: {},
    })
  })

  test('another price than the one shown', async () => {
    await addReward(app, 'bag')
    expect(await citizen.refusal('holdReward', body('bag', 29))).toEqual({
      code: 'price-changed',
      facts: { points: 30 },
    })
  })

  test('more points than there are', async () => {
    await addReward(app, 'bag', { stock: 0 })
    await bookAct(app, citizenId, { points: 29 })
    expect(await citizen.refusal('holdReward', body('bag'))).toEqual({
      code: 'points-short',
      facts: { available: 29, needed: 30 },
    })
  })

  test('points whose last day is over, though the job has not run yet', async () => {
    await addReward(app, 'bag')
    await bookAct(app, citizenId, { points: 30, expiresOn: day('2026-12-01') })
    app.setNow('2026-11-30T23:59:59+08:00')
    const { redemption } = await citizen.succeed('holdReward', body('bag'))
    await citizen.succeed('cancelRedemption', { params: { redemptionId: redemption.id } })
    app.setNow('2026-12-01T00:00:00+08:00')
    expect(await citizen.refusal('holdReward', body('bag'))).toEqual({
      code: 'points-short',
      facts: { available: 0, needed: 30 },
    })
  })

  test('an item that is sold out', async () => {
    await addReward(app, 'bag', { stock: 0, restockOn: day('2026-12-05') })
    await bookAct(app, citizenId, { points: 30 })
    expect(await citizen.refusal('holdReward', body('bag'))).toEqual({
      code: 'sold-out',
      facts: { restockOn: '2026-12-05' },
    })
  })

  test('what the budget of the month cannot pay', async () => {
    await setPool(app, '2026-11', 29)
    await addReward(app, 'bag', { stock: 5 })
    await bookAct(app, citizenId, { points: 30 })
    expect(await citizen.refusal('holdReward', body('bag'))).toEqual({
      code: 'pool-empty',
      facts: { restockOn: '2026-12-01' },
    })
    expect(await stockLeft('bag')).toBe(5)
  })

  test.each([
    ['day', '2026-11-20T23:59:59+08:00', '2026-11-21T00:00:00+08:00'],
    ['week', '2026-11-22T23:59:59+08:00', '2026-11-23T00:00:00+08:00'],
    ['month', '2026-11-30T23:59:59+08:00', '2026-12-01T00:00:00+08:00'],
  ] as const)('more than the limit of a %s of Beijing', async (per, last, next) => {
    await addReward(app, 'bag', { limit: { count: 1, per } })
    await bookAct(app, citizenId, { points: 90 })
    await citizen.succeed('holdReward', body('bag'))
    app.setNow(last)
    expect(await citizen.refusal('holdReward', body('bag'))).toEqual({
      code: 'limit-reached',
      facts: { limit: 1, per },
    })
    app.setNow(next)
    await citizen.succeed('holdReward', body('bag'))
  })

  test('more than the limit for ever, not counting what was cancelled, nor other people', async () => {
    await addReward(app, 'bag', { limit: { count: 1, per: 'ever' } })
    await bookAct(app, citizenId, { points: 90 })
    const other = await app.newCitizen()
    await bookAct(app, await citizenIdOf(app, other), { points: 30 })
    await other.succeed('holdReward', body('bag'))
    const { redemption } = await citizen.succeed('holdReward', body('bag'))
    await citizen.succeed('cancelRedemption', { params: { redemptionId: redemption.id } })
    await citizen.succeed('holdReward', body('bag'))
    app.setNow('2026-12-10T10:00:00+08:00')
    expect(await citizen.refusal('holdReward', body('bag'))).toEqual({
      code: 'limit-reached',
      facts: { limit: 1, per: 'ever' },
    })
  })

  test('somebody without a session', async () => {
    expect(await app.refusal('holdReward', body('bag'))).toEqual({ code: 'session-missing', facts: {} })
  })

  test.each([{ rewardId: 'BAG', points: 30 }, { rewardId: 'bag', points: 1.5 }, { rewardId: 'bag', points: '30' }, {}])(
    'a malformed body %j',
    async (malformed) => {
      const reply = await app.http.inject({
        method: 'POST',
        url: '/v1/redemptions',
        headers: { authorization: `Bearer ${citizen.token}`, 'idempotency-key': 'malformed' },
        payload: malformed,
      })
      expect(reply.statusCode).toBe(400)
    },
  )
})
