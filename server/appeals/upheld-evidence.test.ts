import type { ActionClaim } from '@/contract/actions'
import { shifted } from '@/domain/journey/testing/cheats'
import { makeTrack } from '@/domain/journey/testing/make-track'
import { closeDay } from '../jobs/close-day'
import { checkBooks } from '../store/books-check'
import { sql } from '../store/database'
import { scene, upload, uploaded } from '../testing/photos'
import { phoneAt, placeOf, plaqueOf, screenAt } from '../testing/places'
import { newStaff } from '../testing/staff'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'
import { onWire, trackClaim } from '../testing/tracks'

const evening = '2026-11-20T20:00:00+08:00'
const DAY_MS = 86_400_000
const at = (time: string) => `2026-11-20T${time}:00+08:00`

let app: TestApp
let staff: TestCitizen
let citizen: TestCitizen
beforeAll(async () => {
  app = await openTestApp({ now: evening })
  staff = await newStaff(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  app.setNow(evening)
  citizen = await app.newCitizen()
})
afterEach(async () => expect(await checkBooks(app.database)).toEqual([]))

/** Appeals for a claim that is refused with this code, and has it upheld; answers the entry. */
const upheld = async (claim: ActionClaim, code: string) => {
  expect(await citizen.refusal('logAction', { body: claim })).toMatchObject({ code })
  const subject = { kind: 'claim' as const, claim }
  const { id } = await citizen.succeed('openAppeal', { body: { subject, note: '请再看。', photoId: null } })
  const body = { decision: 'upheld' as const, reason: '看过了。' }
  const { decision } = await staff.succeed('decideAppeal', { params: { appealId: id }, body })
  if (decision.state !== 'upheld' || decision.actionId === null) throw new Error('not upheld')
  return decision.actionId
}
const read = (actionId: string) => citizen.succeed('readAction', { params: { actionId } })

describe('a track of an upheld claim', () => {
  const bike = (seed: number, startedAtMs = Date.parse(at('08:00'))) => makeTrack({ mode: 'bike', seed, startedAtMs })
  const uphold = async (keep: boolean) => {
    await citizen.succeed('logAction', { body: trackClaim(bike(keep ? 21 : 22)) })
    const track = bike(keep ? 31 : 32)
    return { track, actionId: await upheld(trackClaim(track, { keep }), 'already-counted') }
  }

  test('is known: a copy of it is refused, whoever shows it', async () => {
    const { track, actionId } = await uphold(false)
    expect((await read(actionId)).action).toMatchObject({ tier: 'device', state: 'verified' })
    app.advance(DAY_MS)
    const copy = trackClaim(shifted(track, { ms: DAY_MS }))
    expect(await (await app.newCitizen()).refusal('logAction', { body: copy })).toEqual({
      code: 'journey-copied',
      facts: { actionId: null },
    })
    expect(await citizen.refusal('logAction', { body: copy })).toEqual({ code: 'journey-copied', facts: { actionId } })
  })

  test('stays with the entry when the citizen wanted to keep it, and only then', async () => {
    const { track, actionId } = await uphold(true)
    expect(await citizen.succeed('readTrack', { params: { actionId } })).toEqual(onWire(track))
    const { actionId: dropped } = await (async () => {
      citizen = await app.newCitizen()
      return uphold(false)
    })()
    expect(await citizen.refusal('readTrack', { params: { actionId: dropped } })).toMatchObject({
      code: 'track-not-found',
    })
  })

  test('tells the rules where the person was', async () => {
    const { actionId } = await uphold(false)
    const places = sql('test-places', 'select count(*) as places from act_place where action_id = $1')
    expect((await app.database.query(places, [actionId])).rows).toEqual([{ places: 2 }])
  })
})

describe('a photo of an upheld claim', () => {
  const meal = (photoId: string, amount = 2): ActionClaim => ({
    behaviourId: 'empty-plate-meal',
    amount,
    unit: 'times',
    occurredAt: at('11:30'),
    evidence: { tier: 'photo', photoId },
  })
  const smallPortion = () =>
    citizen.succeed('logAction', {
      body: { ...meal('', 1), behaviourId: 'small-portion-meal', evidence: { tier: 'self' } },
    })

  test('was shown: not once more, no copy of it by anybody, and no second check at the close of the day', async () => {
    const picture = await scene(5100)
    const photoId = await uploaded(app, citizen, picture)
    await smallPortion()
    const actionId = await upheld(meal(photoId), 'already-counted')
    expect((await read(actionId)).action).toMatchObject({ tier: 'photo', state: 'verified' })
    const again = { ...meal(photoId), occurredAt: '2026-11-19T11:30:00+08:00' }
    expect(await citizen.refusal('logAction', { body: again })).toEqual({
      code: 'photo-used',
      facts: { rule: 'photo-once', actionId },
    })
    const { token } = await app.newCitizen()
    expect(await upload(app, picture, { token })).toMatchObject({ code: 'photo-used', facts: { rule: 'photo-copy' } })
    app.advance(DAY_MS)
    await closeDay.run(app.services)
    expect((await read(actionId)).steps.map(({ kind }) => kind)).toEqual(['action-logged'])
  })

  test('that was shown for another entry stays there', async () => {
    const photoId = await uploaded(app, citizen, await scene(5200))
    const { action } = await citizen.succeed('logAction', { body: meal(photoId, 1) })
    const claim = { ...meal(photoId, 1), behaviourId: 'own-lunchbox' }
    expect(await citizen.refusal('logAction', { body: claim })).toMatchObject({ code: 'photo-used' })
    const actionId = await upheld(claim, 'photo-used')
    expect((await read(actionId)).action.state).toBe('verified')
    const owner = sql('test-photo-of', 'select action_id as "actionId" from photo where photo_id = $1')
    expect((await app.database.query(owner, [photoId])).rows).toEqual([{ actionId: action.id }])
  })

  test('that somebody else showed first stays theirs, and is shown by this one too', async () => {
    const picture = await scene(5300)
    const mine = await uploaded(app, citizen, picture)
    const other = await app.newCitizen()
    const theirs = await uploaded(app, other, picture)
    await other.succeed('logAction', { body: meal(theirs, 1) })
    const actionId = await upheld(meal(mine, 1), 'photo-used')
    const lunchbox = { ...meal(mine, 1), behaviourId: 'own-lunchbox' }
    expect(await citizen.refusal('logAction', { body: lunchbox })).toEqual({
      code: 'photo-used',
      facts: { rule: 'photo-once', actionId },
    })
  })
})

test('a ticket of an upheld claim is used up, and cannot be shown by anybody', async () => {
  const evidence = { tier: 'place', ticket: app.ticket('empty-plate-meal') } as const
  const meal = { behaviourId: 'empty-plate-meal', amount: 1, unit: 'times', occurredAt: at('11:30'), evidence }
  await citizen.succeed('logAction', {
    body: { ...meal, behaviourId: 'small-portion-meal', amount: 2, evidence: { tier: 'self' } },
  })
  await upheld(meal, 'already-counted')
  expect(await (await app.newCitizen()).refusal('logAction', { body: meal })).toEqual({
    code: 'ticket-used',
    facts: {},
  })
})

describe('a code of a place of an upheld claim counts once', () => {
  const paper = (evidence: ActionClaim['evidence']): ActionClaim => ({
    behaviourId: 'recycle-paper',
    amount: 2,
    unit: 'kg',
    occurredAt: at('19:50'),
    evidence,
  })

  test('on a screen', async () => {
    const station = await placeOf(app, 'beishan-recycling')
    const code = screenAt(app, station)
    const claim = paper({ tier: 'place', kind: 'screen', code, scannedAt: app.now().toISOString() })
    await app.database.script("update place set closed_at = now() where exchange_point_id = 'beishan-recycling'")
    const actionId = await upheld(claim, 'place-closed')
    await app.database.script("update place set closed_at = null where exchange_point_id = 'beishan-recycling'")
    expect(await citizen.refusal('logAction', { body: claim })).toEqual({
      code: 'already-counted',
      facts: { rule: 'natural-key', actionId, behaviourId: 'recycle-paper' },
    })
  })

  test('on a plaque', async () => {
    const station = await placeOf(app, 'beishan-recycling')
    const plaque = { tier: 'place', kind: 'plaque', code: plaqueOf(app, station), scannedAt: evening } as const
    const actionId = await upheld(paper({ ...plaque, location: phoneAt(station, 5_000) }), 'place-too-far')
    expect(await citizen.refusal('logAction', { body: paper({ ...plaque, location: phoneAt(station) }) })).toEqual({
      code: 'already-counted',
      facts: { rule: 'natural-key', actionId, behaviourId: 'recycle-paper' },
    })
  })
})
