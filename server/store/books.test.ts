import { grams, points } from '@/domain/units'
import { addReward, bookAct, citizenIdOf, emptyBooks, setPool, supersedeAct } from '../testing/books'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'
import { type Booking, book, lockCitizen } from './books'
import { checkBooks } from './books-check'

let app: TestApp
let citizen: TestCitizen
let citizenId: string

beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())

beforeEach(async () => {
  await emptyBooks(app)
  citizen = await app.newCitizen()
  citizenId = await citizenIdOf(app, citizen)
})

const booking = (given: Partial<Booking>): Booking => ({
  citizenId,
  bookingId: app.services.newId(),
  kind: 'points-reversed',
  actionId: null,
  redemptionId: null,
  charityId: null,
  actor: 'system',
  reason: null,
  bookedAt: app.now(),
  grams: [],
  points: [],
  lot: null,
  actionsChange: 0,
  districtId: null,
  ...given,
})
const write = (given: Partial<Booking>) =>
  app.database.transaction(async (tx) => {
    await lockCitizen(tx, citizenId)
    return book(tx, booking(given))
  })

test('a booking answers the balance after it', async () => {
  const act = await bookAct(app, citizenId, { grams: 260, points: 26 })
  const removed = { lotId: act.lotId, from: 'available' as const, to: null, points: points(6) }
  expect(await write({ points: [removed] })).toEqual({
    grams: { declared: 0, pending: 0, verified: 260 },
    availablePoints: 20,
    heldPoints: 0,
  })
  expect(await checkBooks(app.database)).toEqual([])
})

describe('refuses', () => {
  test('a booking without lines', async () => {
    await expect(write({})).rejects.toThrow('booking points-reversed: empty')
  })

  test('a line that its kind may not have', async () => {
    const line = {
      accountId: citizenId,
      category: 'food' as const,
      day: '2026-11-20' as never,
      from: null,
      to: 'verified' as const,
    }
    await expect(write({ grams: [{ ...line, grams: grams(1) }] })).rejects.toThrow('gram-move')
  })

  test('to take more from a lot than it has, and leaves nothing behind', async () => {
    const act = await bookAct(app, citizenId, { points: 10 })
    const removed = { lotId: act.lotId, from: 'available' as const, to: null, points: points(11) }
    await expect(write({ points: [removed] })).rejects.toMatchObject({ code: '23514' })
    expect(await checkBooks(app.database)).toEqual([])
    expect((await citizen.succeed('readAccount', {})).points.available).toBe(10)
  })

  test.each([
    'update booking set actor = $$nobody$$',
    'delete from booking',
    'update gram_entry set grams = grams + 1',
    'delete from gram_entry',
    'update point_entry set points = points + 1',
    'delete from point_entry',
    'update redemption_step set actor = $$nobody$$',
    'delete from redemption_step',
  ])('%s', async (statement) => {
    await addReward(app, 'bag')
    await bookAct(app, citizenId, { points: 30 })
    await citizen.succeed('holdReward', { body: { rewardId: 'bag', points: 30, exchangePointId: null } })
    await expect(app.database.script(statement)).rejects.toMatchObject({ code: '23001' })
  })
})

describe('the check of the books', () => {
  beforeEach(async () => {
    await setPool(app, '2026-11', 1000)
    await addReward(app, 'bag', { stock: 5 })
    await bookAct(app, citizenId, { grams: 100, points: 50 })
    await supersedeAct(app, citizenId, await bookAct(app, citizenId, { grams: 7, points: 3, category: 'food' }))
    const { redemption } = await citizen.succeed('holdReward', {
      body: { rewardId: 'bag', points: 30, exchangePointId: null },
    })
    await citizen.succeed('issueVoucher', { params: { redemptionId: redemption.id } })
  })

  const differences = async () =>
    [...new Set((await checkBooks(app.database, new Map([['bag', 5]]))).map(({ check }) => check))].sort()

  test('finds nothing in books that were only booked', async () => {
    expect(await differences()).toEqual([])
  })

  test.each([
    ['update balance set verified_grams = verified_grams + 1', ['balance-grams']],
    ['update balance set held_points = held_points + 1', ['balance-points']],
    ['update balance set actions = actions + 1', ['balance-actions', 'persons']],
    ['update point_lot set available = available - 1 where available > 0', ['lot']],
    ['delete from point_lot', ['lot']],
    ['update citizen_day set verified_grams = verified_grams + 1', ['city', 'day']],
    ['update citizen_day set actions = actions + 1', ['city', 'day-actions']],
    ['update citizen_day set points_earned = points_earned + 1', ['day-points']],
    ['update redemption set points = points + 1', ['pool', 'redemption-points']],
    ["update redemption set state = 'used'", ['redemption-points', 'redemption-state']],
    ['delete from voucher', ['voucher']],
    ['update reward_pool set left_points = left_points + 1', ['pool']],
    ['update reward_stock set stock_left = stock_left + 1', ['stock']],
    ['delete from board_delta', ['city', 'persons']],
    ["insert into board_histogram values ('day', '2026-11-20', 'city', 0, 7, 1)", ['histogram']],
  ])('finds %s', async (damage, found) => {
    await app.database.script(damage)
    expect(await differences()).toEqual(found)
  })

  test('tells which row, what it should be and what it is', async () => {
    await app.database.script('update balance set available_points = 21')
    expect(await checkBooks(app.database)).toEqual(
      expect.arrayContaining([{ check: 'balance-points', key: citizenId, expected: '(20,30)', actual: '(21,30)' }]),
    )
  })
})
