import { checkBooks } from '../store/books-check'
import { addReward, bookAct, citizenIdOf, emptyBooks } from '../testing/books'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'

let app: TestApp
let citizen: TestCitizen
let ids: string[]

beforeAll(async () => {
  app = await openTestApp()
  await emptyBooks(app)
  citizen = await app.newCitizen()
  await bookAct(app, await citizenIdOf(app, citizen), { points: 300 })
  await addReward(app, 'bag', { exchangePointIds: ['fenglin'] })
  ids = []
  for (let count = 0; count < 5; count++) {
    app.advance(60_000)
    const body = { rewardId: 'bag', points: 30, exchangePointId: 'fenglin' }
    ids.unshift((await citizen.succeed('holdReward', { body })).redemption.id)
  }
  await citizen.succeed('cancelRedemption', { params: { redemptionId: ids[1] ?? '' } })
  await citizen.succeed('issueVoucher', { params: { redemptionId: ids[2] ?? '' } })
})
afterAll(async () => {
  expect(await checkBooks(app.database)).toEqual([])
  await app.close()
})

const listed = async (query: { group?: 'open' | 'closed'; cursor?: string; limit?: number }) => {
  const { redemptions, ...rest } = await citizen.succeed('listRedemptions', { query })
  return { ids: redemptions.map(({ id }) => id), ...rest }
}

test('newest first, with how many are open', async () => {
  expect(await listed({})).toEqual({ ids, openCount: 4, nextCursor: null })
})

test('open and closed apart', async () => {
  expect((await listed({ group: 'open' })).ids).toEqual([ids[0], ids[2], ids[3], ids[4]])
  expect(await listed({ group: 'closed' })).toEqual({ ids: [ids[1]], openCount: 4, nextCursor: null })
})

test('page by page, each once', async () => {
  const first = await listed({ limit: 2 })
  const second = await listed({ limit: 2, cursor: first.nextCursor ?? '' })
  const third = await listed({ limit: 2, cursor: second.nextCursor ?? '' })
  expect([...first.ids, ...second.ids, ...third.ids]).toEqual(ids)
  expect(third.nextCursor).toBeNull()
})

test('a cursor that is none is refused', async () => {
  expect(await citizen.refusal('listRedemptions', { query: { cursor: 'nonsense' } })).toMatchObject({
    code: 'request-invalid',
  })
})

test('nothing of other people, and nothing without a session', async () => {
  const other = await app.newCitizen()
  expect(await other.succeed('listRedemptions', { query: {} })).toEqual({
    redemptions: [],
    openCount: 0,
    nextCursor: null,
  })
  expect(await app.refusal('listRedemptions', { query: {} })).toEqual({ code: 'session-missing', facts: {} })
})

describe('one of them', () => {
  test('with its voucher and its place', async () => {
    const redemption = await citizen.succeed('readRedemption', { params: { redemptionId: ids[2] ?? '' } })
    expect(redemption).toMatchObject({
      id: ids[2],
      state: 'issued',
      exchangePoint: { id: 'fenglin', districtId: 'east-bank' },
    })
    expect(redemption.voucher?.qr).toBe(`gpv:${redemption.voucher?.digits}`)
  })

  test('is not found by other people, nor when there is none', async () => {
    const other = await app.newCitizen()
    const notFound = { code: 'redemption-not-found', facts: {} }
    expect(await other.refusal('readRedemption', { params: { redemptionId: ids[0] ?? '' } })).toEqual(notFound)
    const nowhere = { redemptionId: '01976f3e-0000-7000-8000-000000000000' }
    expect(await citizen.refusal('readRedemption', { params: nowhere })).toEqual(notFound)
  })
})
