import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { ActionClaim } from '@/contract/actions'
import { makeTrack } from '@/domain/journey/testing/make-track'
import { sql } from '../store/database'
import { migrate } from '../store/migrate'
import { phoneAt, placeOf, plaqueOf } from '../testing/places'
import { newStaff } from '../testing/staff'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'
import { migrationsDirectory, openTestDatabase } from '../testing/test-database'
import { trackClaim } from '../testing/tracks'

const selectClaim = sql('test-claim-of-appeal', 'select claim from appeal where appeal_id = $1')
const IN_BRIEF = ['amount', 'behaviourId', 'occurredAt', 'tier', 'unit']

describe('after the decision nothing stays of a claim but what was claimed', () => {
  const noon = '2026-11-20T12:00:00+08:00'
  let app: TestApp
  let staff: TestCitizen
  let citizen: TestCitizen
  beforeAll(async () => {
    app = await openTestApp({ now: noon })
    staff = await newStaff(app)
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    citizen = await app.newCitizen()
  })

  const car = makeTrack({ mode: 'car', seed: 3, startedAtMs: Date.parse('2026-11-20T08:00:00+08:00') })
  const claimOf = async (appealId: string) =>
    (await app.database.query<{ claim: object }>(selectClaim, [appealId])).rows[0]?.claim ?? {}
  const appealFor = async (claim: ActionClaim) =>
    citizen.succeed('openAppeal', { body: { subject: { kind: 'claim', claim }, note: '请再看。', photoId: null } })
  const decided = async (appealId: string, decision: 'upheld' | 'denied') => {
    await staff.succeed('decideAppeal', { params: { appealId }, body: { decision, reason: '看过了。' } })
    return claimOf(appealId)
  }

  test.each(['upheld', 'denied'] as const)('of a track no point and no time, when it is %s', async (decision) => {
    const { id, subject } = await appealFor(trackClaim(car, { keep: true }))
    expect(JSON.stringify(await claimOf(id))).toContain('"points":')
    const kept = await decided(id, decision)
    expect(Object.keys(kept).sort()).toEqual(IN_BRIEF)
    expect(JSON.stringify(kept)).not.toMatch(/points|39\.9|116\./)
    const [listed] = (await citizen.succeed('listAppeals', { query: {} })).appeals
    expect(listed?.subject).toEqual(subject)
  })

  test.each(['upheld', 'denied'] as const)('of a plaque neither code nor position, when it is %s', async (decision) => {
    const station = await placeOf(app, 'beishan-recycling')
    const evidence = {
      tier: 'place',
      kind: 'plaque',
      code: plaqueOf(app, station),
      scannedAt: noon,
      location: phoneAt(station, 5_000),
    } as const
    const paper = { behaviourId: 'recycle-paper', amount: 2, unit: 'kg', occurredAt: noon, evidence }
    const { id } = await appealFor(paper)
    expect(JSON.stringify(await claimOf(id))).toContain('latitude')
    expect(Object.keys(await decided(id, decision)).sort()).toEqual(IN_BRIEF)
  })
})

test('what was decided before is scrubbed, and what is open stays as it was sent', async () => {
  const older = fs.mkdtempSync(path.join(os.tmpdir(), 'migrations-'))
  const names = fs.readdirSync(migrationsDirectory).filter((name) => name < '0012')
  for (const name of names) fs.copyFileSync(path.join(migrationsDirectory, name), path.join(older, name))
  const database = await openTestDatabase(older)
  const sent = {
    behaviourId: 'cycling',
    amount: 4,
    unit: 'km',
    occurredAt: '2026-11-20T00:00:00.000Z',
    evidence: { tier: 'device', keep: true, track: { points: [[0, 39.9, 116.4]] } },
  }
  const idOf = { open: 1, upheld: 2, denied: 3 } as const
  for (const state of ['open', 'upheld', 'denied'] as const) {
    await database.query(insertAppeal, [
      `00000000-0000-7000-8000-00000000000${idOf[state]}`,
      JSON.stringify(sent),
      state,
    ])
  }
  await migrate(database, migrationsDirectory)
  const { rows } = await database.query<{ claim: object }>(sql('test-claims', 'select claim from appeal order by 1'))
  await database.close()
  fs.rmSync(older, { recursive: true })
  const { evidence, ...claimed } = sent
  const inBrief = { ...claimed, tier: evidence.tier }
  expect(rows.map(({ claim }) => claim)).toEqual(expect.arrayContaining([sent, inBrief, inBrief]))
  expect(rows.filter(({ claim }) => 'evidence' in claim)).toHaveLength(1)
})

const insertAppeal = sql(
  'test-old-appeal',
  `insert into appeal (citizen_id, appeal_id, claim, refusal, subject_hash, note, state, opened_at, due_on, decided_at, decided_by, reason)
  select '00000000-0000-7000-8000-00000000000a', $1, $2::jsonb, '{}', uuid_send($1::uuid), 'note', $3::text, now(), '2026-11-25',
    case when $3 = 'open' then null else now() end, null, case when $3 = 'open' then null else 'reason' end`,
)
