import { openTestApp, type TestApp } from '../../server/testing/test-app'
import { openPersons } from './citizens'
import { runSchedule } from './schedule'

jest.mock('@tarojs/taro', () => jest.requireActual('../../src/testing/taro'))

const SCHEDULES = Number(process.env.OUTBOX_SCHEDULES ?? 1000)
const FIRST_SEED = Number(process.env.OUTBOX_SEED ?? 20_261_125)
/** How long the phone's client pauses before it tries a lost request again. Nobody waits for that here. */
const PAUSES_MS: readonly unknown[] = [300, 1200]

let app: TestApp
beforeAll(async () => {
  app = await openTestApp()
  const { setTimeout } = globalThis
  jest
    .spyOn(globalThis, 'setTimeout')
    .mockImplementation((callback, ms) => setTimeout(callback, PAUSES_MS.includes(ms) ? 0 : ms))
})
afterAll(async () => {
  jest.restoreAllMocks()
  await app.close()
})

test(`${SCHEDULES} schedules of lost networks, killed apps and repeated answers book each action exactly once and in order`, async () => {
  const persons = await openPersons(app, 2 * SCHEDULES)
  for (let number = 0; number < SCHEDULES; number++) {
    const [one, other] = persons.slice(2 * number)
    if (!one || !other) throw new Error('two persons for each schedule')
    const { complaints, trace } = await runSchedule(app, FIRST_SEED + number, [one, other])
    if (complaints.length > 0) {
      throw new Error(
        `OUTBOX_SEED=${FIRST_SEED + number} OUTBOX_SCHEDULES=1: ${complaints.join('; ')}\n${trace.join('\n')}`,
      )
    }
  }
}, 600_000)
