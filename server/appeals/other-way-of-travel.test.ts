import { teleported } from '@/domain/journey/testing/cheats'
import { makeTrack } from '@/domain/journey/testing/make-track'
import type { Track } from '@/domain/journey/track'
import { checkBooks } from '../store/books-check'
import { newStaff } from '../testing/staff'
import { openTestApp, type TestApp } from '../testing/test-app'
import { trackClaim } from '../testing/tracks'

let app: TestApp
beforeAll(async () => {
  app = await openTestApp({ now: '2026-11-20T12:00:00+08:00' })
})
afterAll(() => app.close())

/** A journey with a place on it that is much too far away. */
const uncertain = (): Track =>
  teleported(makeTrack({ mode: 'bike', seed: 5, startedAtMs: Date.parse('2026-11-20T08:00:00+08:00') }), 0.5, 4_000)

// What the receipt of a pending journey offers when its track was kept.
test('a pending journey is appealed for as another way of travel, by the track that was kept', async () => {
  const citizen = await app.newCitizen()
  const claim = trackClaim(uncertain(), { keep: true })
  const { action } = await citizen.succeed('logAction', { body: claim })
  expect(action.state).toBe('pending')
  const kept = await citizen.succeed('readTrack', { params: { actionId: action.id } })
  const other = {
    behaviourId: 'bus-ride',
    amount: action.amount,
    unit: action.unit,
    occurredAt: action.occurredAt,
    evidence: { tier: 'device' as const, track: kept, keep: true },
  }
  const body = { subject: { kind: 'claim' as const, claim: other }, note: '那是公交。', photoId: null }
  const appeal = await citizen.succeed('openAppeal', { body })
  expect(appeal.subject).toMatchObject({ kind: 'claim', behaviourId: 'bus-ride', refusal: { code: 'already-counted' } })
  const staff = await newStaff(app)
  const decided = await staff.succeed('decideAppeal', {
    params: { appealId: appeal.id },
    body: { decision: 'upheld', reason: '轨迹像公交。' },
  })
  expect(decided.decision).toMatchObject({ state: 'upheld' })
  const first = await citizen.succeed('readAction', { params: { actionId: action.id } })
  expect(first.action.state).toBe('superseded')
  const { month } = await citizen.succeed('readAccount', {})
  expect(month).toMatchObject({ grams: { pending: 0 } })
  expect(await checkBooks(app.database)).toEqual([])
})
