import type { ClaimedAct } from '../actions/check-claim'
import { addReward, citizenIdOf, setPool } from '../testing/books'
import { correctionAt, enter, evidenceOf, underLock } from '../testing/evidence'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'
import { checkBooks } from './books-check'
import {
  type Corrected,
  type Correction,
  recheckAction,
  refuseAction,
  refuseEvidence,
  restoreAction,
  verifyAction,
} from './correct-action'
import type { Queryable } from './database'

const noon = '2026-11-20T12:00:00+08:00'
const ride: ClaimedAct = { behaviourId: 'cycling', amount: 5, unit: 'km', occurredAt: noon }
const plate: ClaimedAct = { ...ride, behaviourId: 'empty-plate-meal', amount: 1, unit: 'times' }
const volunteering: ClaimedAct = { ...ride, behaviourId: 'volunteer-service', amount: 60, unit: 'minutes' }
const window = { startMs: Date.parse(noon) - 3_600_000, endMs: Date.parse(noon) - 1_800_000 }

let app: TestApp
let citizen: TestCitizen
let citizenId: string
beforeAll(async () => {
  app = await openTestApp({ now: noon })
  await setPool(app, '2026-11', 1_000)
})
afterAll(() => app.close())
beforeEach(async () => {
  app.setNow(noon)
  citizen = await app.newCitizen()
  citizenId = await citizenIdOf(app, citizen)
})
afterEach(async () => expect(await checkBooks(app.database)).toEqual([]))

type Tier = 'self' | 'photo' | 'place' | 'device' | 'partner'

const entered = async (act: ClaimedAct, tier: Tier, given: Parameters<typeof evidenceOf>[1] = {}): Promise<string> => {
  const entering = await enter(app, citizenId, act, evidenceOf(tier, given))
  if (!entering.ok) throw new Error(entering.code)
  return entering.entered.action.actionId
}
type Operation = (tx: Queryable, ref: { citizenId: string; actionId: string }, by: Correction) => Promise<Corrected>
const run = (operation: Operation, actionId: string, reason = 'test-reason') =>
  underLock(app, citizenId, (tx) => operation(tx, { citizenId, actionId }, correctionAt(app, reason)))
const verifyAs =
  (tier: Tier): Operation =>
  (tx, ref, by) =>
    verifyAction(tx, ref, tier, by)
const books = async () => {
  const { allTime, points, today } = await citizen.succeed('readAccount', {})
  return { ...allTime.grams, actions: allTime.actions, points: points.available, today: today.points }
}
const kinds = async (actionId: string) =>
  (await citizen.succeed('readAction', { params: { actionId } })).steps.map(({ kind }) => kind)

test('refuse and restore: grams and points go and come, the reason stays readable', async () => {
  const actionId = await entered(ride, 'device')
  expect(await books()).toEqual({ declared: 0, pending: 0, verified: 260, actions: 1, points: 26, today: 26 })
  expect(await run(refuseAction, actionId, 'looks-like-a-car')).toMatchObject({ isBooked: true, keptPoints: 0 })
  expect(await books()).toEqual({ declared: 0, pending: 0, verified: 0, actions: 0, points: 0, today: 0 })
  const { action, steps } = await citizen.succeed('readAction', { params: { actionId } })
  expect([action.state, steps.at(-1)?.reason]).toEqual(['refused', 'looks-like-a-car'])
  expect(await run(restoreAction, actionId)).toMatchObject({ isBooked: true, earned: 26 })
  expect(await books()).toEqual({ declared: 0, pending: 0, verified: 260, actions: 1, points: 26, today: 26 })
})

test('every operation repeated books nothing more', async () => {
  const actionId = await entered(ride, 'self')
  for (const operation of [verifyAs('device'), recheckAction, verifyAs('device'), refuseAction, restoreAction]) {
    expect((await run(operation, actionId)).isBooked).toBe(true)
    const before = [await books(), await kinds(actionId)]
    expect((await run(operation, actionId)).isBooked).toBe(false)
    expect([await books(), await kinds(actionId)]).toEqual(before)
  }
})

test('ten refusals at once are one', async () => {
  const actionId = await entered(ride, 'device')
  const results = await Promise.all(Array.from({ length: 10 }, () => run(refuseAction, actionId)))
  expect(results.filter(({ isBooked }) => isBooked)).toHaveLength(1)
})

test('a photo that passes earns at its weight; one that does not leaves a declaration', async () => {
  const [good, bad] = [await entered(plate, 'photo'), await entered(plate, 'photo')]
  expect(await books()).toMatchObject({ pending: 288, points: 0 })
  await run(verifyAs('photo'), good)
  expect(await books()).toMatchObject({ pending: 144, verified: 144, points: 11 })
  await run(refuseEvidence, bad, 'photo-unclear')
  expect(await books()).toMatchObject({ declared: 144, pending: 0, verified: 144, points: 18 })
  const { action, evidence } = await citizen.succeed('readAction', { params: { actionId: bad } })
  expect([action.tier, action.state, action.points]).toEqual(['self', 'declared', 7])
  expect(evidence).toMatchObject([{ tier: 'photo', state: 'refused' }])
})

test('a verification called in question gives its points back until it is confirmed', async () => {
  const actionId = await entered(ride, 'device')
  await run(recheckAction, actionId, 'spot-check')
  expect(await books()).toEqual({ declared: 0, pending: 260, verified: 0, actions: 1, points: 0, today: 0 })
  await run(verifyAs('device'), actionId)
  expect(await books()).toEqual({ declared: 0, pending: 0, verified: 260, actions: 1, points: 26, today: 26 })
})

test('an act of zero grams has points that come and go all the same', async () => {
  const actionId = await entered(volunteering, 'place')
  expect(await books()).toMatchObject({ verified: 0, actions: 1, points: 10 })
  await run(refuseAction, actionId)
  expect(await books()).toMatchObject({ actions: 0, points: 0 })
  await run(restoreAction, actionId)
  expect(await books()).toMatchObject({ actions: 1, points: 10, today: 10 })
  const declared = await entered(volunteering, 'self')
  await run(verifyAs('place'), declared)
  expect(await books()).toMatchObject({ actions: 2, points: 20 })
})

test('points that were spent are not taken from anything else, and not given twice', async () => {
  const reward = `refused-${citizen.passbookNumber}`
  await addReward(app, reward, { points: 20, settleAt: 'issue' })
  const actionId = await entered(ride, 'device')
  const hold = { body: { rewardId: reward, points: 20, exchangePointId: null } }
  const { redemption } = await citizen.succeed('holdReward', hold)
  await citizen.succeed('issueVoucher', { params: { redemptionId: redemption.id } })
  await entered(plate, 'place')
  expect((await books()).points).toBe(20)
  expect(await run(refuseAction, actionId)).toMatchObject({ keptPoints: 20 })
  expect((await books()).points).toBe(14)
  expect(await run(restoreAction, actionId)).toMatchObject({ earned: 6, keptPoints: 26 })
  expect((await books()).points).toBe(20)
})

test('points that a redemption held are taken back when they return, and given again with the entry', async () => {
  const reward = `held-${citizen.passbookNumber}`
  await addReward(app, reward, { points: 20 })
  const actionId = await entered(ride, 'device')
  const { redemption } = await citizen.succeed('holdReward', {
    body: { rewardId: reward, points: 20, exchangePointId: null },
  })
  expect(await run(refuseAction, actionId)).toMatchObject({ keptPoints: 20 })
  const { after } = await citizen.succeed('cancelRedemption', { params: { redemptionId: redemption.id } })
  expect(after).toEqual({ availablePoints: 0, heldPoints: 0 })
  expect(await books()).toMatchObject({ verified: 0, actions: 0, points: 0, today: 0 })
  expect(await run(restoreAction, actionId)).toMatchObject({ earned: 26 })
  expect(await books()).toMatchObject({ verified: 260, actions: 1, points: 26, today: 26 })
})

test('a restored entry has what the caps leave it, and what it had spent', async () => {
  const actionId = await entered({ ...ride, amount: 20 }, 'device')
  await run(refuseAction, actionId)
  await entered({ ...ride, amount: 15 }, 'device')
  expect(await run(restoreAction, actionId)).toMatchObject({ earned: 26 })
  const { action } = await citizen.succeed('readAction', { params: { actionId } })
  expect(action).toMatchObject({ grams: 1040, points: 26 })
  expect(action.why.cuts).toEqual([{ rule: 'behaviour-daily-cap', cap: 20, cut: 15 }])
})

describe('names', () => {
  const keys = [{ kind: 'order', hash: '0f0f' }] as const
  test('a refused entry frees its names, and takes them back only while nobody else has them', async () => {
    const first = await entered(plate, 'photo', { keys })
    const stranger = await citizenIdOf(app, await app.newCitizen())
    expect(await enter(app, stranger, plate, evidenceOf('photo', { keys }))).toEqual({
      ok: false,
      code: 'reference-used',
    })
    await run(refuseAction, first)
    await run(restoreAction, first)
    expect((await enter(app, stranger, plate, evidenceOf('photo', { keys }))).ok).toBe(false)
    await run(refuseAction, first)
    expect((await enter(app, stranger, plate, evidenceOf('photo', { keys }))).ok).toBe(true)
    // Whoever restores it has decided that both count: the name stays where it is.
    expect((await run(restoreAction, first)).isBooked).toBe(true)
    await run(refuseAction, first)
    expect((await enter(app, citizenId, plate, evidenceOf('photo', { keys }))).ok).toBe(false)
  })
})

describe('an entry that was superseded by mistake', () => {
  test('counts again beside the stronger one, which gets what it had made up for', async () => {
    const reward = `mistaken-${citizen.passbookNumber}`
    await addReward(app, reward, { points: 10 })
    const weaker = await entered(ride, 'self', { window })
    await citizen.succeed('holdReward', { body: { rewardId: reward, points: 10, exchangePointId: null } })
    const stronger = await entered(ride, 'device', { window })
    expect(await books()).toMatchObject({ declared: 0, verified: 260, actions: 1, points: 16, today: 26 })
    expect((await run(restoreAction, weaker)).isBooked).toBe(true)
    // 26 of the track and 13 of the declaration, 10 of them held.
    expect(await books()).toMatchObject({ declared: 260, verified: 260, actions: 2, points: 29, today: 39 })
    expect(await kinds(stronger)).toEqual(['action-logged', 'action-restored'])
  })

  test('does not when the stronger was refused as well, but can be restored then', async () => {
    const weaker = await entered(ride, 'self', { window })
    const stronger = await entered(ride, 'device', { window })
    await run(refuseAction, stronger)
    expect(await books()).toMatchObject({ declared: 0, verified: 0, actions: 0, points: 0 })
    await run(restoreAction, weaker)
    expect(await books()).toMatchObject({ declared: 260, verified: 0, actions: 1, points: 13 })
    expect((await run(refuseAction, stronger)).isBooked).toBe(false)
  })
})

test('an action that is not there is a bug', async () => {
  await expect(run(refuseAction, app.services.newId())).rejects.toThrow('no action')
})
