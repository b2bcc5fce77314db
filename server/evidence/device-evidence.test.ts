import { shifted, straightLine, teleported } from '@/domain/journey/testing/cheats'
import { makeTrack, type TrackWish } from '@/domain/journey/testing/make-track'
import { verifyJourney } from '@/domain/journey/verify-journey'
import { checkBooks } from '../store/books-check'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'
import { trackClaim } from '../testing/tracks'

const HOUR_MS = 3_600_000
const at = (hourOfDay: number) => Date.parse('2026-11-20T00:00:00+08:00') + hourOfDay * HOUR_MS

let app: TestApp
let citizen: TestCitizen
beforeAll(async () => {
  app = await openTestApp({ now: '2026-11-20T20:00:00+08:00' })
})
afterAll(() => app.close())
beforeEach(async () => {
  citizen = await app.newCitizen()
})
afterEach(async () => expect(await checkBooks(app.database)).toEqual([]))

const trackOf = (wish: TrackWish) => makeTrack({ startedAtMs: at(8), ...wish })
const ride = (seed: number, startedAtMs = at(8)) => trackOf({ mode: 'bike', seed, startedAtMs })
const journeysOf = async (table: 'journey' | 'journey_track', actionId: string) =>
  (
    await app.database.query<Record<string, unknown>>(
      { name: `${table}-of-test`, text: `select * from ${table} where action_id = $1` },
      [actionId],
    )
  ).rows

/** The first generated track of which the phone itself would say this about the claim. */
const found = (mode: TrackWish['mode'], verdict: 'verified' | 'pending' | 'refused') => {
  for (let seed = 1; seed < 400; seed += 1) {
    const track = trackOf({ mode, seed })
    if (verifyJourney({ track, claimedMode: 'bike', known: [] }).verdict === verdict) return track
  }
  throw new Error(`no ${mode} that is ${verdict}`)
}

test('a ride is verified at once: the measured kilometres are booked, whatever was said, and the points are dropped', async () => {
  const track = ride(11)
  const { summary } = verifyJourney({ track, claimedMode: 'bike', known: [] })
  const { action } = await citizen.succeed('logAction', { body: trackClaim(track, { amount: 50 }) })
  expect(action).toMatchObject({ tier: 'device', state: 'verified', behaviourId: 'cycling' })
  expect(Math.abs(action.amount * 1000 - (summary?.distanceM ?? 0))).toBeLessThan(30)
  expect(action.points).toBeGreaterThan(0)
  const [journey] = await journeysOf('journey', action.id)
  expect(journey).toMatchObject({ verdict: 'verified', reason: null, mode: 'bike', distance_m: action.amount * 1000 })
  expect(JSON.stringify(journey)).not.toContain('39.9')
  expect(await journeysOf('journey_track', action.id)).toEqual([])
  expect(await citizen.refusal('readTrack', { params: { actionId: action.id } })).toEqual({
    code: 'track-not-found',
    facts: {},
  })
})

test('a car passed off as a bike is refused by the rule, and nothing stays', async () => {
  const body = trackClaim(trackOf({ mode: 'car', seed: 3 }))
  const refusal = await citizen.refusal('logAction', { body })
  expect(refusal).toMatchObject({ code: 'journey-mode-differs', facts: { mode: 'car' } })
  expect((await citizen.succeed('readAccount', {})).allTime.actions).toBe(0)
})

test('a bus passed off as a bike is refused, told as what it is, and booked as that', async () => {
  const track = found('bus', 'refused')
  const refusal = await citizen.refusal('logAction', { body: trackClaim(track) })
  expect(refusal).toMatchObject({ code: 'journey-mode-differs', facts: { fitting: ['bus-ride'] } })
  const { action } = await citizen.succeed('logAction', { body: trackClaim(track, { behaviourId: 'bus-ride' }) })
  expect(action).toMatchObject({ behaviourId: 'bus-ride', tier: 'device', state: 'verified' })
})

test('an uncertain one is pending, without points, with its evidence pending', async () => {
  const track = teleported(ride(5), 0.5, 4_000)
  const { action } = await citizen.succeed('logAction', { body: trackClaim(track) })
  expect(action).toMatchObject({ tier: 'device', state: 'pending' })
  expect((await citizen.succeed('readAccount', {})).points.available).toBe(0)
  const read = await citizen.succeed('readAction', { params: { actionId: action.id } })
  expect(read.evidence).toMatchObject([{ tier: 'device', state: 'pending' }])
  expect(await journeysOf('journey', action.id)).toMatchObject([{ verdict: 'pending', reason: 'jump' }])
})

test('what no receiver records is not believed, and the rule is named', async () => {
  const line = { ...straightLine(4, 20), startedAtMs: at(8) }
  expect(await citizen.refusal('logAction', { body: trackClaim(line) })).toMatchObject({
    code: 'journey-not-believed',
    facts: { rule: 'even-spacing' },
  })
  const far = teleported(ride(5), 0.5, 40_000)
  expect(await citizen.refusal('logAction', { body: trackClaim(far) })).toMatchObject({
    code: 'journey-not-believed',
    facts: { rule: 'teleport' },
  })
})

test('too few points, too short a time or way: refused with how much there must be', async () => {
  const track = ride(6)
  const few = { ...track, points: track.points.slice(0, 9) }
  expect(await citizen.refusal('logAction', { body: trackClaim(few) })).toEqual({
    code: 'journey-too-short',
    facts: { rule: 'points', measured: 9, least: 10 },
  })
  const brief = { ...track, points: track.points.slice(0, 40) }
  expect(await citizen.refusal('logAction', { body: trackClaim(brief) })).toMatchObject({
    code: 'journey-too-short',
    facts: { rule: 'seconds', least: 45 },
  })
})

test('one journey counts once: the same track again, and another one at the same time', async () => {
  const track = ride(7)
  const { action } = await citizen.succeed('logAction', { body: trackClaim(track) })
  const collision = { code: 'already-counted', facts: { rule: 'journey-overlap', actionId: action.id } }
  expect(await citizen.refusal('logAction', { body: trackClaim(track) })).toMatchObject(collision)
  const meanwhile = ride(8, at(8) + 10 * 60_000)
  expect(await citizen.refusal('logAction', { body: trackClaim(meanwhile) })).toMatchObject(collision)
  const after = ride(8, at(9))
  expect((await citizen.succeed('logAction', { body: trackClaim(after) })).action.state).toBe('verified')
})

test('a track takes the place of what was declared for that time', async () => {
  const track = ride(9)
  const window = { startedAt: new Date(at(8)).toISOString(), endedAt: new Date(at(8.3)).toISOString() }
  const declared = await citizen.succeed('logAction', {
    body: { ...trackClaim(track), evidence: { tier: 'self' }, window },
  })
  const tracked = await citizen.succeed('logAction', { body: trackClaim(track) })
  expect(tracked.superseded).toEqual([{ actionId: declared.action.id, behaviourId: 'cycling' }])
})

test('a copy of an own track at another time is refused, and names the entry', async () => {
  const track = ride(12)
  const { action } = await citizen.succeed('logAction', { body: trackClaim(track) })
  const copy = shifted(track, { ms: 3 * HOUR_MS })
  expect(await citizen.refusal('logAction', { body: trackClaim(copy) })).toEqual({
    code: 'journey-copied',
    facts: { actionId: action.id },
  })
})

test('a copy of somebody else’s, moved in time and place, is refused and does not say whose', async () => {
  const track = ride(13)
  const other = await app.newCitizen()
  await other.succeed('logAction', { body: trackClaim(track) })
  const copy = shifted(track, { ms: 3 * HOUR_MS, latitude: 0.2, longitude: 0.1 })
  expect(await citizen.refusal('logAction', { body: trackClaim(copy) })).toEqual({
    code: 'journey-copied',
    facts: { actionId: null },
  })
  const riddenTogether = await citizen.succeed('logAction', { body: trackClaim(track) })
  expect(riddenTogether.action.state).toBe('verified')
})

test('a track of another day than the claim’s, or of the future, is refused', async () => {
  const track = ride(14, at(8) - 24 * HOUR_MS)
  const today = new Date(at(8)).toISOString()
  const refused = { code: 'window-invalid', facts: {} }
  expect(await citizen.refusal('logAction', { body: trackClaim(track, { occurredAt: today }) })).toEqual(refused)
  const future = ride(14, at(21))
  expect(await citizen.refusal('logAction', { body: trackClaim(future, { occurredAt: today }) })).toEqual(refused)
})

describe('a kept track', () => {
  const kept = async () => {
    const body = trackClaim(ride(15), { keep: true })
    const { action } = await citizen.succeed('logAction', { body })
    return { actionId: action.id, body }
  }

  it('is read by its owner only', async () => {
    const { actionId, body } = await kept()
    const track = await citizen.succeed('readTrack', { params: { actionId } })
    expect(body.evidence).toMatchObject({ track })
    const other = await app.newCitizen()
    expect(await other.refusal('readTrack', { params: { actionId } })).toMatchObject({ code: 'track-not-found' })
    expect(await other.refusal('dropTrack', { params: { actionId } })).toMatchObject({ code: 'track-not-found' })
  })

  it('is deleted for good; the action stays, and its copy is still known', async () => {
    const { actionId } = await kept()
    expect(await citizen.succeed('dropTrack', { params: { actionId } })).toEqual({})
    expect(await citizen.refusal('readTrack', { params: { actionId } })).toMatchObject({ code: 'track-not-found' })
    const read = await citizen.succeed('readAction', { params: { actionId } })
    expect(read.action.state).toBe('verified')
    const copy = shifted(ride(15), { ms: 2 * HOUR_MS })
    expect(await citizen.refusal('logAction', { body: trackClaim(copy) })).toMatchObject({ code: 'journey-copied' })
  })
})

describe('a track that comes later', () => {
  const declare = async (amount: number, behaviourId = 'cycling') => {
    const { evidence, ...claim } = trackClaim(ride(16), { amount, behaviourId })
    const { action } = await citizen.succeed('logAction', { body: { ...claim, evidence: { tier: 'self' } } })
    return { params: { actionId: action.id }, body: { evidence } }
  }

  it('verifies what it bears out', async () => {
    const { action, pointsGained } = await citizen.succeed('addEvidence', await declare(2))
    expect(action).toMatchObject({ tier: 'device', state: 'verified', amount: 2 })
    expect(pointsGained).toBeGreaterThan(0)
  })

  it('does not bear out more than it measures', async () => {
    expect(await citizen.refusal('addEvidence', await declare(30))).toMatchObject({
      code: 'journey-distance-differs',
      facts: { claimedKm: 30 },
    })
  })

  it('does not bear out another way of travel', async () => {
    const { body, params } = await declare(2)
    const { evidence } = trackClaim(trackOf({ mode: 'car', seed: 3 }))
    const refusal = await citizen.refusal('addEvidence', { params, body: { ...body, evidence } })
    expect(refusal.code).toBe('journey-mode-differs')
  })
})

test('a refused track can be appealed, and the appeal says why it was refused', async () => {
  const claim = trackClaim(trackOf({ mode: 'car', seed: 3 }))
  const appeal = await citizen.succeed('openAppeal', {
    body: { subject: { kind: 'claim', claim }, note: 'I rode downhill', photoId: null },
  })
  expect(appeal.subject).toMatchObject({ refusal: { code: 'journey-mode-differs', rule: 'car', actionId: null } })
})

test('an hour of one point a second fits; longer than the budget is refused in words', async () => {
  const hour = trackOf({ mode: 'bike', seed: 17, minutes: 60 })
  expect(hour.points).toHaveLength(3600)
  const { action } = await citizen.succeed('logAction', { body: trackClaim(hour) })
  expect(action.tier).toBe('device')
  const longer = trackOf({ mode: 'bike', seed: 17, minutes: 61, startedAtMs: at(12) })
  expect(await citizen.refusal('logAction', { body: trackClaim(longer) })).toMatchObject({ code: 'request-invalid' })
  const huge = trackOf({ mode: 'bike', seed: 17, minutes: 120, startedAtMs: at(12) })
  expect(await citizen.refusal('logAction', { body: trackClaim(huge) })).toEqual({
    code: 'body-too-large',
    facts: { maxBytes: 160 * 1024 },
  })
})
