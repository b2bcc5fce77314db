import type { ActionClaim } from '@/contract/actions'
import type { AbuseRule } from '@/domain/abuse/rule'
import { makeTrack } from '@/domain/journey/testing/make-track'
import { forgetOld } from '../jobs/forget-old'
import { checkBooks } from '../store/books-check'
import { refuseAction } from '../store/correct-action'
import { sql } from '../store/database'
import { citizenIdOf, emptyBooks } from '../testing/books'
import { correctionAt, underLock } from '../testing/evidence'
import { newStaff } from '../testing/staff'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'
import { trackClaim } from '../testing/tracks'

const DAY_MS = 86_400_000
const noon = '2026-11-20T12:00:00+08:00'
const at = (time: string, day = '2026-11-20') => `${day}T${time}:00+08:00`

const rules: readonly AbuseRule[] = [
  { id: 'rate', kind: 'behaviour-velocity', outcome: 'refuse', actsMax: 3, windowMinutes: 60 },
  { id: 'device', kind: 'device-velocity', outcome: 'flag', actsMax: 2, windowMinutes: 60 },
  { id: 'phones', kind: 'device-accounts', outcome: 'flag', accountsMax: 2 },
  { id: 'station', kind: 'station-velocity', outcome: 'flag', actsMax: 2, windowMinutes: 60 },
  { id: 'addresses', kind: 'address-accounts', outcome: 'flag', accountsMax: 3 },
  {
    id: 'two-cities',
    kind: 'impossible-sequence',
    outcome: 'pending',
    speedKmhMax: 300,
    distanceKmMin: 50,
    windowHours: 24,
  },
  { id: 'midnight', kind: 'midnight-burst', outcome: 'flag', actsMax: 1, minutes: 5, days: 2, ofDays: 3 },
]

let app: TestApp
let citizen: TestCitizen
beforeAll(async () => {
  app = await openTestApp({ now: noon, services: { abuseRules: rules } })
})
afterAll(() => app.close())
beforeEach(async () => {
  app.setNow(noon)
  await emptyBooks(app)
  citizen = await app.newCitizen()
})
afterEach(async () => expect(await checkBooks(app.database)).toEqual([]))

const claim = (change: Partial<ActionClaim> = {}): { body: ActionClaim } => ({
  body: {
    behaviourId: 'bus-ride',
    amount: 1,
    unit: 'km',
    occurredAt: at('08:00'),
    evidence: { tier: 'self' },
    ...change,
  },
})
const ticketClaim = (occurredAt = at('11:30'), behaviourId = 'express-box-return', unit = 'item') =>
  claim({ behaviourId, unit, occurredAt, evidence: { tier: 'place', ticket: app.ticket(behaviourId) } })

const selectFlags = sql(
  'test-flags',
  'select rule_id as rule, measured, action_id as "actionId", holds_tier as "holdsTier" from abuse_flag order by flag_id',
)
const flags = async () =>
  (
    await app.database.query<{ rule: string; measured: number; actionId: string; holdsTier: string | null }>(
      selectFlags,
    )
  ).rows
const rulesFlagged = async () => (await flags()).map(({ rule, measured }) => [rule, measured])

describe('more acts of one behaviour than an hour holds', () => {
  const ride = (time: string, behaviourId = 'bus-ride') => claim({ behaviourId, occurredAt: at(time) })

  test('are refused by the rule, and what is allowed before and after stays allowed', async () => {
    for (const time of ['08:00', '08:10', '08:20']) await citizen.succeed('logAction', ride(time))
    expect(await citizen.refusal('logAction', ride('08:59'))).toEqual({
      code: 'too-many',
      facts: { rule: 'rate', most: 3, minutes: 60 },
    })
    await citizen.succeed('logAction', ride('09:00'))
    await citizen.succeed('logAction', ride('08:30', 'metro-ride'))
    await (await app.newCitizen()).succeed('logAction', ride('08:30'))
    expect(await flags()).toEqual([])
  })

  test('are refused over midnight as well, from either side, and an hour apart they are not', async () => {
    const over = (time: string, day: string) => claim({ occurredAt: at(time, day) })
    for (const time of ['23:30', '23:40']) await citizen.succeed('logAction', over(time, '2026-11-18'))
    await citizen.succeed('logAction', over('00:10', '2026-11-19'))
    const refusal = { code: 'too-many', facts: { rule: 'rate', most: 3, minutes: 60 } }
    expect(await citizen.refusal('logAction', over('00:29', '2026-11-19'))).toEqual(refusal)
    expect(await citizen.refusal('logAction', over('23:50', '2026-11-18'))).toEqual(refusal)
    await citizen.succeed('logAction', over('00:30', '2026-11-19'))
    await citizen.succeed('logAction', claim({ behaviourId: 'metro-ride', occurredAt: at('23:50', '2026-11-18') }))
  })

  test('over midnight do not count what was taken out of the books', async () => {
    const over = (time: string, day: string) => claim({ occurredAt: at(time, day) })
    for (const time of ['23:30', '23:40']) await citizen.succeed('logAction', over(time, '2026-11-18'))
    const { action } = await citizen.succeed('logAction', over('23:50', '2026-11-18'))
    expect(await citizen.refusal('logAction', over('00:10', '2026-11-19'))).toMatchObject({ code: 'too-many' })
    const citizenId = await citizenIdOf(app, citizen)
    await underLock(app, citizenId, (tx) => refuseAction(tx, { citizenId, actionId: action.id }, correctionAt(app)))
    await citizen.succeed('logAction', over('00:10', '2026-11-19'))
  })

  test('are refused once too often however many come at once', async () => {
    const calls = Array.from({ length: 6 }, () => citizen.call('logAction', ride('08:00')))
    const replies = await Promise.all(calls)
    expect(replies.filter(({ ok }) => ok)).toHaveLength(3)
  })

  test('can be appealed for, and are booked when the appeal is upheld', async () => {
    for (const time of ['08:00', '08:10', '08:20']) await citizen.succeed('logAction', ride(time))
    const { body } = ride('08:30')
    const appeal = await citizen.succeed('openAppeal', {
      body: { subject: { kind: 'claim', claim: body }, note: '换乘三次。', photoId: null },
    })
    expect(appeal.subject).toMatchObject({ refusal: { code: 'too-many', rule: 'rate', actionId: null } })
    const staff = await newStaff(app)
    await staff.succeed('decideAppeal', {
      params: { appealId: appeal.id },
      body: { decision: 'upheld', reason: '核对过了。' },
    })
    expect((await citizen.succeed('readAccount', {})).allTime.actions).toBe(4)
  })
})

describe('one install of the app', () => {
  const installId = 'install-0123456789'
  const logFrom = (by: TestCitizen, time: string, id = installId) =>
    app.succeed('logAction', claim({ occurredAt: at(time) }), { token: by.token, installId: id })

  test('is flagged for the act beyond its most, and not before', async () => {
    await logFrom(citizen, '06:00')
    await logFrom(citizen, '07:00')
    expect(await flags()).toEqual([])
    const { action } = await logFrom(citizen, '08:00')
    expect(action.state).toBe('declared')
    expect(await flags()).toEqual([{ rule: 'device', measured: 3, actionId: action.id, holdsTier: null }])
    app.advance(61 * 60_000)
    await logFrom(citizen, '09:00')
    expect(await flags()).toHaveLength(1)
  })

  test('is flagged for the account beyond its most, and is another one on the next day', async () => {
    const [second, third] = [await app.newCitizen(), await app.newCitizen()]
    await logFrom(citizen, '06:00')
    await logFrom(second, '06:00')
    expect(await flags()).toEqual([])
    app.advance(2 * 3_600_000)
    await logFrom(third, '06:00')
    expect(await rulesFlagged()).toEqual([['phones', 3]])
    app.advance(DAY_MS)
    await logFrom(await app.newCitizen(), '06:00')
    expect(await flags()).toHaveLength(1)
  })

  test('that sends no id, or one that is none, is no install', async () => {
    for (const time of ['05:00', '06:00', '07:00']) await logFrom(citizen, time, 'short')
    for (const time of ['09:00', '10:00', '11:00']) await citizen.succeed('logAction', claim({ occurredAt: at(time) }))
    expect(await flags()).toEqual([])
  })
})

test('a network address is flagged for the account beyond its most, and nobody is refused', async () => {
  const logFrom = (by: TestCitizen, address: string) => app.succeed('logAction', claim(), { token: by.token, address })
  const school = '203.0.113.7'
  for (let account = 0; account < 3; account += 1) await logFrom(await app.newCitizen(), school)
  await logFrom(await app.newCitizen(), '203.0.113.8')
  expect(await flags()).toEqual([])
  const { action } = await logFrom(citizen, school)
  expect(await flags()).toEqual([{ rule: 'addresses', measured: 4, actionId: action.id, holdsTier: null }])
  const kept = await app.database.query(sql('test-kept', 'select to_jsonb(s)::text as row from account_sighting s'))
  expect(JSON.stringify(kept.rows)).not.toContain('203.0.113')
})

test('the tickets of one exchange point are flagged beyond their most', async () => {
  for (let ticket = 0; ticket < 2; ticket += 1) await (await app.newCitizen()).succeed('logAction', ticketClaim())
  await citizen.succeed('logAction', ticketClaim(at('11:30'), 'empty-plate-meal', 'times'))
  expect(await flags()).toEqual([])
  const { action } = await (await app.newCitizen()).succeed('logAction', ticketClaim())
  expect(await flags()).toContainEqual({ rule: 'station', measured: 3, actionId: action.id, holdsTier: null })
  expect(action.state).toBe('verified')
})

describe('two cities', () => {
  // The tracks lie in Beijing, the tickets in Wuhan, 1,045 km away: three and a half hours at the most that is believed.
  const track = makeTrack({ mode: 'bike', seed: 11, startedAtMs: Date.parse(at('06:00')) })
  const endMs = track.startedAtMs + 1000 * (track.points.at(-1)?.seconds ?? 0)
  const hoursAfter = (hours: number) => new Date(endMs + hours * 3_600_000).toISOString()

  test('in less time than the way takes: the act waits for staff, and says so', async () => {
    await citizen.succeed('logAction', { body: trackClaim(track) })
    const { action } = await citizen.succeed('logAction', ticketClaim(hoursAfter(3.3)))
    expect(action).toMatchObject({ tier: 'place', state: 'pending' })
    expect(await flags()).toEqual([
      { rule: 'two-cities', measured: expect.any(Number), actionId: action.id, holdsTier: 'place' },
    ])
    expect((await flags())[0]?.measured).toBeGreaterThan(1000)
  })

  test('in the time that the way takes are a journey', async () => {
    await citizen.succeed('logAction', { body: trackClaim(track) })
    const { action } = await citizen.succeed('logAction', ticketClaim(hoursAfter(3.7)))
    expect(action.state).toBe('verified')
    expect(await flags()).toEqual([])
  })

  test('of two people are two people', async () => {
    await (await app.newCitizen()).succeed('logAction', { body: trackClaim(track) })
    expect((await citizen.succeed('logAction', ticketClaim(hoursAfter(1)))).action.state).toBe('verified')
  })

  test('when the evidence comes later: it waits beside the entry, which stays as it is', async () => {
    await citizen.succeed('logAction', { body: trackClaim(track) })
    const { action } = await citizen.succeed('logAction', {
      body: { ...ticketClaim(hoursAfter(1)).body, evidence: { tier: 'self' } },
    })
    const evidence = { tier: 'place', ticket: app.ticket('express-box-return') } as const
    const added = await citizen.succeed('addEvidence', { params: { actionId: action.id }, body: { evidence } })
    expect(added).toMatchObject({ action: { state: 'declared', tier: 'self' }, evidence: [{ state: 'pending' }] })
    expect(await flags()).toMatchObject([{ rule: 'two-cities', actionId: action.id, holdsTier: 'place' }])
  })
})

describe('bursts at midnight', () => {
  const acts = ['bus-ride', 'metro-ride']
  const burst = async (day: string, count: number) => {
    app.setNow(at('00:04', day))
    for (const behaviourId of acts.slice(0, count)) {
      await citizen.succeed('logAction', claim({ behaviourId, occurredAt: at('00:01', day) }))
    }
  }

  test('are flagged on the day that makes them a habit', async () => {
    await burst('2026-11-18', 2)
    await burst('2026-11-19', 1)
    expect(await flags()).toEqual([])
    await burst('2026-11-20', 2)
    expect(await rulesFlagged()).toEqual([['midnight', 2]])
  })

  test('are none when the first is too long ago, or when the minutes are over', async () => {
    await burst('2026-11-17', 2)
    await burst('2026-11-20', 2)
    app.setNow(at('00:05', '2026-11-20'))
    await citizen.succeed('logAction', claim({ behaviourId: 'cycling', occurredAt: at('00:01', '2026-11-20') }))
    expect(await flags()).toEqual([])
  })
})

test('what staff credit is not asked about', async () => {
  const staff = await newStaff(app)
  const credit = (time: string) => ({
    body: {
      passbookNumber: citizen.passbookNumber,
      exchangePointId: 'fenglin',
      behaviourId: 'old-clothes-recycling',
      amount: 1,
      unit: 'kg',
      occurredAt: at(time),
    },
  })
  for (const time of ['10:00', '10:01', '10:02', '10:03']) await staff.succeed('creditAction', credit(time))
  expect(await flags()).toEqual([])
})

test('a repeated request is watched once', async () => {
  const first = await citizen.succeed('logAction', claim(), 'same-key-1')
  expect(await citizen.succeed('logAction', claim(), 'same-key-1')).toEqual(first)
  const { rows } = await app.database.query(sql('test-sightings', 'select from account_sighting'))
  expect(rows).toHaveLength(1)
})

test('who was seen where is forgotten after two days, and where acts were after eight', async () => {
  await citizen.succeed('logAction', ticketClaim())
  const kept = async () => {
    const count = sql(
      'test-count-kept',
      `select (select count(*) from account_sighting) as sightings, (select count(*) from act_place) as places`,
    )
    return (await app.database.query(count)).rows[0]
  }
  const forget = async (milliseconds: number) => {
    app.advance(milliseconds)
    await forgetOld.run(app.services)
  }
  await forget(2 * DAY_MS)
  expect(await kept()).toEqual({ sightings: 1, places: 1 })
  await forget(1000)
  expect(await kept()).toEqual({ sightings: 0, places: 1 })
  await forget(6 * DAY_MS - 1000)
  expect(await kept()).toEqual({ sightings: 0, places: 1 })
  await forget(1000)
  expect(await kept()).toEqual({ sightings: 0, places: 0 })
})
