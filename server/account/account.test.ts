import { addMonths, type BeijingDay, type BeijingMonth } from '@/domain/calendar/beijing'
import { expireLots } from '../jobs/expire-lots'
import { checkBooks } from '../store/books-check'
import { addReward, bookAct, citizenIdOf, emptyBooks, supersedeAct, verifyAct } from '../testing/books'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'

const day = (text: string) => text as BeijingDay
const none = { declared: 0, pending: 0, verified: 0 }

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
})
afterEach(async () => expect(await checkBooks(app.database)).toEqual([]))

describe('the account', () => {
  test('of a new citizen is all zero', async () => {
    expect(await citizen.succeed('readAccount', {})).toEqual({
      asOf: '2026-11-20T02:00:00.000Z',
      since: '2026-11-20T02:00:00.000Z',
      today: { day: '2026-11-20', actions: 0, grams: none, points: 0, pointsCap: 300, usedByBehaviour: [] },
      month: { month: '2026-11', grams: none, pointsEarned: 0 },
      allTime: { grams: none, actions: 0 },
      points: { available: 0, held: 0, nextExpiry: null },
    })
  })

  test('tells states, today, the month and all time apart', async () => {
    await bookAct(app, citizenId, { grams: 5, points: 1, day: day('2026-10-31') })
    await bookAct(app, citizenId, { grams: 10, points: 2, day: day('2026-11-01'), state: 'declared' })
    await bookAct(app, citizenId, { grams: 20, points: 3, state: 'pending' })
    await bookAct(app, citizenId, { grams: 40, points: 4, category: 'food', behaviourId: 'empty-plate' })
    const undone = await bookAct(app, citizenId, { grams: 80, points: 5 })
    await supersedeAct(app, citizenId, undone)

    const account = await citizen.succeed('readAccount', {})
    expect(account.today).toMatchObject({
      actions: 2,
      grams: { declared: 0, pending: 20, verified: 40 },
      points: 7,
      usedByBehaviour: [
        { behaviourId: 'bus-ride', todayMilli: 1000, monthMilli: 2000 },
        { behaviourId: 'empty-plate', todayMilli: 1000, monthMilli: 1000 },
      ],
    })
    expect(account.month.grams).toEqual({ declared: 10, pending: 20, verified: 40 })
    expect(account.allTime).toEqual({ grams: { declared: 10, pending: 20, verified: 45 }, actions: 4 })
    expect(account.points.available).toBe(10)
  })

  test('tells which points lapse next and on which last day', async () => {
    await bookAct(app, citizenId, { points: 1, expiresOn: day('2026-11-01') })
    await bookAct(app, citizenId, { points: 20, expiresOn: day('2027-02-01') })
    await bookAct(app, citizenId, { points: 30, expiresOn: day('2027-02-01') })
    await bookAct(app, citizenId, { points: 40, expiresOn: day('2028-12-01') })
    expect((await citizen.succeed('readAccount', {})).points).toEqual({
      available: 90,
      held: 0,
      nextExpiry: { points: 50, lastDay: '2027-01-31' },
    })
  })

  test('begins its day and month at midnight in Beijing', async () => {
    app.setNow('2026-11-30T23:59:59+08:00')
    await bookAct(app, citizenId)
    expect((await citizen.succeed('readAccount', {})).today.actions).toBe(1)
    app.setNow('2026-12-01T00:00:00+08:00')
    const { today, month } = await citizen.succeed('readAccount', {})
    expect([today.day, today.actions, month.month, month.grams]).toEqual(['2026-12-01', 0, '2026-12', none])
  })
})

describe('the trend', () => {
  test('has every month, oldest first, the running one last', async () => {
    await bookAct(app, citizenId, { grams: 7, points: 1, day: day('2026-09-30'), state: 'declared' })
    await bookAct(app, citizenId, { grams: 8, points: 2, day: day('2026-11-01') })
    const { months } = await citizen.succeed('readTrend', { query: { months: 3 } })
    expect(months).toEqual([
      { month: '2026-09', grams: { ...none, declared: 7 }, pointsEarned: 1 },
      { month: '2026-10', grams: none, pointsEarned: 0 },
      { month: '2026-11', grams: { ...none, verified: 8 }, pointsEarned: 2 },
    ])
  })

  test('is six months long unless asked otherwise', async () => {
    const months = async (query: { months?: number }) =>
      (await citizen.succeed('readTrend', { query })).months.map(({ month }) => month)
    expect(await months({})).toEqual(['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'])
    const long = await months({ months: 24 })
    expect([long.length, long[0]]).toEqual([24, addMonths('2026-11' as BeijingMonth, -23)])
    expect(await citizen.refusal('readTrend', { query: { months: 25 } })).toMatchObject({ code: 'request-invalid' })
  })
})

describe('the shares', () => {
  test('of a month, largest first, without what left the books', async () => {
    await bookAct(app, citizenId, { grams: 10, category: 'food', state: 'declared' })
    await bookAct(app, citizenId, { grams: 30, category: 'food' })
    await bookAct(app, citizenId, { grams: 90, category: 'mobility' })
    await supersedeAct(app, citizenId, await bookAct(app, citizenId, { grams: 500, category: 'goods' }))
    await bookAct(app, citizenId, { grams: 1, day: day('2026-10-31') })
    expect(await citizen.succeed('readShares', { query: {} })).toEqual({
      month: '2026-11',
      shares: [
        { category: 'mobility', actions: 1, grams: { ...none, verified: 90 } },
        { category: 'food', actions: 2, grams: { declared: 10, pending: 0, verified: 30 } },
      ],
    })
    expect((await citizen.succeed('readShares', { query: { month: '2026-10' } })).shares).toHaveLength(1)
  })

  test.each(['2026-13', '2026-00', '9999-12', '2026-1', 'now'])('refuse the month %s', async (month) => {
    expect(await citizen.refusal('readShares', { query: { month } })).toMatchObject({ code: 'request-invalid' })
  })
})

describe('the passbook', () => {
  test('prints what changed grams or points, newest first', async () => {
    await addReward(app, 'bag', { settleAt: 'issue' })
    const ride = await bookAct(app, citizenId, {
      grams: 260,
      points: 40,
      state: 'pending',
      expiresOn: day('2026-12-01'),
    })
    await bookAct(app, citizenId, { grams: 0, points: 0, behaviourId: 'volunteering', category: 'office' })
    await verifyAct(app, citizenId, ride)
    const body = { rewardId: 'bag', points: 30, exchangePointId: null }
    const { redemption } = await citizen.succeed('holdReward', { body })
    await citizen.succeed('issueVoucher', { params: { redemptionId: redemption.id } })
    app.setNow('2026-12-01T00:10:00+08:00')
    await expireLots.run(app.services)

    const { lines, nextCursor } = await citizen.succeed('readPassbook', { query: {} })
    expect(
      lines.map(({ kind, gramsChange, pointsChange, subject }) => [kind, gramsChange, pointsChange, subject.kind]),
    ).toEqual([
      ['points-expired', 0, -10, 'charity'],
      ['redemption-held', 0, -30, 'redemption'],
      ['action-logged', 0, 0, 'action'],
      ['action-logged', 260, 40, 'action'],
    ])
    expect(nextCursor).toBeNull()
    expect(lines[0]?.subject).toMatchObject({ charityId: 'rain-garden', name: { zh: '雨水花园' } })
    expect(lines[1]?.subject).toEqual({
      kind: 'redemption',
      redemptionId: redemption.id,
      rewardId: 'bag',
      name: { zh: '奖品 bag', en: 'Reward bag' },
    })
    expect(lines[3]).toMatchObject({
      bookedAt: '2026-11-20T02:00:00.000Z',
      subject: {
        actionId: ride.actionId,
        behaviourId: 'bus-ride',
        amount: 1,
        unit: 'times',
        state: 'verified',
        tier: 'photo',
      },
    })
  })

  test('shows a correction as a line of its own', async () => {
    await supersedeAct(app, citizenId, await bookAct(app, citizenId, { grams: 260, points: 40 }))
    const { lines } = await citizen.succeed('readPassbook', { query: {} })
    expect(lines.map(({ kind, gramsChange, pointsChange }) => [kind, gramsChange, pointsChange])).toEqual([
      ['action-superseded', -260, -40],
      ['action-logged', 260, 40],
    ])
  })

  test('page by page, each line once', async () => {
    for (let count = 0; count < 5; count++) await bookAct(app, citizenId, { grams: count })
    const page = async (cursor?: string) =>
      citizen.succeed('readPassbook', { query: { limit: 2, ...(cursor === undefined ? {} : { cursor }) } })
    const first = await page()
    const second = await page(first.nextCursor ?? '')
    const third = await page(second.nextCursor ?? '')
    const lines = [first, second, third].flatMap((part) => part.lines)
    expect(lines.map(({ gramsChange }) => gramsChange)).toEqual([4, 3, 2, 1, 0])
    expect(third.nextCursor).toBeNull()
  })

  test('of the month of the act, as the charts count it, Beijing time, and of one category', async () => {
    app.setNow('2026-11-30T23:59:59+08:00')
    await bookAct(app, citizenId, { grams: 1 })
    app.setNow('2026-12-01T00:00:00+08:00')
    await bookAct(app, citizenId, { grams: 2, day: day('2026-11-30') })
    await bookAct(app, citizenId, { grams: 3, category: 'food' })
    const grams = async (query: { month?: string; category?: 'food' | 'mobility' }) =>
      (await citizen.succeed('readPassbook', { query })).lines.map(({ gramsChange }) => gramsChange)
    expect(await grams({ month: '2026-11' })).toEqual([2, 1])
    expect(await grams({ month: '2026-12' })).toEqual([3])
    expect(await grams({ category: 'mobility' })).toEqual([2, 1])
    expect(await grams({ month: '2026-12', category: 'food' })).toEqual([3])
  })

  test('a behaviour that left the catalogue keeps its line', async () => {
    await bookAct(app, citizenId, { behaviourId: 'gone-for-good' })
    const { lines } = await citizen.succeed('readPassbook', { query: {} })
    expect(lines[0]?.subject).toMatchObject({ name: { zh: 'gone-for-good', en: 'gone-for-good' } })
  })
})

test.each(['readAccount', 'readTrend', 'readShares', 'readPassbook'] as const)(
  '%s shows nothing of other people, and nothing without a session',
  async (id) => {
    const other = await app.newCitizen()
    const before = await other.succeed(id, { query: {} })
    await bookAct(app, citizenId)
    expect(await other.succeed(id, { query: {} })).toEqual(before)
    expect(await app.refusal(id, { query: {} })).toEqual({ code: 'session-missing', facts: {} })
  },
)
