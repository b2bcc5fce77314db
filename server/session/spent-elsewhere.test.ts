import type { ActionClaim } from '@/contract/actions'
import { checkBooks } from '../store/books-check'
import { recheckAction, refuseAction, verifyAction } from '../store/correct-action'
import { lockBooksOfBoth } from '../store/joins/account-joins'
import { addReward, citizenIdOf, emptyBooks, setPool } from '../testing/books'
import { correctionAt, enter, evidenceOf, underLock } from '../testing/evidence'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'
import { joinBooks } from './join-books'
import { undoJoin } from './undo-join'

const noon = '2026-11-20T12:00:00+08:00'

let app: TestApp
let older: TestCitizen
let younger: TestCitizen
let olderId: string
let youngerId: string
beforeAll(async () => {
  app = await openTestApp({ now: noon })
})
afterAll(() => app.close())
beforeEach(async () => {
  app.setNow(noon)
  await emptyBooks(app)
  await addReward(app, 'umbrella', { points: 30, settleAt: 'use' })
  await setPool(app, '2026-11', 10_000)
  ;[older, younger] = [await app.newCitizen(), await app.newCitizen()]
  ;[olderId, youngerId] = [await citizenIdOf(app, older), await citizenIdOf(app, younger)]
})
afterEach(async () => expect(await checkBooks(app.database)).toEqual([]))

const ride: ActionClaim = {
  behaviourId: 'cycling',
  amount: 12,
  unit: 'km',
  occurredAt: '2026-11-20T08:00:00+08:00',
  reference: 'ORDER00012345',
  evidence: { tier: 'self' },
}
const rideOf = async (citizenId: string, tier: 'self' | 'device'): Promise<string> => {
  const entering = await enter(app, citizenId, ride, evidenceOf(tier))
  if (!entering.ok) throw new Error(`the ride was refused: ${entering.code}`)
  return entering.entered.action.actionId
}
const join = () =>
  app.database.transaction(async (tx) => {
    await lockBooksOfBoth(tx, olderId, youngerId)
    const who = { keeperId: olderId, absorbedId: youngerId, now: app.now(), actor: 'citizen' }
    return (await joinBooks(tx, { ...who, services: app.services })).joinId
  })
const split = (joinId: string) =>
  app.database.transaction((tx) => undoJoin(tx, { joinId, actor: 'staff:1', now: app.now(), services: app.services }))
/** While the two were one, thirty points of the younger one's act were spent. */
const spentTogether = async () => {
  const joinId = await join()
  const body = { rewardId: 'umbrella', points: 30, exchangePointId: null }
  const { redemption } = await older.succeed('holdReward', { body })
  await split(joinId)
  return redemption.id
}
const correct = (citizenId: string, operation: typeof recheckAction, actionId: string) =>
  underLock(app, citizenId, (tx) => operation(tx, { citizenId, actionId }, correctionAt(app)))
const verify = (citizenId: string, actionId: string) =>
  underLock(app, citizenId, (tx) => verifyAction(tx, { citizenId, actionId }, 'device', correctionAt(app)))
const available = async (citizen: TestCitizen) => (await citizen.succeed('readAccount', {})).points.available

test('an act of which points were spent in other books earns no more than the rest when it is verified again', async () => {
  const actionId = await rideOf(youngerId, 'device')
  await spentTogether()
  expect(await available(younger)).toBe(62 - 30)
  await correct(youngerId, recheckAction, actionId)
  expect(await available(younger)).toBe(0)
  await verify(youngerId, actionId)
  expect(await available(younger)).toBe(62 - 30)
  const { action } = await younger.succeed('readAction', { params: { actionId } })
  expect(action.points).toBe(62)
})

test('stronger evidence is netted by what was spent of the weaker in other books', async () => {
  await rideOf(youngerId, 'self')
  expect(await available(younger)).toBe(31)
  await spentTogether()
  await rideOf(youngerId, 'device')
  expect(await available(younger)).toBe(62 - 30)
})

test('the caps of a day know only what these books earned on it', async () => {
  const actionId = await rideOf(youngerId, 'device')
  await spentTogether()
  const day = {
    behaviourId: 'car-stop-day',
    amount: 1,
    unit: 'day',
    occurredAt: ride.occurredAt,
    evidence: ride.evidence,
  }
  await younger.succeed('logAction', { body: day })
  const before = await available(younger)
  await correct(youngerId, recheckAction, actionId)
  await verify(youngerId, actionId)
  expect(await available(younger)).toBe(before)
})

test('refused, it gives back what is there, and what comes back to other books stays there', async () => {
  const actionId = await rideOf(youngerId, 'device')
  const redemptionId = await spentTogether()
  await correct(youngerId, refuseAction, actionId)
  expect(await available(younger)).toBe(0)
  await older.succeed('cancelRedemption', { params: { redemptionId } })
  expect([await available(older), await available(younger)]).toEqual([30, 0])
})

test('joined and split again, all of it is told once', async () => {
  const actionId = await rideOf(youngerId, 'device')
  await spentTogether()
  app.advance(1_000)
  const joinId = await join()
  expect(await available(older)).toBe(62 - 30)
  await correct(olderId, recheckAction, actionId)
  await verify(olderId, actionId)
  expect(await available(older)).toBe(62 - 30)
  app.advance(1_000)
  await split(joinId)
  expect([await available(older), await available(younger)]).toEqual([0, 62 - 30])
  await correct(youngerId, recheckAction, actionId)
  await verify(youngerId, actionId)
  expect(await available(younger)).toBe(62 - 30)
})
