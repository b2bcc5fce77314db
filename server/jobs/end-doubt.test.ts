import { teleported } from '@/domain/journey/testing/cheats'
import { makeTrack } from '@/domain/journey/testing/make-track'
import { checkBooks } from '../store/books-check'
import { emptyBooks } from '../testing/books'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'
import { trackClaim } from '../testing/tracks'
import { endDoubt } from './end-doubt'

const LOGGED_AT = '2026-11-20T12:00:00+08:00'

let app: TestApp
let citizen: TestCitizen
beforeAll(async () => {
  app = await openTestApp({ now: LOGGED_AT })
})
afterAll(() => app.close())
beforeEach(async () => {
  app.setNow(LOGGED_AT)
  await emptyBooks(app)
  citizen = await app.newCitizen()
})
afterEach(async () => expect(await checkBooks(app.database)).toEqual([]))

const run = () => endDoubt.run(app.services)
const startedAtMs = Date.parse('2026-11-20T08:00:00+08:00')
const log = async (isDoubtful: boolean) => {
  const ride = makeTrack({ mode: 'bike', seed: 5, startedAtMs })
  const body = trackClaim(isDoubtful ? teleported(ride, 0.5, 4_000) : ride)
  const { action } = await citizen.succeed('logAction', { body })
  return { params: { actionId: action.id } }
}
const read = async (ref: { params: { actionId: string } }) => {
  const { state, tier } = (await citizen.succeed('readAction', ref)).action
  return { state, tier, hasPoints: (await citizen.succeed('readAccount', {})).points.available > 0 }
}

test('a journey that nobody could tell becomes a self-declaration when the promised days are over, and not before', async () => {
  const doubtful = await log(true)
  expect(await read(doubtful)).toEqual({ state: 'pending', tier: 'device', hasPoints: false })
  // Five days from the day on which it was logged: the 25th is the last.
  app.setNow('2026-11-25T23:59:59.999+08:00')
  await run()
  expect((await read(doubtful)).state).toBe('pending')
  app.setNow('2026-11-26T00:00:00+08:00')
  await run()
  expect(await read(doubtful)).toEqual({ state: 'declared', tier: 'self', hasPoints: true })
})

test('runs at once end it once', async () => {
  const doubtful = await log(true)
  app.setNow('2026-11-27T00:00:00+08:00')
  await Promise.all([run(), run()])
  await run()
  const { available } = (await citizen.succeed('readAccount', {})).points
  expect(available).toBe((await citizen.succeed('readAction', doubtful)).action.points)
})

test('what was verified stays', async () => {
  const certain = await log(false)
  app.setNow('2026-11-27T00:00:00+08:00')
  await run()
  expect((await read(certain)).state).toBe('verified')
})
