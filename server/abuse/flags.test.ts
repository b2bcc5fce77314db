import type { ActionClaim } from '@/contract/actions'
import type { AbuseRule } from '@/domain/abuse/rule'
import { makeTrack } from '@/domain/journey/testing/make-track'
import { forgetOld } from '../jobs/forget-old'
import { checkBooks } from '../store/books-check'
import { sql } from '../store/database'
import { citizenIdOf, emptyBooks } from '../testing/books'
import { newStaff } from '../testing/staff'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'
import { trackClaim } from '../testing/tracks'

const DAY_MS = 86_400_000
const noon = '2026-11-20T12:00:00+08:00'
const at = (time: string) => `2026-11-20T${time}:00+08:00`
const rules: readonly AbuseRule[] = [
  { id: 'device', kind: 'device-velocity', outcome: 'flag', actsMax: 1, windowMinutes: 60 },
  {
    id: 'two-cities',
    kind: 'impossible-sequence',
    outcome: 'pending',
    speedKmhMax: 300,
    distanceKmMin: 50,
    windowHours: 24,
  },
]

let app: TestApp
let citizen: TestCitizen
let staff: TestCitizen
beforeAll(async () => {
  app = await openTestApp({ now: noon, services: { abuseRules: rules } })
  staff = await newStaff(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  app.setNow(noon)
  await emptyBooks(app)
  citizen = await app.newCitizen()
})
afterEach(async () => expect(await checkBooks(app.database)).toEqual([]))

const ride = (time: string): { body: ActionClaim } => ({
  body: { behaviourId: 'bus-ride', amount: 10, unit: 'km', occurredAt: at(time), evidence: { tier: 'self' } },
})

/** Logs so many rides from one install: all but the first are flagged. */
const flagged = async (by: TestCitizen, count: number): Promise<string[]> => {
  const ids: string[] = []
  for (let minute = 0; minute <= count; minute += 1) {
    const time = `08:${String(minute).padStart(2, '0')}`
    const options = { token: by.token, installId: `install-of-${by.passbookNumber}` }
    ids.push((await app.succeed('logAction', ride(time), options)).action.id)
  }
  return ids.slice(1)
}
const list = (state: 'open' | 'handled' = 'open', by = staff) => by.succeed('listFlags', { query: { state } })
const idsOf = async () => (await list()).citizens.flatMap(({ flags }) => flags.map(({ id }) => id))
const decide = (decision: 'dismissed' | 'voided', flagIds: string[], reason = '一小时里记了太多次。') => ({
  body: { flagIds, decision, reason },
})
const selectSanctions = sql('test-sanctions', 'select kind, action_id as "actionId", actor, reason from sanction')
const sanctions = async () => (await app.database.query(selectSanctions)).rows

describe('the list', () => {
  test('shows the entries of each citizen under a pseudonym, and nothing else of the person', async () => {
    const [actionId] = await flagged(citizen, 1)
    const { citizens, nextCursor } = await list()
    expect(nextCursor).toBeNull()
    expect(citizens).toMatchObject([
      {
        pseudonym: (await citizen.succeed('readProfile', {})).pseudonym,
        isOwn: false,
        frozenUntil: null,
        mayBeFrozen: false,
        flags: [
          {
            rule: 'device',
            kind: 'device-velocity',
            measured: 2,
            holds: false,
            entry: { actionId, amount: 10, unit: 'km', tier: 'self', state: 'declared' },
            handling: { state: 'open' },
          },
        ],
      },
    ])
    expect(JSON.stringify(citizens)).not.toContain(await citizenIdOf(app, citizen))
    expect(JSON.stringify(citizens)).not.toContain(citizen.passbookNumber)
    expect((await list('handled')).citizens).toEqual([])
  })

  test('goes page by page, who waited longest first', async () => {
    const people = [citizen, await app.newCitizen(), await app.newCitizen()]
    for (const person of people) await flagged(person, 1)
    const pseudonyms = await Promise.all(people.map(async (one) => (await one.succeed('readProfile', {})).pseudonym))
    const first = await staff.succeed('listFlags', { query: { state: 'open', limit: 2 } })
    expect(first.citizens.map(({ pseudonym }) => pseudonym)).toEqual(pseudonyms.slice(0, 2))
    const cursor = first.nextCursor ?? ''
    const second = await staff.succeed('listFlags', { query: { state: 'open', limit: 2, cursor } })
    expect(second.citizens.map(({ pseudonym }) => pseudonym)).toEqual(pseudonyms.slice(2))
    expect(second.nextCursor).toBeNull()
  })

  test('is for staff', async () => {
    expect(await citizen.refusal('listFlags', { query: { state: 'open' } })).toEqual({ code: 'staff-only', facts: {} })
    expect(await app.refusal('listFlags', { query: { state: 'open' } })).toMatchObject({ code: 'session-missing' })
  })

  test('tells staff which flags are their own, and they decide none of them', async () => {
    await flagged(staff, 1)
    expect((await list()).citizens).toMatchObject([{ isOwn: true }])
    const [flagId = ''] = await idsOf()
    const own = { code: 'own-matter', facts: {} }
    expect(await staff.refusal('decideFlags', decide('dismissed', [flagId]))).toEqual(own)
    const params = { flagId }
    expect(await staff.refusal('freezeAccount', { params, body: { days: 7, reason: '。' } })).toEqual(own)
    expect(await staff.refusal('thawAccount', { params, body: { reason: '。' } })).toEqual(own)
  })
})

describe('dismissing', () => {
  test('leaves the entries as they are and tells nobody', async () => {
    await flagged(citizen, 2)
    const ids = await idsOf()
    expect(await staff.succeed('decideFlags', decide('dismissed', ids))).toEqual({ handled: 2, voided: 0 })
    expect((await list()).citizens).toEqual([])
    expect((await list('handled')).citizens[0]?.flags).toMatchObject([
      { handling: { state: 'dismissed', reason: '一小时里记了太多次。' }, entry: { state: 'declared' } },
      { handling: { state: 'dismissed' } },
    ])
    expect((await citizen.succeed('listMessages', { query: {} })).messages).toEqual([])
    expect(await sanctions()).toEqual([])
  })

  test('verifies what waited for the flag, once', async () => {
    const track = makeTrack({ mode: 'bike', seed: 11, startedAtMs: Date.parse(at('06:00')) })
    await citizen.succeed('logAction', { body: trackClaim(track) })
    const evidence = { tier: 'place', ticket: app.ticket('express-box-return') } as const
    const { action } = await citizen.succeed('logAction', {
      body: { behaviourId: 'express-box-return', amount: 1, unit: 'item', occurredAt: at('08:00'), evidence },
    })
    expect(action.state).toBe('pending')
    const ids = await idsOf()
    expect((await list()).citizens[0]?.flags).toMatchObject([{ rule: 'two-cities', holds: true }])
    await staff.succeed('decideFlags', decide('dismissed', ids))
    const read = await citizen.succeed('readAction', { params: { actionId: action.id } })
    expect(read).toMatchObject({ action: { state: 'verified', tier: 'place' }, evidence: [{ state: 'accepted' }] })
    expect(read.action.points).toBeGreaterThan(0)
    expect(await staff.succeed('decideFlags', decide('dismissed', ids))).toEqual({ handled: 0, voided: 0 })
  })
})

describe('voiding', () => {
  test('takes the entries out of the books, with audit, reason, and one message', async () => {
    const actionIds = await flagged(citizen, 2)
    const before = (await citizen.succeed('readAccount', {})).points.available
    expect(await staff.succeed('decideFlags', decide('voided', await idsOf()))).toEqual({ handled: 2, voided: 2 })
    const { points, allTime } = await citizen.succeed('readAccount', {})
    expect(allTime.actions).toBe(1)
    expect(points.available).toBeLessThan(before)
    const actor = `staff:${await citizenIdOf(app, staff)}`
    expect(await sanctions()).toEqual(
      actionIds.map((actionId) => ({ kind: 'void', actionId, actor, reason: '一小时里记了太多次。' })),
    )
    const { messages } = await citizen.succeed('listMessages', { query: {} })
    expect(messages.map(({ content }) => content)).toEqual([
      {
        kind: 'entries-voided',
        facts: {
          decisionId: expect.any(String),
          entries: 2,
          actionId: actionIds[0],
          rule: 'device',
          reason: '一小时里记了太多次。',
        },
      },
    ])
    const { steps } = await citizen.succeed('readAction', { params: { actionId: actionIds[0] ?? '' } })
    expect(steps.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['action-logged', null],
      ['action-refused', 'abuse-voided'],
    ])
  })

  test('again, or after a dismissal, does nothing', async () => {
    await flagged(citizen, 2)
    const [first = '', second = ''] = await idsOf()
    await staff.succeed('decideFlags', decide('dismissed', [first]))
    expect(await staff.succeed('decideFlags', decide('voided', [first, second, second]))).toEqual({
      handled: 1,
      voided: 1,
    })
    expect(await staff.succeed('decideFlags', decide('voided', [first, second]))).toEqual({ handled: 0, voided: 0 })
    expect(await sanctions()).toHaveLength(1)
    expect((await citizen.succeed('readAccount', {})).allTime.actions).toBe(2)
  })

  test('by three at once happens once', async () => {
    await flagged(citizen, 1)
    const other = await newStaff(app)
    const ids = await idsOf()
    const replies = await Promise.all([
      staff.succeed('decideFlags', decide('voided', ids)),
      other.succeed('decideFlags', decide('voided', ids)),
      staff.succeed('decideFlags', decide('voided', ids)),
    ])
    expect(replies.map(({ voided }) => voided).sort()).toEqual([0, 0, 1])
    expect(await sanctions()).toHaveLength(1)
  })

  test('can be appealed for by the entry, and is undone when the appeal is upheld', async () => {
    const [actionId = ''] = await flagged(citizen, 1)
    await staff.succeed('decideFlags', decide('voided', await idsOf()))
    const { id } = await citizen.succeed('openAppeal', {
      body: { subject: { kind: 'action', actionId }, note: '全家用一部手机。', photoId: null },
    })
    await staff.succeed('decideAppeal', { params: { appealId: id }, body: { decision: 'upheld', reason: '对的。' } })
    expect((await citizen.succeed('readAccount', {})).allTime.actions).toBe(2)
  })

  test.each([['of nobody'], ['of two people']])('flags %s are none', async (whose) => {
    await flagged(citizen, 1)
    await flagged(await app.newCitizen(), 1)
    const ids = whose === 'of nobody' ? [app.services.newId()] : await idsOf()
    expect(await staff.refusal('decideFlags', decide('voided', ids))).toEqual({ code: 'flag-not-found', facts: {} })
    expect(await sanctions()).toEqual([])
  })

  test('needs a reason, and is for staff', async () => {
    await flagged(citizen, 1)
    const ids = await idsOf()
    expect(await staff.refusal('decideFlags', decide('voided', ids, ' '))).toMatchObject({ code: 'request-invalid' })
    expect(await citizen.refusal('decideFlags', decide('voided', ids))).toMatchObject({ code: 'staff-only' })
  })
})

test('a handled flag is forgotten after half a year, an open one never, a sanction never', async () => {
  await flagged(citizen, 2)
  const [first = ''] = await idsOf()
  await staff.succeed('decideFlags', decide('voided', [first]))
  app.advance(180 * DAY_MS)
  await forgetOld.run(app.services)
  const count = sql('test-count-flags', 'select state from abuse_flag order by state')
  expect((await app.database.query(count)).rows).toEqual([{ state: 'open' }, { state: 'voided' }])
  app.advance(1000)
  await forgetOld.run(app.services)
  expect((await app.database.query(count)).rows).toEqual([{ state: 'open' }])
  expect(await sanctions()).toHaveLength(1)
})
