import type { InputOf } from '@/contract/endpoint'
import type { logAction } from '@/contract/actions'
import { plaqueDigits } from '@/domain/place/place-code'
import { checkBooks } from '../store/books-check'
import { sql } from '../store/database'
import type { Place } from '../store/places'
import { phoneAt, placeOf, plaqueOf, screenAt, wrongScreen } from '../testing/places'
import { newStaff } from '../testing/staff'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'

type Claim = InputOf<typeof logAction>['body']
type PlaceEvidence = Extract<Claim['evidence'], { tier: 'place' }>

const NOON = '2026-11-20T12:00:00+08:00'
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

let app: TestApp
let citizen: TestCitizen
let station: Place
beforeAll(async () => {
  app = await openTestApp({ now: NOON })
  station = await placeOf(app, 'beishan-recycling')
})
afterAll(() => app.close())
beforeEach(async () => {
  app.setNow(NOON)
  citizen = await app.newCitizen()
})
afterEach(async () => expect(await checkBooks(app.database)).toEqual([]))

const claim = (evidence: PlaceEvidence, change: Partial<Claim> = {}) => ({
  body: {
    behaviourId: 'recycle-paper',
    amount: 2,
    unit: 'kg',
    occurredAt: app.now().toISOString(),
    evidence,
    ...change,
  },
})
const screen = (code: string, scannedAt = app.now()): PlaceEvidence => ({
  tier: 'place',
  kind: 'screen',
  code,
  scannedAt: scannedAt.toISOString(),
})
const scannedPlaque = () =>
  ({ tier: 'place', kind: 'plaque', code: plaqueOf(app, station), scannedAt: app.now().toISOString() }) as const
const plaque = (change: Partial<Extract<PlaceEvidence, { kind: 'plaque' }>> = {}): PlaceEvidence => ({
  ...scannedPlaque(),
  location: phoneAt(station),
  ...change,
})
const change = async (text: string) => {
  await app.database.script(`update place set ${text} where exchange_point_id = 'beishan-recycling'`)
  station = await placeOf(app, 'beishan-recycling')
}

describe('the code of a screen', () => {
  it('verifies at once, at the full weight of the tier', async () => {
    const { action } = await citizen.succeed('logAction', claim(screen(screenAt(app, station))))
    expect(action).toMatchObject({ tier: 'place', state: 'verified' })
    expect(action.points).toBeGreaterThan(0)
  })

  it('is read as people type it', async () => {
    const typed = screenAt(app, station).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    const { action } = await citizen.succeed('logAction', claim(screen(`${typed.slice(0, 4)}\u3000${typed.slice(4)}`)))
    expect(action.state).toBe('verified')
  })

  it('counts once for a citizen and a behaviour, and again a step later', async () => {
    const code = screenAt(app, station)
    const { action } = await citizen.succeed('logAction', claim(screen(code)))
    expect(await citizen.refusal('logAction', claim(screen(code)))).toEqual({
      code: 'already-counted',
      facts: { rule: 'natural-key', actionId: action.id, behaviourId: 'recycle-paper' },
    })
    const glass = await citizen.succeed('logAction', claim(screen(code), { behaviourId: 'recycle-glass' }))
    expect(glass.action.state).toBe('verified')
    app.advance(30_000)
    expect((await citizen.succeed('logAction', claim(screen(screenAt(app, station))))).action.state).toBe('verified')
  })

  it('may be read by many people at once', async () => {
    const code = screenAt(app, station)
    const others = await Promise.all([app.newCitizen(), app.newCitizen(), app.newCitizen()])
    const booked = await Promise.all(others.map((other) => other.succeed('logAction', claim(screen(code)))))
    expect(booked.map(({ action }) => action.state)).toEqual(['verified', 'verified', 'verified'])
  })

  it('sent ten times at once by one citizen is booked once', async () => {
    const code = screenAt(app, station)
    const replies = await Promise.all(Array.from({ length: 10 }, () => citizen.call('logAction', claim(screen(code)))))
    const refusals = replies.flatMap((reply) => (reply.ok ? [] : [reply.refusal.code]))
    expect(refusals).toEqual(Array(9).fill('already-counted'))
    expect((await citizen.succeed('readAccount', {})).allTime.actions).toBe(1)
  })

  it('waits in the outbox for ten minutes and its tolerance, not a moment longer', async () => {
    const shown = new Date('2026-11-20T12:00:00+08:00')
    const [code, waiting] = [screenAt(app, station, shown), await app.newCitizen()]
    app.setNow(new Date(shown.getTime() + 11 * MINUTE - 1))
    expect((await waiting.succeed('logAction', claim(screen(code, shown)))).action.state).toBe('verified')
    app.setNow(new Date(shown.getTime() + 11 * MINUTE))
    expect(await citizen.refusal('logAction', claim(screen(code, shown)))).toEqual({
      code: 'place-code-late',
      facts: { minutes: 10 },
    })
  })

  it('does not need the clock of the phone, as long as it comes in time', async () => {
    const wrongClock = new Date(app.now().getTime() - 3 * 60 * MINUTE)
    const { action } = await citizen.succeed('logAction', claim(screen(screenAt(app, station), wrongClock)))
    expect(action.state).toBe('verified')
  })

  it('that came late can be appealed, also after the place got new codes', async () => {
    const shown = app.now()
    const body = claim(screen(screenAt(app, station), shown)).body
    app.advance(60 * MINUTE)
    const appeal = await citizen.succeed('openAppeal', {
      body: { subject: { kind: 'claim', claim: body }, note: '站里没有信号', photoId: null },
    })
    expect(appeal.subject).toMatchObject({ refusal: { code: 'place-code-late' } })
    await change('generation = generation + 1')
    const staff = await newStaff(app)
    const decided = await staff.succeed('decideAppeal', {
      params: { appealId: appeal.id },
      body: { decision: 'upheld', reason: '确实没有信号' },
    })
    expect(decided.decision).toMatchObject({ state: 'upheld' })
    expect((await citizen.succeed('readAccount', {})).allTime.actions).toBe(1)
  })

  it('bears out an act of its day, until one in the morning also one of the evening before', async () => {
    const evening = '2026-11-20T23:30:00+08:00'
    const at = (instant: string) => {
      app.setNow(instant)
      return claim(screen(screenAt(app, station)), { occurredAt: evening })
    }
    expect((await citizen.succeed('logAction', at('2026-11-21T00:59:30+08:00'))).action.state).toBe('verified')
    expect(await citizen.refusal('logAction', at('2026-11-21T01:00:00+08:00'))).toEqual({
      code: 'place-wrong-day',
      facts: {},
    })
  })

  it('of another place, of no place, or a guess is not known', async () => {
    const canteen = await placeOf(app, 'lingjiao-canteen')
    const ofOther = screenAt(app, { ...canteen, placeNumber: station.placeNumber })
    const ofNone = screenAt(app, { ...station, placeNumber: 9999 })
    for (const code of [ofOther, ofNone, wrongScreen(screenAt(app, station)), plaqueOf(app, station), '123']) {
      expect(await citizen.refusal('logAction', claim(screen(code)))).toEqual({
        code: 'place-code-unknown',
        facts: {},
      })
    }
  })

  it('of a place that does not vouch for the behaviour is refused with what it vouches for', async () => {
    const canteen = await placeOf(app, 'lingjiao-canteen')
    expect(await citizen.refusal('logAction', claim(screen(screenAt(app, canteen))))).toEqual({
      code: 'place-not-for-this',
      facts: { behaviourIds: ['empty-plate-meal', 'own-lunchbox'] },
    })
  })

  it('of a closed place is refused until the place is opened again', async () => {
    await change('closed_at = now()')
    const code = screenAt(app, station)
    expect(await citizen.refusal('logAction', claim(screen(code)))).toEqual({ code: 'place-closed', facts: {} })
    await change('closed_at = null')
    expect((await citizen.succeed('logAction', claim(screen(code)))).action.state).toBe('verified')
  })

  it('verifies what was declared before, and is used up by it', async () => {
    const { evidence, ...act } = claim(screen(screenAt(app, station))).body
    const declared = await citizen.succeed('logAction', { body: { ...act, evidence: { tier: 'self' } } })
    const params = { actionId: declared.action.id }
    const climbed = await citizen.succeed('addEvidence', { params, body: { evidence } })
    expect(climbed.action).toMatchObject({ tier: 'place', state: 'verified' })
    expect(await citizen.refusal('logAction', { body: { ...act, evidence } })).toMatchObject({
      code: 'already-counted',
    })
  })
})

describe('a plaque', () => {
  it('verifies with the phone beside it, once a day for a behaviour', async () => {
    const { action } = await citizen.succeed('logAction', claim(plaque()))
    expect(action).toMatchObject({ tier: 'place', state: 'verified' })
    app.advance(5 * 60 * MINUTE)
    expect(await citizen.refusal('logAction', claim(plaque()))).toMatchObject({ code: 'already-counted' })
    app.advance(DAY)
    expect((await citizen.succeed('logAction', claim(plaque()))).action.state).toBe('verified')
  })

  it('keeps no position', async () => {
    await citizen.succeed('logAction', claim(plaque({ location: phoneAt(station, 91) })))
    const { rows } = await app.database.query<{ kept: string }>(
      sql(
        'test-kept-position',
        `select (select jsonb_agg(to_jsonb(a)) from action a)::text || (select jsonb_agg(to_jsonb(k)) from idempotency k)::text as kept`,
      ),
    )
    expect(rows[0]?.kept).not.toContain(String(phoneAt(station, 91).latitude))
    expect(rows[0]?.kept).toContain('recycle-paper')
  })

  it.each([
    ['without a position', undefined, { code: 'place-location-missing', facts: {} }],
    [
      'by a phone that is unsure',
      { accuracyM: 201 },
      { code: 'place-location-inexact', facts: { accuracyM: 201, mostM: 200 } },
    ],
    [
      'by a phone that does not say how sure',
      { accuracyM: 0 },
      { code: 'place-location-inexact', facts: { accuracyM: 0, mostM: 200 } },
    ],
  ])('%s is refused', async (_, part, refusal) => {
    const evidence = { ...scannedPlaque(), ...(part && { location: { ...phoneAt(station), ...part } }) }
    expect(await citizen.refusal('logAction', claim(evidence))).toEqual(refusal)
  })

  it('reaches as far as its place says, and what the phone is unsure by', async () => {
    const near = await app.newCitizen()
    expect((await near.succeed('logAction', claim(plaque({ location: phoneAt(station, 169) })))).action.state).toBe(
      'verified',
    )
    expect(await citizen.refusal('logAction', claim(plaque({ location: phoneAt(station, 172) })))).toEqual({
      code: 'place-too-far',
      facts: { distanceM: 172, mostM: 170 },
    })
  })

  it('waits in the outbox for a day, on the day of the act', async () => {
    const scanned = app.now()
    const scannedAt = scanned.toISOString()
    const waiting = await app.newCitizen()
    app.setNow(new Date(scanned.getTime() + DAY))
    const body = claim(plaque({ scannedAt }), { occurredAt: scannedAt })
    expect((await waiting.succeed('logAction', body)).action.state).toBe('verified')
    const ofToday = claim(plaque({ scannedAt }))
    expect(await citizen.refusal('logAction', ofToday)).toEqual({ code: 'place-wrong-day', facts: {} })
    app.advance(MINUTE)
    expect(await citizen.refusal('logAction', body)).toEqual({ code: 'place-code-late', facts: { minutes: 1440 } })
  })

  it('that was appealed keeps the position until the decision', async () => {
    const { body } = claim(plaque({ location: phoneAt(station, 5000) }))
    const subject = { kind: 'claim' as const, claim: body }
    const appeal = await citizen.succeed('openAppeal', { body: { subject, note: '我就在旁边', photoId: null } })
    const keptClaim = async () => {
      const statement = sql('test-kept-claim', 'select claim::text as claim from appeal where appeal_id = $1')
      return (await app.database.query<{ claim: string }>(statement, [appeal.id])).rows[0]?.claim
    }
    expect(await keptClaim()).toContain('latitude')
    const staff = await newStaff(app)
    const decision = { decision: 'upheld', reason: '监控里看到了' } as const
    await staff.succeed('decideAppeal', { params: { appealId: appeal.id }, body: decision })
    expect(await keptClaim()).toContain('recycle-paper')
    expect(await keptClaim()).not.toContain('latitude')
    expect((await citizen.succeed('readAccount', {})).allTime.actions).toBe(1)
  })

  it('whose mark is a guess is not known; one that was replaced is told so', async () => {
    const mark = plaqueOf(app, station).slice(4, 8) === '0000' ? '0001' : '0000'
    const guess = plaque({ code: plaqueDigits(station.placeNumber, mark) })
    expect(await citizen.refusal('logAction', claim(guess))).toEqual({ code: 'place-code-unknown', facts: {} })
    const old = plaque()
    await change('generation = generation + 1')
    expect(await citizen.refusal('logAction', claim(old))).toEqual({ code: 'place-code-replaced', facts: {} })
    expect((await citizen.succeed('logAction', claim(plaque()))).action.state).toBe('verified')
  })
})

describe('a ticket', () => {
  const carton = { behaviourId: 'express-box-return', amount: 1, unit: 'item' }
  const setFenglin = (text: string) =>
    app.database.script(`update place set ${text} where exchange_point_id = 'fenglin'`)

  it('of a closed place is refused and not used up', async () => {
    const ticket = claim({ tier: 'place', ticket: `gpp:${app.ticket('express-box-return')}` }, carton)
    await setFenglin('closed_at = now()')
    expect(await citizen.refusal('logAction', ticket)).toEqual({ code: 'place-closed', facts: {} })
    await setFenglin('closed_at = null')
    expect((await citizen.succeed('logAction', ticket)).action.state).toBe('verified')
  })

  it('may say its kind', async () => {
    const ticket = app.ticket('express-box-return')
    const evidence = { tier: 'place', kind: 'ticket', ticket } as const
    expect((await citizen.succeed('logAction', claim(evidence, carton))).action.state).toBe('verified')
  })
})

describe('guessing', () => {
  const guess = () => claim(screen(wrongScreen(screenAt(app, station))))
  const guessTimes = async (times: number) => {
    for (let tried = 0; tried < times; tried += 1) {
      expect(await citizen.refusal('logAction', guess())).toMatchObject({ code: 'place-code-unknown' })
    }
  }

  it('ends after ten wrong codes in an hour, of whatever kind, also for a right one', async () => {
    await guessTimes(9)
    const right = () => claim(screen(screenAt(app, station)))
    expect((await citizen.succeed('logAction', right())).action.state).toBe('verified')
    const ticket = claim({ tier: 'place', ticket: '000001000000' })
    expect(await citizen.refusal('logAction', ticket)).toMatchObject({ code: 'ticket-unknown' })
    app.advance(15 * MINUTE)
    const over = { code: 'place-tries-over', facts: { retryAfterSeconds: 45 * 60 } }
    expect(await citizen.refusal('logAction', guess())).toEqual(over)
    expect(await citizen.refusal('logAction', right())).toEqual(over)
    expect(await citizen.refusal('logAction', claim(plaque()))).toEqual(over)
    const other = await app.newCitizen()
    expect((await other.succeed('logAction', right())).action.state).toBe('verified')
    app.advance(45 * MINUTE)
    expect((await citizen.succeed('logAction', right())).action.state).toBe('verified')
  })

  it('is counted when it comes all at once', async () => {
    const replies = await Promise.all(Array.from({ length: 24 }, () => citizen.call('logAction', guess())))
    const codes = replies.map((reply) => (reply.ok ? 'booked' : reply.refusal.code)).sort()
    expect(codes).toEqual([...Array(10).fill('place-code-unknown'), ...Array(14).fill('place-tries-over')])
  })

  it('goes on neither through appeals nor through evidence for an own entry', async () => {
    await guessTimes(8)
    const { evidence, ...act } = guess().body
    const appeal = { body: { subject: { kind: 'claim' as const, claim: guess().body }, note: '?', photoId: null } }
    expect(await citizen.refusal('openAppeal', appeal)).toMatchObject({ code: 'place-code-unknown' })
    const declared = await citizen.succeed('logAction', { body: { ...act, evidence: { tier: 'self' } } })
    const climb = { params: { actionId: declared.action.id }, body: { evidence } }
    expect(await citizen.refusal('addEvidence', climb)).toMatchObject({ code: 'place-code-unknown' })
    expect(await citizen.refusal('openAppeal', appeal)).toMatchObject({ code: 'place-tries-over' })
    expect(await citizen.refusal('addEvidence', climb)).toMatchObject({ code: 'place-tries-over' })
    app.advance(11 * MINUTE)
    const late = claim(screen(screenAt(app, station, new Date(NOON)), new Date(NOON))).body
    const ofLate = { body: { subject: { kind: 'claim' as const, claim: late }, note: '?', photoId: null } }
    expect(await citizen.refusal('openAppeal', ofLate)).toMatchObject({ code: 'place-tries-over' })
  })

  it('is no guess when the code is right and something else is wrong', async () => {
    for (let tried = 0; tried < 12; tried += 1) {
      const far = claim(plaque({ location: phoneAt(station, 5000) }))
      expect(await citizen.refusal('logAction', far)).toMatchObject({ code: 'place-too-far' })
    }
  })
})
