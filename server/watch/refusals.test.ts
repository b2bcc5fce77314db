import type { ActionClaim } from '@/contract/actions'
import type { AbuseRule } from '@/domain/abuse/rule'
import { straightLine } from '@/domain/journey/testing/cheats'
import { forgetOld } from '../jobs/forget-old'
import { checkBooks } from '../store/books-check'
import { sql } from '../store/database'
import { citizenIdOf, emptyBooks } from '../testing/books'
import { scene, upload, uploaded } from '../testing/photos'
import { newStaff } from '../testing/staff'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'
import { trackClaim } from '../testing/tracks'

const noon = '2026-11-20T12:00:00+08:00'
const MINUTE_MS = 60_000
const DAY_MS = 1440 * MINUTE_MS
const rules: readonly AbuseRule[] = [
  { id: 'person', kind: 'citizen-refusals', outcome: 'flag', refusalsMax: 2, windowMinutes: 60 },
  { id: 'phone', kind: 'device-refusals', outcome: 'flag', refusalsMax: 3, windowMinutes: 60 },
]

let app: TestApp
let citizen: TestCitizen
let usedTicket: string
beforeAll(async () => {
  app = await openTestApp({ now: noon, services: { abuseRules: rules } })
  usedTicket = app.ticket('express-box-return')
  await (await app.newCitizen()).succeed('logAction', withTicket())
})
afterAll(() => app.close())
beforeEach(async () => {
  app.setNow(noon)
  await emptyBooks(app)
  citizen = await app.newCitizen()
})
afterEach(async () => expect(await checkBooks(app.database)).toEqual([]))

const withTicket = (change: Partial<ActionClaim> = {}): { body: ActionClaim } => ({
  body: {
    behaviourId: 'express-box-return',
    amount: 1,
    unit: 'item',
    occurredAt: '2026-11-20T11:30:00+08:00',
    evidence: { tier: 'place', ticket: usedTicket },
    ...change,
  },
})
const refusedTimes = async (times: number, by = citizen, installId?: string) => {
  for (let time = 0; time < times; time += 1) {
    const options = installId === undefined ? { token: by.token } : { token: by.token, installId }
    expect((await app.refusal('logAction', withTicket(), options)).code).toBe('ticket-used')
  }
}
const selectFlags = sql(
  'test-refusal-flags',
  'select rule_id as rule, measured, citizen_id as "citizenId" from abuse_flag where action_id is null order by flag_id',
)
const flags = async () =>
  (await app.database.query<{ rule: string; measured: number; citizenId: string }>(selectFlags)).rows.map(
    ({ rule, measured }) => [rule, measured],
  )
const refusalsKept = async () =>
  (await app.database.query(sql('test-refusals', 'select from claim_refusal'))).rows.length

describe('a person who is refused often', () => {
  test('is flagged for the refusal beyond the most, once, with how many there were', async () => {
    await refusedTimes(2)
    expect(await flags()).toEqual([])
    await refusedTimes(1)
    expect(await flags()).toEqual([['person', 3]])
    await refusedTimes(2)
    expect(await flags()).toEqual([['person', 5]])
    expect((await citizen.succeed('readAccount', {})).allTime.actions).toBe(0)
  })

  test('is not flagged when the refusals lie further apart than the window', async () => {
    await refusedTimes(2)
    app.advance(60 * MINUTE_MS)
    await refusedTimes(1)
    expect(await flags()).toEqual([])
    app.advance(60 * MINUTE_MS - 1)
    await refusedTimes(2)
    expect(await flags()).toEqual([['person', 3]])
  })

  test('is flagged for tracks that no receiver records', async () => {
    for (const hour of [8, 9, 10]) {
      const startedAtMs = Date.parse(`2026-11-20T${String(hour).padStart(2, '0')}:00:00+08:00`)
      const body = trackClaim({ ...straightLine(4, 20), startedAtMs })
      const refusal = await citizen.refusal('logAction', { body })
      expect(refusal.code).toBe('journey-not-believed')
    }
    expect(await flags()).toEqual([['person', 3]])
  })

  test('is flagged for evidence that is added as well', async () => {
    const { action } = await citizen.succeed('logAction', withTicket({ evidence: { tier: 'self' } }))
    const added = { params: { actionId: action.id }, body: { evidence: withTicket().body.evidence } }
    for (let time = 0; time < 3; time += 1) {
      expect((await citizen.refusal('addEvidence', added)).code).toBe('ticket-used')
    }
    expect(await flags()).toEqual([['person', 3]])
  })

  test('is flagged for pictures that were shown before', async () => {
    const picture = await scene(6100)
    const meal = { behaviourId: 'empty-plate-meal', unit: 'times' }
    const photoId = await uploaded(app, citizen, picture)
    await citizen.succeed('logAction', withTicket({ ...meal, evidence: { tier: 'photo', photoId } }))
    const other = await app.newCitizen()
    for (let time = 0; time < 3; time += 1) {
      expect(await upload(app, picture, { token: other.token })).toMatchObject({ code: 'photo-used' })
    }
    expect(await flags()).toEqual([['person', 3]])
  })

  test('is counted once for a claim that is sent again under its key', async () => {
    for (let time = 0; time < 5; time += 1) await citizen.refusal('logAction', withTicket(), 'the-same-claim')
    expect([await flags(), await refusalsKept()]).toEqual([[], 1])
  })

  test('is counted each time when the claims come at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => citizen.refusal('logAction', withTicket())))
    expect(await flags()).toEqual([['person', 8]])
  })

  test('is nobody who mistypes, is late, or logs what counts already', async () => {
    await citizen.succeed('logAction', withTicket({ evidence: { tier: 'self' }, reference: 'SF9990001112' }))
    const slips: Partial<ActionClaim>[] = [
      { amount: 0 },
      { occurredAt: '2026-11-20T13:00:00+08:00' },
      { evidence: { tier: 'self' }, reference: 'SF9990001112' },
      { evidence: { tier: 'place', ticket: '123' } },
    ]
    for (const slip of slips) await citizen.refusal('logAction', withTicket(slip))
    expect([await flags(), await refusalsKept()]).toEqual([[], 0])
  })
})

describe('an install from which claims are refused often', () => {
  const installId = 'install-of-refusals'

  test('is flagged with whoever was refused beyond its most', async () => {
    const people = [citizen, await app.newCitizen(), await app.newCitizen(), await app.newCitizen()]
    for (const person of people.slice(0, 3)) await refusedTimes(1, person, installId)
    await refusedTimes(1, people[3], 'another-install-01')
    expect(await flags()).toEqual([])
    await refusedTimes(1, people[3], installId)
    expect(await flags()).toEqual([['phone', 4]])
    const { rows } = await app.database.query<{ citizenId: string }>(selectFlags)
    expect(rows[0]?.citizenId).toBe(await citizenIdOf(app, people[3] ?? citizen))
  })

  test('is none when no id is sent', async () => {
    const people = [citizen, await app.newCitizen()]
    for (const person of people) await refusedTimes(2, person)
    expect(await flags()).toEqual([])
  })
})

describe('staff', () => {
  const open = { query: { state: 'open' as const } }

  test('see the flag without an entry, and handle it without voiding anything', async () => {
    await refusedTimes(3)
    const staff = await newStaff(app)
    const { citizens } = await staff.succeed('listFlags', open)
    expect(citizens).toMatchObject([
      { flags: [{ rule: 'person', kind: 'citizen-refusals', measured: 3, entry: null }] },
    ])
    const flagIds = citizens.flatMap((one) => one.flags.map(({ id }) => id))
    const decision = { body: { flagIds, decision: 'voided' as const, reason: '反复用同一张小票。' } }
    expect(await staff.succeed('decideFlags', decision)).toEqual({ handled: 1, voided: 0 })
    expect((await staff.succeed('listFlags', open)).citizens).toEqual([])
    expect((await citizen.succeed('listMessages', { query: {} })).messages).toEqual([])
    const freeze = { params: { flagId: flagIds[0] ?? '' }, body: { days: 7, reason: '。' } }
    expect(await staff.refusal('freezeAccount', freeze)).toEqual({ code: 'void-first', facts: {} })
  })

  test('see a new flag when it goes on after they looked', async () => {
    await refusedTimes(3)
    const staff = await newStaff(app)
    const [flagged] = (await staff.succeed('listFlags', open)).citizens
    const flagIds = flagged?.flags.map(({ id }) => id) ?? []
    await staff.succeed('decideFlags', { body: { flagIds, decision: 'dismissed', reason: '手滑。' } })
    await refusedTimes(1)
    expect(await flags()).toEqual([
      ['person', 3],
      ['person', 4],
    ])
  })
})

test('refusals are forgotten after two days', async () => {
  await refusedTimes(1)
  app.advance(2 * DAY_MS)
  await forgetOld.run(app.services)
  expect(await refusalsKept()).toBe(1)
  app.advance(1)
  await forgetOld.run(app.services)
  expect(await refusalsKept()).toBe(0)
})
