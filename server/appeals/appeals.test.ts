import type { ActionClaim } from '@/contract/actions'
import { checkBooks } from '../store/books-check'
import { refuseAction } from '../store/correct-action'
import { sql } from '../store/database'
import { citizenIdOf } from '../testing/books'
import { correctionAt, enter, evidenceOf, underLock } from '../testing/evidence'
import { newStaff } from '../testing/staff'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'

const noon = '2026-11-20T12:00:00+08:00'
const at = (time: string) => `2026-11-20T${time}:00+08:00`
const window = (from: string, to: string) => ({ startedAt: at(from), endedAt: at(to) })
const ride = (change: Partial<ActionClaim> = {}): ActionClaim => ({
  behaviourId: 'cycling',
  amount: 5,
  unit: 'km',
  occurredAt: at('08:00'),
  evidence: { tier: 'self' },
  window: window('08:00', '08:30'),
  ...change,
})
const bus = ride({ behaviourId: 'bus-ride', amount: 8, window: window('08:20', '09:00') })
const forClaim = (claim: ActionClaim, note = '我先骑车，再坐公交，时间记错了。') => ({
  body: { subject: { kind: 'claim' as const, claim }, note, photoId: null },
})
const forAction = (actionId: string) => ({
  body: { subject: { kind: 'action' as const, actionId }, note: '这是我自己骑的。', photoId: null },
})

let app: TestApp
let citizen: TestCitizen
let staff: TestCitizen
beforeAll(async () => {
  app = await openTestApp({ now: noon })
  staff = await newStaff(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  app.setNow(noon)
  await app.database.query(sql('test-no-appeals', 'delete from appeal'))
  citizen = await app.newCitizen()
})
afterEach(async () => expect(await checkBooks(app.database)).toEqual([]))

const decide = (appealId: string, decision: 'upheld' | 'denied' = 'upheld') => ({
  params: { appealId },
  body: { decision, reason: '已核对，两段行程不重叠。' },
})
const refusedRide = async () => {
  const { action } = await citizen.succeed('logAction', { body: ride() })
  const citizenId = await citizenIdOf(app, citizen)
  const ref = { citizenId, actionId: action.id }
  await underLock(app, citizenId, (tx) => refuseAction(tx, ref, correctionAt(app, 'looks-like-a-car')))
  return action
}

describe('a refused claim', () => {
  test('is kept with what speaks against it, and promised an answer', async () => {
    const { action } = await citizen.succeed('logAction', { body: ride() })
    const appeal = await citizen.succeed('openAppeal', forClaim(bus))
    expect(appeal).toMatchObject({
      subject: {
        kind: 'claim',
        behaviourId: 'bus-ride',
        amount: 8,
        tier: 'self',
        refusal: { code: 'already-counted', rule: 'journey-overlap', actionId: action.id },
      },
      dueOn: '2026-11-25',
      decision: { state: 'open' },
    })
    expect((await citizen.succeed('listAppeals', { query: {} })).appeals).toEqual([appeal])
    expect((await (await app.newCitizen()).succeed('listAppeals', { query: {} })).appeals).toEqual([])
  })

  test('that is upheld is booked as of its day, under the caps, and the citizen reads why', async () => {
    await citizen.succeed('logAction', { body: ride({ amount: 5 }) })
    const { id } = await citizen.succeed('openAppeal', forClaim(bus))
    app.setNow('2026-11-25T09:00:00+08:00')
    const decided = await staff.succeed('decideAppeal', decide(id))
    if (decided.decision.state !== 'upheld') throw new Error('not upheld')
    const { actionId, reason } = decided.decision
    expect(reason).toBe('已核对，两段行程不重叠。')
    const { action, steps } = await citizen.succeed('readAction', { params: { actionId: actionId ?? '' } })
    expect(action).toMatchObject({ behaviourId: 'bus-ride', state: 'declared', grams: 215, points: 10 })
    expect(action.occurredAt).toBe(new Date(at('08:00')).toISOString())
    expect(steps.map((step) => step.reason)).toEqual(['appeal-upheld'])
    expect((await citizen.succeed('listAppeals', { query: {} })).appeals[0]?.decision).toEqual(decided.decision)
  })

  test('that is denied books nothing', async () => {
    await citizen.succeed('logAction', { body: ride() })
    const { id } = await citizen.succeed('openAppeal', forClaim(bus))
    expect((await staff.succeed('decideAppeal', decide(id, 'denied'))).decision).toMatchObject({ state: 'denied' })
    expect((await citizen.succeed('readAccount', {})).allTime.actions).toBe(1)
  })

  test('for an order number that somebody else used: upheld it counts, and the number stays where it is', async () => {
    const carton = ride({ behaviourId: 'express-box-return', amount: 1, unit: 'item', reference: 'SF9990001112' })
    const claim: ActionClaim = { ...carton, window: undefined }
    const other = await app.newCitizen()
    const { action: theirs } = await other.succeed('logAction', { body: claim })
    const { id, subject } = await citizen.succeed('openAppeal', forClaim(claim))
    expect(subject).toMatchObject({ refusal: { code: 'reference-used', rule: 'waybill', actionId: null } })
    expect(JSON.stringify(subject)).not.toContain(theirs.id)
    await staff.succeed('decideAppeal', decide(id))
    expect((await citizen.succeed('readAccount', {})).allTime.actions).toBe(1)
    const { rows } = await app.database.query<{ claim: object }>(sql('test-kept-claim', 'select claim from appeal'))
    expect(JSON.stringify(rows)).not.toContain('SF9990001112')
  })

  test('for a used ticket is kept as verified once it is upheld', async () => {
    const evidence = { tier: 'place', ticket: app.ticket('express-box-return') } as const
    const carton = ride({ behaviourId: 'express-box-return', amount: 1, unit: 'item', evidence })
    const claim: ActionClaim = { ...carton, window: undefined }
    await (await app.newCitizen()).succeed('logAction', { body: claim })
    const { id } = await citizen.succeed('openAppeal', forClaim(claim))
    await staff.succeed('decideAppeal', decide(id))
    expect((await citizen.succeed('readAccount', {})).allTime.grams.verified).toBe(37)
  })

  test.each([
    ['nothing speaks against', ride(), 'appeal-needless'],
    ['is wrong in itself', ride({ amount: 0 }), 'amount-invalid'],
    ['has not happened', ride({ occurredAt: at('13:00') }), 'date-in-future'],
    [
      'nothing speaks against but its age',
      ride({ occurredAt: '2026-11-10T08:00:00+08:00', window: undefined }),
      'date-too-old',
    ],
    ['is older than any appeal', ride({ occurredAt: '2026-10-20T08:00:00+08:00', window: undefined }), 'date-too-old'],
    [
      'shows what is no ticket',
      ride({
        behaviourId: 'express-box-return',
        unit: 'item',
        window: undefined,
        evidence: { tier: 'place', ticket: '1' },
      }),
      'ticket-unknown',
    ],
    ['shows what is not accepted', ride({ evidence: { tier: 'place', ticket: '1' } }), 'evidence-not-accepted'],
  ])('that %s cannot be appealed', async (_, claim, code) => {
    expect(await citizen.refusal('openAppeal', forClaim(claim))).toMatchObject({ code })
    expect((await citizen.succeed('listAppeals', { query: {} })).appeals).toEqual([])
  })

  test('that turns out to count leaves nothing used up', async () => {
    const evidence = { tier: 'place', ticket: app.ticket('express-box-return') } as const
    const carton = ride({ behaviourId: 'express-box-return', amount: 1, unit: 'item', evidence, window: undefined })
    expect(await citizen.refusal('openAppeal', forClaim(carton))).toMatchObject({ code: 'appeal-needless' })
    await citizen.succeed('logAction', { body: carton })
  })
})

describe('an entry out of the books', () => {
  test('that was refused is restored when the appeal is upheld', async () => {
    const action = await refusedRide()
    const appeal = await citizen.succeed('openAppeal', forAction(action.id))
    expect(appeal.subject).toMatchObject({ kind: 'action', actionId: action.id, state: 'refused' })
    const decided = await staff.succeed('decideAppeal', decide(appeal.id))
    expect(decided).toMatchObject({
      subject: { state: 'declared' },
      decision: { state: 'upheld', actionId: action.id },
    })
    const { steps } = await citizen.succeed('readAction', { params: { actionId: action.id } })
    expect(steps.map(({ kind }) => kind)).toEqual(['action-logged', 'action-refused', 'action-restored'])
    expect((await citizen.succeed('readAccount', {})).points.available).toBe(13)
  })

  test('that was superseded counts beside the other when the appeal is upheld', async () => {
    const { action } = await citizen.succeed('logAction', { body: ride() })
    const track = evidenceOf('device', { window: { startMs: Date.parse(at('08:10')), endMs: Date.parse(at('08:40')) } })
    await enter(app, await citizenIdOf(app, citizen), ride(), track)
    const { id } = await citizen.succeed('openAppeal', forAction(action.id))
    await staff.succeed('decideAppeal', decide(id))
    expect((await citizen.succeed('readAccount', {})).allTime).toMatchObject({
      actions: 2,
      grams: { declared: 260, verified: 260 },
    })
  })

  test('that counts, or is somebody else’s, cannot be appealed', async () => {
    const { action } = await citizen.succeed('logAction', { body: ride() })
    expect(await citizen.refusal('openAppeal', forAction(action.id))).toMatchObject({ code: 'appeal-needless' })
    const stranger = await app.newCitizen()
    expect(await stranger.refusal('openAppeal', forAction(action.id))).toMatchObject({ code: 'action-not-found' })
  })
})

describe('once', () => {
  test('one open appeal a subject; after a denial another can be opened', async () => {
    const action = await refusedRide()
    const { id } = await citizen.succeed('openAppeal', forAction(action.id))
    expect(await citizen.refusal('openAppeal', forAction(action.id))).toEqual({
      code: 'appeal-open',
      facts: { appealId: id },
    })
    await staff.succeed('decideAppeal', decide(id, 'denied'))
    await citizen.succeed('openAppeal', forAction(action.id))
  })

  test('the same appeal ten times at once is opened once', async () => {
    const action = await refusedRide()
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => citizen.call('openAppeal', forAction(action.id))),
    )
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('a decision is made once, whoever makes it', async () => {
    const action = await refusedRide()
    const { id } = await citizen.succeed('openAppeal', forAction(action.id))
    const another = await newStaff(app)
    const replies = await Promise.all([
      staff.call('decideAppeal', decide(id)),
      another.call('decideAppeal', decide(id, 'denied')),
      staff.call('decideAppeal', decide(id)),
    ])
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    const refusals = replies.flatMap((reply) => (reply.ok ? [] : [reply.refusal.code]))
    expect(refusals).toEqual(['appeal-decided', 'appeal-decided'])
    const first = await staff.refusal('decideAppeal', decide(id), 'decide-again-1')
    expect(first.code).toBe('appeal-decided')
  })

  test('two of the staff who decide on each other at once both get through', async () => {
    const [one, other] = [await newStaff(app), await newStaff(app)]
    const appealOf = async (member: TestCitizen) => {
      citizen = member
      const action = await refusedRide()
      return member.succeed('openAppeal', forAction(action.id))
    }
    const [first, second] = [await appealOf(one), await appealOf(other)]
    await Promise.all([other.succeed('decideAppeal', decide(first.id)), one.succeed('decideAppeal', decide(second.id))])
  })
})

const messages = async (of = citizen) => (await of.succeed('listMessages', { query: {} })).messages

describe('the answer', () => {
  const name = { zh: expect.any(String), en: expect.any(String) }

  test('reaches the inbox with the entry when it was upheld, and with the reason', async () => {
    await citizen.succeed('logAction', { body: ride() })
    const { id } = await citizen.succeed('openAppeal', forClaim(bus))
    expect(await messages()).toEqual([])
    const { decision } = await staff.succeed('decideAppeal', decide(id))
    if (decision.state !== 'upheld') throw new Error('not upheld')
    const facts = { appealId: id, name, reason: decision.reason, actionId: decision.actionId }
    expect((await messages()).map(({ content }) => content)).toEqual([{ kind: 'appeal-upheld', facts }])
    expect(await messages(staff)).toEqual([])
  })

  test('of a second appeal after a denial comes as a message of its own', async () => {
    const action = await refusedRide()
    for (const decision of ['denied', 'upheld'] as const) {
      const { id } = await citizen.succeed('openAppeal', forAction(action.id))
      await staff.succeed('decideAppeal', decide(id, decision))
    }
    expect((await messages()).map(({ content }) => content.kind)).toEqual(['appeal-upheld', 'appeal-denied'])
  })

  test('comes once, whoever decided', async () => {
    const { id } = await citizen.succeed('openAppeal', forAction((await refusedRide()).id))
    const another = await newStaff(app)
    await Promise.all([staff.call('decideAppeal', decide(id, 'denied')), another.call('decideAppeal', decide(id))])
    expect(await messages()).toHaveLength(1)
  })
})

describe('the queue', () => {
  test('lists what is due first, page by page, without what was decided', async () => {
    const ids: string[] = []
    for (const day of ['20', '21', '22']) {
      app.setNow(`2026-11-${day}T12:00:00+08:00`)
      citizen = await app.newCitizen()
      ids.push((await citizen.succeed('openAppeal', forAction((await refusedRide()).id))).id)
    }
    app.setNow('2026-11-26T00:00:00+08:00')
    const first = await staff.succeed('listQueue', { query: { limit: 2 } })
    expect(first.appeals.map(({ id, isOverdue }) => [id, isOverdue])).toEqual([
      [ids[0], true],
      [ids[1], false],
    ])
    await staff.succeed('decideAppeal', decide(ids[1] ?? '', 'denied'))
    const second = await staff.succeed('listQueue', { query: { limit: 2, cursor: first.nextCursor ?? undefined } })
    expect(second.appeals.map(({ id }) => id)).toEqual([ids[2]])
    expect(second.nextCursor).toBeNull()
    const shown = JSON.stringify([first, second])
    expect(shown).not.toContain(citizen.passbookNumber)
    expect(shown).not.toContain(await citizenIdOf(app, citizen))
  })

  test('and decisions are for staff only', async () => {
    const { id } = await citizen.succeed('openAppeal', forAction((await refusedRide()).id))
    expect(await citizen.refusal('listQueue', { query: {} })).toEqual({ code: 'staff-only', facts: {} })
    expect(await citizen.refusal('decideAppeal', decide(id))).toEqual({ code: 'staff-only', facts: {} })
    expect(await app.refusal('listQueue', { query: {} })).toMatchObject({ code: 'session-missing' })
  })

  test('nobody decides their own, and there must be an appeal', async () => {
    citizen = staff
    const { id } = await staff.succeed('openAppeal', forAction((await refusedRide()).id))
    expect(await staff.refusal('decideAppeal', decide(id))).toEqual({ code: 'own-matter', facts: {} })
    expect(await staff.refusal('decideAppeal', decide(app.services.newId()))).toMatchObject({
      code: 'appeal-not-found',
    })
  })
})

test('a note says something, in at most 500 characters', async () => {
  const { body } = forClaim(bus, '  ')
  expect(await citizen.refusal('openAppeal', { body })).toMatchObject({ code: 'request-invalid' })
  expect(await citizen.refusal('openAppeal', forClaim(bus, '长'.repeat(501)))).toMatchObject({
    code: 'request-invalid',
  })
})

test('the days of the promise are a setting of the programme', async () => {
  await app.database.script('update programme set appeal_days = 9')
  const { dueOn } = await citizen.succeed('openAppeal', forAction((await refusedRide()).id))
  await app.database.script('update programme set appeal_days = 5')
  expect(dueOn).toBe('2026-11-29')
})
