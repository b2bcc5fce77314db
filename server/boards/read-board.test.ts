import type { BeijingDay } from '@/domain/calendar/beijing'
import { foldBoards } from '../jobs/fold-boards'
import { checkBooks } from '../store/books-check'
import { bookAct, citizenIdOf, emptyBooks } from '../testing/books'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'

const day = (text: string) => text as BeijingDay

let app: TestApp
let citizens: TestCitizen[]
let ids: string[]

beforeAll(async () => {
  app = await openTestApp()
  citizens = []
  for (let count = 0; count < 14; count++) citizens.push(await app.newCitizen())
  ids = await Promise.all(citizens.map((citizen) => citizenIdOf(app, citizen)))
})
afterAll(() => app.close())

beforeEach(async () => {
  app.setNow('2026-11-20T10:00:00+08:00')
  await emptyBooks(app)
  await app.database.script('update citizen set on_boards = true; delete from job_run')
})
afterEach(async () => expect(await checkBooks(app.database)).toEqual([]))

const citizen = (index: number): TestCitizen => {
  const found = citizens[index]
  if (!found) throw new Error(`no citizen ${index}`)
  return found
}
/** Verified grams of today, one number a citizen. */
const score = async (grams: number[], given: { districtId?: string; day?: BeijingDay } = {}) => {
  for (const [index, amount] of grams.entries()) await bookAct(app, ids[index] ?? '', { grams: amount, ...given })
  await foldBoards.run(app.services)
}
const day20 = { params: { period: 'day' as const }, query: {} }
const short = (rows: { rank: number; tied: boolean; grams: number; isMe: boolean }[]) =>
  rows.map(({ rank, tied, grams, isMe }) => `${rank}${tied ? '=' : ''} ${grams}${isMe ? ' me' : ''}`)

test('before anything was folded it is empty', async () => {
  expect(await app.succeed('readBoard', day20)).toMatchObject({
    period: 'day',
    startsOn: '2026-11-20',
    endsOn: '2026-11-20',
    scope: { districtId: null, name: { zh: '青禾市', en: 'Qinghe' } },
    participants: 0,
    top: [],
    me: null,
  })
})

test('the first ten; equal grams share a rank, and the next is skipped', async () => {
  await score([100, 300, 300, 50, 200, 10, 11, 12, 13, 14, 14, 14])
  const board = await app.succeed('readBoard', day20)
  expect(short(board.top)).toEqual([
    '1= 300',
    '1= 300',
    '3 200',
    '4 100',
    '5 50',
    '6= 14',
    '6= 14',
    '6= 14',
    '9 13',
    '10 12',
  ])
  expect([board.participants, board.me]).toEqual([12, null])
})

test('a tie that the first ten cut off is still told', async () => {
  await score([20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 11])
  const board = await app.succeed('readBoard', day20)
  expect(short(board.top).at(-1)).toBe('10= 11')
})

test('my rank with two above and two below, across thousands', async () => {
  await score([100, 900, 999, 1000, 1001, 5000, 12_345, 2_000_000])
  const { me } = await citizen(2).succeed('readBoard', day20)
  expect(me).toMatchObject({ standing: 'ranked', rank: 6, grams: 999, gramsToNext: 1, lastPeriodGrams: 0 })
  expect(me?.standing === 'ranked' && short(me.window)).toEqual(['4 1001', '5 1000', '6 999 me', '7 900', '8 100'])
})

test('the window among ties, and at both ends', async () => {
  await score([50, 50, 50, 50, 50, 50, 80, 10])
  const windowOf = async (index: number) => {
    const { me } = await citizen(index).succeed('readBoard', day20)
    return me?.standing === 'ranked' ? { rank: me.rank, toNext: me.gramsToNext, window: short(me.window) } : me
  }
  for (const index of [0, 1, 2, 3, 4, 5]) {
    const mine = await windowOf(index)
    expect(mine).toMatchObject({ rank: 2, toNext: 30 })
    const { window } = mine as { window: string[] }
    expect(window).toContain('2= 50 me')
    expect(window.every((row) => ['1 80', '2= 50', '2= 50 me', '8 10'].includes(row))).toBe(true)
  }
  expect(await windowOf(6)).toEqual({ rank: 1, toNext: null, window: ['1 80 me', '2= 50', '2= 50'] })
  expect(await windowOf(7)).toEqual({ rank: 8, toNext: 40, window: ['2= 50', '2= 50', '8 10 me'] })
})

test.each([
  ['day', '2026-11-19', '2026-11-20', '2026-11-20'],
  ['week', '2026-11-15', '2026-11-16', '2026-11-22'],
  ['month', '2026-10-31', '2026-11-01', '2026-11-30'],
] as const)('the %s tells my own grams of the one before', async (period, before, startsOn, endsOn) => {
  await score([70], { day: day(before) })
  const query = { params: { period }, query: {} }
  expect(await citizen(0).succeed('readBoard', query)).toMatchObject({
    startsOn,
    endsOn,
    me: { standing: 'unranked', lastPeriodGrams: 70 },
  })
  await score([30])
  expect((await citizen(0).succeed('readBoard', query)).me).toMatchObject({ rank: 1, grams: 30, lastPeriodGrams: 70 })
})

test('all time has none before', async () => {
  await score([70], { day: day('2026-10-31') })
  const all = { params: { period: 'all' as const }, query: {} }
  expect((await citizen(0).succeed('readBoard', all)).me).toMatchObject({ rank: 1, grams: 70, lastPeriodGrams: null })
  expect((await citizen(1).succeed('readBoard', all)).me).toEqual({ standing: 'unranked', lastPeriodGrams: null })
})

test('the day changes at midnight in Beijing', async () => {
  app.setNow('2026-11-20T23:59:59+08:00')
  await score([70])
  expect((await app.succeed('readBoard', day20)).participants).toBe(1)
  app.setNow('2026-11-21T00:00:00+08:00')
  expect(await app.succeed('readBoard', day20)).toMatchObject({ startsOn: '2026-11-21', participants: 0 })
})

test('a district counts what was done by its people', async () => {
  await score([70, 50], { districtId: 'east-bank' })
  await score([1, 500])
  const east = await citizen(0).succeed('readBoard', { ...day20, query: { districtId: 'east-bank' } })
  expect(east).toMatchObject({
    scope: { districtId: 'east-bank', name: { zh: '东岸区' } },
    participants: 2,
    me: { rank: 1, grams: 70 },
  })
  expect((await citizen(0).succeed('readBoard', day20)).me).toMatchObject({ rank: 2, grams: 71 })
})

test('who left is told so and is gone from the rows at once; ranks follow with the next fold', async () => {
  await score([70, 50, 30])
  await citizen(1).succeed('changeProfile', { body: { onBoards: false } })
  const before = await citizen(0).succeed('readBoard', day20)
  expect(short(before.top)).toEqual(['1 70 me', '3 30'])
  expect((await citizen(1).succeed('readBoard', day20)).me).toEqual({ standing: 'opted-out' })
  await foldBoards.run(app.services)
  const after = await citizen(0).succeed('readBoard', day20)
  expect(short(after.top)).toEqual(['1 70 me', '2 30'])
  expect(after.participants).toBe(2)
})

test('it says as of when it is true', async () => {
  await score([70])
  app.advance(60_000)
  expect((await app.succeed('readBoard', day20)).asOf).toBe('2026-11-20T02:00:00.000Z')
})

test('a district that does not exist is refused, and so is a period of another name', async () => {
  expect(await app.refusal('readBoard', { ...day20, query: { districtId: 'atlantis' } })).toEqual({
    code: 'scope-unknown',
    facts: {},
  })
  expect((await app.http.inject('/v1/boards/year')).statusCode).toBe(400)
})

test('a row tells no more of a person than the screen shows', async () => {
  await score([70])
  const { top } = await app.succeed('readBoard', day20)
  expect(Object.keys(top[0] ?? {}).sort()).toEqual(['grams', 'isMe', 'pseudonym', 'rank', 'tied'])
})
