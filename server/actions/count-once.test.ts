import type { ActionClaim } from '@/contract/actions'
import { beijingDay } from '@/domain/calendar/beijing'
import { checkBooks } from '../store/books-check'
import { sql } from '../store/database'
import { addReward, citizenIdOf, setPool } from '../testing/books'
import { enter, evidenceOf } from '../testing/evidence'
import { openTestApp, type TestApp } from '../testing/test-app'

const noon = '2026-11-20T12:00:00+08:00'
const at = (time: string) => `2026-11-20T${time}:00+08:00`
const window = (from: string, to: string) => ({ startedAt: at(from), endedAt: at(to) })
const windowMs = (from: string, to: string) => ({ startMs: Date.parse(at(from)), endMs: Date.parse(at(to)) })

const self = { tier: 'self' } as const
const ride = (change: Partial<ActionClaim> = {}): ActionClaim => ({
  behaviourId: 'cycling',
  amount: 5,
  unit: 'km',
  occurredAt: at('08:30'),
  evidence: self,
  ...change,
})
const carton = (change: Partial<ActionClaim> = {}): ActionClaim =>
  ride({ behaviourId: 'express-box-return', amount: 1, unit: 'item', ...change })

let app: TestApp
beforeAll(async () => {
  app = await openTestApp({ now: noon })
})
afterAll(() => app.close())
beforeEach(() => app.setNow(noon))
afterEach(async () => expect(await checkBooks(app.database)).toEqual([]))

describe('journeys at one time', () => {
  test('a second journey of that time is refused with the first, one after it is not', async () => {
    const citizen = await app.newCitizen()
    const bike = { body: ride({ window: window('08:00', '08:30') }) }
    const { action } = await citizen.succeed('logAction', bike)
    const bus = (from: string, to: string) => ({
      body: ride({ behaviourId: 'bus-ride', window: window(from, to) }),
    })
    expect(await citizen.refusal('logAction', bus('08:29', '09:00'))).toEqual({
      code: 'already-counted',
      facts: { rule: 'journey-overlap', actionId: action.id, behaviourId: 'cycling' },
    })
    await citizen.succeed('logAction', bus('08:30', '09:00'))
    const other = await app.newCitizen()
    await other.succeed('logAction', bike)
  })

  test.each([
    ['ends before it begins', ride({ window: window('08:30', '08:00') })],
    [
      'takes longer than a journey',
      ride({ occurredAt: at('00:00'), window: { startedAt: '2026-11-19T23:59:00+08:00', endedAt: at('12:00') } }),
    ],
    [
      'is of another day',
      ride({ window: { startedAt: '2026-11-19T23:00:00+08:00', endedAt: '2026-11-19T23:30:00+08:00' } }),
    ],
    ['has not ended', ride({ window: window('11:00', '12:03') })],
    ['is of no journey', carton({ window: window('08:00', '08:30') })],
  ])('a window that %s is refused', async (_, body) => {
    const citizen = await app.newCitizen()
    expect(await citizen.refusal('logAction', { body })).toEqual({ code: 'window-invalid', facts: {} })
  })

  test('a track supersedes the declared ride of that time, visibly', async () => {
    const citizen = await app.newCitizen()
    const citizenId = await citizenIdOf(app, citizen)
    const { action } = await citizen.succeed('logAction', { body: ride({ window: window('08:00', '08:30') }) })
    const track = evidenceOf('device', { window: windowMs('08:02', '08:31') })
    const entering = await enter(app, citizenId, ride({ amount: 6 }), track)
    if (!entering.ok) throw new Error(entering.code)
    expect(entering.entered.superseded.map(({ actionId }) => actionId)).toEqual([action.id])
    expect(entering.entered.action).toMatchObject({ state: 'verified', grams: 312, points: 31 })

    const account = await citizen.succeed('readAccount', {})
    expect(account.allTime).toEqual({ actions: 1, grams: { declared: 0, pending: 0, verified: 312 } })
    expect(account.points.available).toBe(31)
    expect(account.today.points).toBe(31)
    const old = await citizen.succeed('readAction', { params: { actionId: action.id } })
    expect(old.action.state).toBe('superseded')
    expect(old.steps.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['action-logged', null],
      ['action-superseded', 'stronger-evidence'],
    ])
    const { lines } = await citizen.succeed('readPassbook', { query: {} })
    expect(lines.map(({ kind, gramsChange, pointsChange }) => [kind, gramsChange, pointsChange])).toEqual([
      ['action-logged', 312, 31],
      ['action-superseded', -260, -13],
      ['action-logged', 260, 13],
    ])
  })

  test('a declaration never supersedes a track', async () => {
    const citizen = await app.newCitizen()
    const citizenId = await citizenIdOf(app, citizen)
    await enter(app, citizenId, ride(), evidenceOf('device', { window: windowMs('08:00', '08:30') }))
    const again = { body: ride({ behaviourId: 'walking', amount: 1, window: window('08:10', '08:20') }) }
    expect(await citizen.refusal('logAction', again)).toMatchObject({
      code: 'already-counted',
      facts: { rule: 'journey-overlap', behaviourId: 'cycling' },
    })
  })
})

describe('one name, one act', () => {
  test('a waybill counts once for a citizen and once for all, however it is typed', async () => {
    const [one, other] = [await app.newCitizen(), await app.newCitizen()]
    const { action } = await one.succeed('logAction', { body: carton({ reference: 'SF1234567890' }) })
    expect(await one.refusal('logAction', { body: carton({ reference: ' ｓｆ1234-567-890' }) })).toEqual({
      code: 'already-counted',
      facts: { rule: 'natural-key', actionId: action.id, behaviourId: 'express-box-return' },
    })
    // Whose entry it is stays with them.
    expect(await other.refusal('logAction', { body: carton({ reference: 'sf1234567890' }) })).toEqual({
      code: 'reference-used',
      facts: { kind: 'waybill' },
    })
    await other.succeed('logAction', { body: carton({ reference: 'SF1234567891' }) })
  })

  test('the same waybill is the same carton, whatever was done with it', async () => {
    const [one, other] = [await app.newCitizen(), await app.newCitizen()]
    await one.succeed('logAction', { body: carton({ reference: 'SF2234567890' }) })
    const reused = carton({ behaviourId: 'express-box-reuse', reference: 'SF2234567890' })
    expect(await other.refusal('logAction', { body: reused })).toMatchObject({ code: 'reference-used' })
  })

  test('one order may be two different acts', async () => {
    const citizen = await app.newCitizen()
    const meal = (behaviourId: string) => ({
      body: ride({ behaviourId, amount: 1, unit: 'times', reference: '5021334677' }),
    })
    await citizen.succeed('logAction', meal('plant-based-meal'))
    await citizen.succeed('logAction', meal('no-disposable-cutlery'))
    expect(await citizen.refusal('logAction', meal('plant-based-meal'))).toMatchObject({ code: 'already-counted' })
  })

  test('a plate stands still once a day', async () => {
    const citizen = await app.newCitizen()
    const stop = (occurredAt: string) => ({
      body: ride({ behaviourId: 'car-stop-day', amount: 1, unit: 'day', reference: '京A·12345', occurredAt }),
    })
    await citizen.succeed('logAction', stop(at('08:00')))
    expect(await citizen.refusal('logAction', stop(at('09:00')))).toMatchObject({
      facts: { rule: 'natural-key' },
    })
    await citizen.succeed('logAction', stop('2026-11-19T09:00:00+08:00'))
    expect(await (await app.newCitizen()).refusal('logAction', stop(at('10:00')))).toMatchObject({
      code: 'reference-used',
      facts: { kind: 'plate-day' },
    })
  })

  test.each([
    [carton({ reference: 'abc' }), 'waybill'],
    [ride({ behaviourId: 'own-cup', amount: 1, unit: 'times', reference: '12345678' }), null],
  ])('what is no reference is refused with what the behaviour takes', async (body, kind) => {
    const citizen = await app.newCitizen()
    expect(await citizen.refusal('logAction', { body })).toEqual({ code: 'reference-invalid', facts: { kind } })
  })

  test('a ticket for the same waybill supersedes the declaration, and its name stays taken', async () => {
    const citizen = await app.newCitizen()
    const reference = 'SF3234567890'
    const { action: declared } = await citizen.succeed('logAction', { body: carton({ reference }) })
    const evidence = { tier: 'place', ticket: app.ticket('express-box-return') } as const
    const receipt = await citizen.succeed('logAction', { body: carton({ reference, evidence }) })
    expect(receipt.superseded).toEqual([{ actionId: declared.id, behaviourId: 'express-box-return' }])
    expect(receipt.after).toEqual({ month: { declared: 0, pending: 0, verified: 37 }, availablePoints: 3 })
    expect(await citizen.refusal('logAction', { body: carton({ reference }) })).toMatchObject({
      facts: { rule: 'natural-key', actionId: receipt.action.id },
    })
    expect(await (await app.newCitizen()).refusal('logAction', { body: carton({ reference }) })).toMatchObject({
      code: 'reference-used',
    })
  })

  test('what was superseded leaves its name with the stronger, even one that the stronger was not given', async () => {
    const citizen = await app.newCitizen()
    const citizenId = await citizenIdOf(app, citizen)
    const named = ride({ reference: '8888000011', window: window('08:00', '08:30') })
    await citizen.succeed('logAction', { body: named })
    await enter(app, citizenId, ride(), evidenceOf('device', { window: windowMs('08:00', '08:30') }))
    expect(await citizen.refusal('logAction', { body: ride({ reference: '8888000011' }) })).toMatchObject({
      facts: { rule: 'natural-key' },
    })
  })
})

describe('points that were spent before', () => {
  test('the stronger entry earns so much less, and no balance is ever negative', async () => {
    const citizen = await app.newCitizen()
    const citizenId = await citizenIdOf(app, citizen)
    await setPool(app, '2026-11', 1_000)
    await addReward(app, 'spent-before', { points: 10 })
    await citizen.succeed('logAction', { body: ride({ window: window('08:00', '08:30') }) })
    const hold = { body: { rewardId: 'spent-before', points: 10, exchangePointId: null } }
    const { redemption } = await citizen.succeed('holdReward', hold)
    const track = evidenceOf('device', { window: windowMs('08:00', '08:30') })
    const entering = await enter(app, citizenId, ride(), track)
    if (!entering.ok) throw new Error(entering.code)
    // 26 are due, 10 are held: 3 of the 13 came back and 16 were earned.
    expect(entering.entered.balance).toMatchObject({ availablePoints: 16, heldPoints: 10 })
    expect((await citizen.succeed('readAccount', {})).today.points).toBe(26)
    await citizen.succeed('cancelRedemption', { params: { redemptionId: redemption.id } })
    expect((await citizen.succeed('readAccount', {})).points.available).toBe(26)
  })

  test('a race between spending and superseding ends in clean books either way', async () => {
    await addReward(app, 'raced-for', { points: 13 })
    for (let round = 0; round < 5; round++) {
      const citizen = await app.newCitizen()
      const citizenId = await citizenIdOf(app, citizen)
      await citizen.succeed('logAction', { body: ride({ window: window('08:00', '08:30') }) })
      const hold = { body: { rewardId: 'raced-for', points: 13, exchangePointId: null } }
      const track = evidenceOf('device', { window: windowMs('08:00', '08:30') })
      const race = [() => citizen.call('holdReward', hold), () => enter(app, citizenId, ride(), track)]
      const [, entering] = round % 2 === 0 ? race : [...race].reverse()
      const other = round % 2 === 0 ? race[0] : race[1]
      await Promise.all([other?.(), entering?.()])
      const { points } = await citizen.succeed('readAccount', {})
      expect(points.available + points.held).toBe(26)
    }
  })
})

describe('at once', () => {
  test('twenty deliveries of one claim under different keys book one entry', async () => {
    const citizen = await app.newCitizen()
    const body = ride({ window: window('08:00', '08:30') })
    const replies = await Promise.all(Array.from({ length: 20 }, () => citizen.call('logAction', { body })))
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    const codes = replies.flatMap((reply) => (reply.ok ? [] : [reply.refusal.code]))
    expect(new Set(codes)).toEqual(new Set(['already-counted']))
    expect((await citizen.succeed('readAccount', {})).allTime.actions).toBe(1)
  })

  test('of two citizens with one order number one is booked, and nothing is left of the other', async () => {
    for (let round = 0; round < 5; round++) {
      const citizens = [await app.newCitizen(), await app.newCitizen()]
      const body = carton({ reference: `YT77700011${round}` })
      const replies = await Promise.all(citizens.map((citizen) => citizen.call('logAction', { body })))
      expect(replies.map(({ status }) => status).sort()).toEqual([201, 409])
      expect(replies.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'reference-used' } })
      const counts = await Promise.all(citizens.map((citizen) => citizen.succeed('readAccount', {})))
      expect(counts.map(({ allTime }) => allTime.actions).sort()).toEqual([0, 1])
    }
  })
})

test('a monthly cap holds over sub-accounts and sources', async () => {
  const citizen = await app.newCitizen()
  const citizenId = await citizenIdOf(app, citizen)
  const clothes = ride({ behaviourId: 'old-clothes-recycling', amount: 10, unit: 'kg' })
  for (const day of ['14', '15', '16']) {
    const body = { ...clothes, occurredAt: `2026-11-${day}T12:00:00+08:00` }
    await citizen.succeed('logAction', { body })
  }
  await app.database.query(
    sql('test-other-account', 'update action set account_id = gen_random_uuid() where citizen_id = $1 and day < $2'),
    [citizenId, beijingDay(Date.parse('2026-11-16T12:00:00+08:00'))],
  )
  const evidence = evidenceOf('partner')
  const last = { ...clothes, amount: 15, occurredAt: '2026-11-17T12:00:00+08:00' }
  const entering = await enter(app, citizenId, last, evidence)
  if (!entering.ok) throw new Error(entering.code)
  expect(entering.entered.action).toMatchObject({ countedMilli: 10_000, grams: 19_200 })
})
