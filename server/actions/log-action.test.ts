import type { InputOf } from '@/contract/endpoint'
import type { Endpoints } from '@/contract/endpoints'
import { checkBooks } from '../store/books-check'
import { openTestApp, type TestApp } from '../testing/test-app'

type Body = InputOf<Endpoints['logAction']>['body']

const noon = '2026-11-20T12:00:00+08:00'
const self = { tier: 'self' } as const
const ride = (change: Partial<Body> = {}): { body: Body } => ({
  body: { behaviourId: 'cycling', amount: 5, unit: 'km', occurredAt: noon, evidence: self, ...change },
})

let app: TestApp
beforeAll(async () => {
  app = await openTestApp({ now: noon })
})
afterAll(() => app.close())
beforeEach(() => app.setNow(noon))

describe('the receipt', () => {
  test('of a self-declared ride shows its grams, points at half weight and where they come from', async () => {
    const citizen = await app.newCitizen()
    const { action, lineOfMonth, after } = await citizen.succeed('logAction', ride())
    expect(action).toMatchObject({
      behaviourId: 'cycling',
      amount: 5,
      tier: 'self',
      state: 'declared',
      grams: 260,
      points: 13,
      why: { methodology: '2026-11', factorMilli: 52_000, weightPercent: 50, gramsPerPoint: 10, cuts: [] },
    })
    expect(action.why.source.title.zh).not.toBe('')
    expect(lineOfMonth).toBe(1)
    expect(after).toEqual({ month: { declared: 260, pending: 0, verified: 0 }, availablePoints: 13 })
  })

  test('of a returned carton with a ticket is verified and earns in full', async () => {
    const citizen = await app.newCitizen()
    await citizen.succeed('logAction', ride())
    const evidence = { tier: 'place', ticket: app.ticket('express-box-return') } as const
    const carton = ride({ behaviourId: 'express-box-return', amount: 2, unit: 'item', evidence })
    const { action, lineOfMonth, after } = await citizen.succeed('logAction', carton)
    expect(action).toMatchObject({ state: 'verified', grams: 74, points: 7 })
    expect(lineOfMonth).toBe(2)
    expect(after).toEqual({ month: { declared: 260, pending: 0, verified: 74 }, availablePoints: 20 })
  })

  test('of an act of the month before leaves the running month as it is', async () => {
    app.setNow('2026-12-02T09:00:00+08:00')
    const citizen = await app.newCitizen()
    const { after } = await citizen.succeed('logAction', ride({ occurredAt: '2026-11-30T23:59:00+08:00' }))
    expect(after).toEqual({ month: { declared: 0, pending: 0, verified: 0 }, availablePoints: 13 })
  })

  test('says what the caps cut off: of the behaviour and of the person, while grams are booked in full', async () => {
    const citizen = await app.newCitizen()
    const { action } = await citizen.succeed('logAction', ride({ amount: 30 }))
    expect(action).toMatchObject({ grams: 1560, points: 52 })
    expect(action.why.cuts).toEqual([{ rule: 'behaviour-daily-cap', cap: 20, cut: 10 }])
    const noCar = ride({ behaviourId: 'car-stop-day', amount: 1, unit: 'day' })
    expect((await citizen.succeed('logAction', noCar)).action).toMatchObject({ points: 175 })
    const old = ride({ behaviourId: 'old-clothes-recycling', amount: 10, unit: 'kg' })
    const { action: last, after } = await citizen.succeed('logAction', old)
    expect(last).toMatchObject({ grams: 12_800, points: 73 })
    expect(last.why.cuts).toEqual([{ rule: 'person-daily-points', cap: 300, cut: 567 }])
    expect(after.availablePoints).toBe(300)
  })

  test('counts the daily cap anew on the next Beijing day', async () => {
    const citizen = await app.newCitizen()
    await citizen.succeed('logAction', ride({ amount: 20, occurredAt: '2026-11-19T23:59:59+08:00' }))
    const { action } = await citizen.succeed('logAction', ride({ amount: 20, occurredAt: '2026-11-20T00:00:00+08:00' }))
    expect(action.why.cuts).toEqual([])
  })
})

describe('bad input', () => {
  const cases: [string, Partial<Body>, object][] = [
    ['an unknown behaviour', { behaviourId: 'teleport' }, { code: 'behaviour-unknown' }],
    ['a negative amount', { amount: -1 }, { code: 'amount-invalid' }],
    ['nothing', { amount: 0 }, { code: 'amount-invalid' }],
    ['four decimals', { amount: 1.2345 }, { code: 'amount-invalid' }],
    ['more than anybody rides', { amount: 201 }, { code: 'amount-implausible', facts: { max: 200, unit: 'km' } }],
    ['a huge amount that is still a number', { amount: 1e12 }, { code: 'amount-implausible' }],
    ['an amount beyond exact numbers', { amount: 1e300 }, { code: 'amount-invalid' }],
    ['another unit', { unit: 'kg' }, { code: 'unit-mismatch', facts: { unit: 'km' } }],
    ['an act three minutes ahead', { occurredAt: '2026-11-20T12:03:00+08:00' }, { code: 'date-in-future' }],
    [
      'an act of eight days ago',
      { occurredAt: '2026-11-12T23:59:59+08:00' },
      { code: 'date-too-old', facts: { days: 7 } },
    ],
    [
      'evidence that the behaviour does not accept',
      { evidence: { tier: 'place', ticket: '000000000000' } },
      { code: 'evidence-not-accepted', facts: { accepted: ['self', 'device', 'partner'] } },
    ],
  ]
  test.each(cases)('%s is refused', async (_what, change, refusal) => {
    const citizen = await app.newCitizen()
    expect(await citizen.refusal('logAction', ride(change))).toMatchObject(refusal)
    expect((await citizen.succeed('readPassbook', { query: {} })).lines).toEqual([])
  })

  test('the oldest day and the clock error of a phone are accepted', async () => {
    const citizen = await app.newCitizen()
    await citizen.succeed('logAction', ride({ occurredAt: '2026-11-13T00:00:00+08:00' }))
    await citizen.succeed('logAction', ride({ occurredAt: '2026-11-20T12:01:59+08:00' }))
  })

  test('a forged ticket, and a ticket of another behaviour, are unknown', async () => {
    const citizen = await app.newCitizen()
    const genuine = app.ticket('express-box-return')
    const forged = genuine.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10))
    const withTicket = (behaviourId: string, unit: string, ticket: string) =>
      ride({ behaviourId, amount: 1, unit, evidence: { tier: 'place', ticket } })
    const refusals = [
      await citizen.refusal('logAction', withTicket('express-box-return', 'item', forged)),
      await citizen.refusal('logAction', withTicket('express-box-return', 'item', 'twelve digits')),
      await citizen.refusal('logAction', withTicket('empty-plate-meal', 'times', genuine)),
    ]
    expect(refusals.map(({ code }) => code)).toEqual(['ticket-unknown', 'ticket-unknown', 'ticket-unknown'])
    await citizen.succeed('logAction', withTicket('express-box-return', 'item', genuine))
  })

  test('the same reduction is not counted twice on one day', async () => {
    const citizen = await app.newCitizen()
    const plate = ride({ behaviourId: 'empty-plate-meal', amount: 1, unit: 'times' })
    const { action } = await citizen.succeed('logAction', plate)
    const small = ride({ behaviourId: 'small-portion-meal', amount: 1, unit: 'times' })
    expect(await citizen.refusal('logAction', small)).toEqual({
      code: 'already-counted',
      facts: { rule: 'exclusive-with', actionId: action.id, behaviourId: 'empty-plate-meal' },
    })
    const yesterday = { ...small.body, occurredAt: '2026-11-19T12:00:00+08:00' }
    await citizen.succeed('logAction', { body: yesterday })
  })
})

describe('once and only once', () => {
  test('the same key gives the same answer, and one line', async () => {
    const citizen = await app.newCitizen()
    const first = await citizen.succeed('logAction', ride(), 'my-ride-of-noon')
    app.advance(60_000)
    const again = await citizen.succeed('logAction', ride(), 'my-ride-of-noon')
    expect(again).toEqual(first)
    expect((await citizen.succeed('readPassbook', { query: {} })).lines).toHaveLength(1)
  })

  test('ten deliveries of one request at once book one line', async () => {
    const citizen = await app.newCitizen()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => citizen.succeed('logAction', ride(), 'ten-at-once')),
    )
    expect(new Set(answers.map(({ action }) => action.id)).size).toBe(1)
    expect((await citizen.succeed('readAccount', {})).allTime).toMatchObject({ actions: 1 })
  })

  test('the same key with another body is refused, and another citizen may use it', async () => {
    const [one, other] = [await app.newCitizen(), await app.newCitizen()]
    await one.succeed('logAction', ride(), 'a-key-of-mine')
    expect(await one.refusal('logAction', ride({ amount: 6 }), 'a-key-of-mine')).toMatchObject({
      code: 'idempotency-key-reused',
    })
    await other.succeed('logAction', ride(), 'a-key-of-mine')
  })

  test('a refusal is not kept: the corrected state of the world answers the same key', async () => {
    const citizen = await app.newCitizen()
    const early = ride({ occurredAt: '2026-11-20T13:00:00+08:00' })
    expect(await citizen.refusal('logAction', early, 'refused-first')).toMatchObject({ code: 'date-in-future' })
    app.setNow('2026-11-20T13:00:00+08:00')
    await citizen.succeed('logAction', early, 'refused-first')
  })

  test('twenty rides at once never pass the cap together', async () => {
    const citizen = await app.newCitizen()
    const rides = await Promise.all(Array.from({ length: 20 }, () => citizen.succeed('logAction', ride({ amount: 3 }))))
    const counted = rides.map(({ action }) => action.why.cuts.length === 0)
    expect(counted.filter(Boolean)).toHaveLength(6)
    const points = rides.reduce((sum, { action }) => sum + action.points, 0)
    expect(points).toBe(6 * 7 + 5)
    const account = await citizen.succeed('readAccount', {})
    expect(account.points.available).toBe(points)
    expect(account.allTime).toEqual({ actions: 20, grams: { declared: 20 * 156, pending: 0, verified: 0 } })
  })

  test('one ticket shown by two citizens at once is used by one of them', async () => {
    const citizens = await Promise.all([app.newCitizen('13700000001'), app.newCitizen('13700000002')])
    const evidence = { tier: 'place', ticket: app.ticket('express-box-return') } as const
    const carton = ride({ behaviourId: 'express-box-return', amount: 1, unit: 'item', evidence })
    const replies = await Promise.all(citizens.map((citizen) => citizen.call('logAction', carton)))
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(replies.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'ticket-used' } })
  })

  test('a refusal does not use the ticket up', async () => {
    const citizen = await app.newCitizen()
    await citizen.succeed('logAction', ride({ behaviourId: 'small-portion-meal', amount: 2, unit: 'times' }))
    const evidence = { tier: 'place', ticket: app.ticket('empty-plate-meal') } as const
    const plate = ride({ behaviourId: 'empty-plate-meal', amount: 1, unit: 'times', evidence })
    expect(await citizen.refusal('logAction', plate)).toMatchObject({ code: 'already-counted' })
    await (await app.newCitizen()).succeed('logAction', plate)
  })
})

test('the books agree: every cache is the sum of its entries', async () => {
  expect(await checkBooks(app.database)).toEqual([])
})
