import type { ActionClaim } from '@/contract/actions'
import { checkBooks } from '../store/books-check'
import { refuseAction, verifyAction } from '../store/correct-action'
import { citizenIdOf } from '../testing/books'
import { correctionAt, enter, evidenceOf, underLock } from '../testing/evidence'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'

const noon = '2026-11-20T12:00:00+08:00'
const plate = (change: Partial<ActionClaim> = {}): ActionClaim => ({
  behaviourId: 'empty-plate-meal',
  amount: 1,
  unit: 'times',
  occurredAt: '2026-11-20T11:30:00+08:00',
  evidence: { tier: 'self' },
  ...change,
})

let app: TestApp
let citizen: TestCitizen
beforeAll(async () => {
  app = await openTestApp({ now: noon })
})
afterAll(() => app.close())
beforeEach(async () => {
  app.setNow(noon)
  citizen = await app.newCitizen()
})
afterEach(async () => expect(await checkBooks(app.database)).toEqual([]))

const log = async (body: ActionClaim = plate()) => (await citizen.succeed('logAction', { body })).action
const ticket = (behaviourId = 'empty-plate-meal') => ({ tier: 'place', ticket: app.ticket(behaviourId) }) as const
const climbing = (actionId: string, evidence: ActionClaim['evidence'] = ticket(), reference?: string) => ({
  params: { actionId },
  body: { evidence, ...(reference === undefined ? {} : { reference }) },
})

test('a ticket verifies a declared entry, and points rise by the difference', async () => {
  const action = await log()
  expect(action).toMatchObject({ state: 'declared', points: 7 })
  app.advance(3_600_000)
  const climbed = await citizen.succeed('addEvidence', climbing(action.id))
  expect(climbed).toMatchObject({
    action: { id: action.id, tier: 'place', state: 'verified', grams: 144, points: 14, why: { weightPercent: 100 } },
    evidence: [{ tier: 'place', state: 'accepted' }],
    pointsGained: 7,
    availablePoints: 14,
  })
  const read = await citizen.succeed('readAction', { params: { actionId: action.id } })
  expect(read.steps.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ['action-logged', null, 'declared'],
    ['action-verified', 'declared', 'verified'],
  ])
  expect(read.evidence).toEqual(climbed.evidence)
  const account = await citizen.succeed('readAccount', {})
  expect(account.allTime).toEqual({ actions: 1, grams: { declared: 0, pending: 0, verified: 144 } })
  expect(account.today.points).toBe(14)
  const { lines } = await citizen.succeed('readPassbook', { query: {} })
  expect(lines[0]).toMatchObject({
    kind: 'action-verified',
    gramsChange: 0,
    pointsChange: 7,
    subject: { tier: 'place' },
  })
})

test('the caps of that day hold: the entry does not use up the cap that it stands on, others do', async () => {
  const cap = await log({ ...plate(), behaviourId: 'car-stop-day', unit: 'day' })
  expect(cap.points).toBe(175)
  const rides = await log({ ...plate(), behaviourId: 'old-clothes-recycling', amount: 1.8, unit: 'kg' })
  expect(rides.points).toBe(115)
  const action = await log()
  expect(action.points).toBe(7)
  const climbed = await citizen.succeed('addEvidence', climbing(action.id))
  expect(climbed.action.points).toBe(10)
  expect(climbed.pointsGained).toBe(3)
  expect(climbed.action.why.cuts).toEqual([{ rule: 'person-daily-points', cap: 300, cut: 4 }])
})

test('the same request twice climbs once, and the ticket is used up', async () => {
  const action = await log()
  const input = climbing(action.id)
  const first = await citizen.succeed('addEvidence', input, 'climb-once-only')
  expect(await citizen.succeed('addEvidence', input, 'climb-once-only')).toEqual(first)
  const other = await log()
  expect(await citizen.refusal('addEvidence', climbing(other.id, input.body.evidence))).toMatchObject({
    code: 'ticket-used',
  })
})

test('four climbs of one entry at once verify it once', async () => {
  const action = await log()
  const tickets = Array.from({ length: 4 }, () => climbing(action.id))
  const replies = await Promise.all(tickets.map((input) => citizen.call('addEvidence', input)))
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await citizen.succeed('readAccount', {})).points.available).toBe(14)
})

describe('is refused', () => {
  test('for an entry that is not there, or is somebody else’s', async () => {
    const action = await log()
    const stranger = await app.newCitizen()
    expect(await stranger.refusal('addEvidence', climbing(action.id))).toEqual({ code: 'action-not-found', facts: {} })
  })

  test('for an entry that is verified, or refused', async () => {
    const action = await log()
    await citizen.succeed('addEvidence', climbing(action.id))
    expect(await citizen.refusal('addEvidence', climbing(action.id))).toEqual({
      code: 'action-not-open',
      facts: { state: 'verified' },
    })
    const citizenId = await citizenIdOf(app, citizen)
    const ref = { citizenId, actionId: action.id }
    await underLock(app, citizenId, (tx) => refuseAction(tx, ref, correctionAt(app, 'evidence-doubtful')))
    expect(await citizen.refusal('addEvidence', climbing(action.id))).toMatchObject({ facts: { state: 'refused' } })
  })

  test('after the days in which it could be logged, and not before', async () => {
    const action = await log()
    const late = await log()
    app.setNow('2026-11-27T23:59:00+08:00')
    await citizen.succeed('addEvidence', climbing(action.id))
    app.setNow('2026-11-28T00:00:00+08:00')
    expect(await citizen.refusal('addEvidence', climbing(late.id))).toEqual({
      code: 'date-too-old',
      facts: { days: 7 },
    })
  })

  test('for evidence that is no stronger, is not accepted, or is not genuine', async () => {
    const action = await log()
    expect(await citizen.refusal('addEvidence', climbing(action.id, { tier: 'self' }))).toEqual({
      code: 'evidence-not-stronger',
      facts: { tier: 'self' },
    })
    const forged = { tier: 'place', ticket: '000000000000' } as const
    expect(await citizen.refusal('addEvidence', climbing(action.id, forged))).toMatchObject({ code: 'ticket-unknown' })
    const ride = await log({ ...plate(), behaviourId: 'cycling', unit: 'km' })
    expect(await citizen.refusal('addEvidence', climbing(ride.id))).toMatchObject({ code: 'evidence-not-accepted' })
  })

  test('for a name that is not one, or that another entry has, here or elsewhere', async () => {
    const carton = (reference?: string) => ({
      ...plate({ ...(reference ? { reference } : {}) }),
      behaviourId: 'express-box-return',
      unit: 'item',
    })
    const named = await log({ ...carton('SF5550001112'), evidence: ticket('express-box-return') })
    const action = await log(carton())
    const shown = (reference: string) => climbing(action.id, ticket('express-box-return'), reference)
    expect(await citizen.refusal('addEvidence', shown('x'))).toMatchObject({ code: 'reference-invalid' })
    expect(await citizen.refusal('addEvidence', shown('sf5550001112'))).toMatchObject({
      code: 'already-counted',
      facts: { rule: 'natural-key', actionId: named.id },
    })
    const stranger = await app.newCitizen()
    await stranger.succeed('logAction', { body: carton('SF5550001113') })
    expect(await citizen.refusal('addEvidence', shown('SF5550001113'))).toMatchObject({ code: 'reference-used' })
    await citizen.succeed('addEvidence', shown('SF5550001114'))
  })

  test('for a window of something that is no journey', async () => {
    const action = await log()
    const window = { startedAt: '2026-11-20T11:00:00+08:00', endedAt: '2026-11-20T11:20:00+08:00' }
    const input = { params: { actionId: action.id }, body: { evidence: ticket(), window } }
    expect(await citizen.refusal('addEvidence', input)).toMatchObject({ code: 'window-invalid' })
  })
})

test('a photo that is still checked has no points, and a ticket can go over it', async () => {
  const citizenId = await citizenIdOf(app, citizen)
  const photo = evidenceOf('photo', { keys: [{ kind: 'order', hash: 'ab01' }] })
  const entering = await enter(app, citizenId, plate(), photo)
  if (!entering.ok) throw new Error(entering.code)
  const { actionId } = entering.entered.action
  expect(entering.entered.balance).toMatchObject({ grams: { pending: 144 }, availablePoints: 0 })
  expect((await citizen.succeed('readAction', { params: { actionId } })).evidence).toMatchObject([
    { tier: 'photo', state: 'pending' },
  ])
  const climbed = await citizen.succeed('addEvidence', climbing(actionId))
  expect(climbed).toMatchObject({ action: { tier: 'place', state: 'verified' }, pointsGained: 14 })
  // The check of the photo ends too late to matter.
  const ref = { citizenId, actionId }
  const late = await underLock(app, citizenId, (tx) => verifyAction(tx, ref, 'photo', correctionAt(app)))
  expect(late).toMatchObject({ isBooked: false, action: { tier: 'place' } })
  expect((await enter(app, citizenId, plate(), photo)).ok).toBe(false)
})
