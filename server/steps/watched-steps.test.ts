import type { AbuseRule } from '@/domain/abuse/rule'
import { checkBooks } from '../store/books-check'
import { sql } from '../store/database'
import { emptyBooks } from '../testing/books'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'

const noon = '2026-11-20T12:00:00+08:00'
const rules: readonly AbuseRule[] = [
  { id: 'rate', kind: 'behaviour-velocity', outcome: 'refuse', actsMax: 1, windowMinutes: 60 },
  { id: 'device', kind: 'device-velocity', outcome: 'flag', actsMax: 2, windowMinutes: 60 },
  { id: 'phones', kind: 'device-accounts', outcome: 'flag', accountsMax: 2 },
  { id: 'addresses', kind: 'address-accounts', outcome: 'flag', accountsMax: 1 },
  { id: 'midnight', kind: 'midnight-burst', outcome: 'flag', actsMax: 1, minutes: 5, days: 1, ofDays: 1 },
  { id: 'steps', kind: 'steps-of-day', outcome: 'flag', stepsMax: 20_000 },
]

let app: TestApp
let citizen: TestCitizen
beforeAll(async () => {
  app = await openTestApp({ now: noon, services: { abuseRules: rules } })
})
afterAll(() => app.close())
beforeEach(async () => {
  app.setNow(noon)
  await emptyBooks(app)
  citizen = await app.newCitizen()
})
afterEach(async () => expect(await checkBooks(app.database)).toEqual([]))

let addresses = 0
interface From {
  readonly by?: TestCitizen
  readonly installId?: string
  readonly address?: string
}
/** By default from an address of its own. */
const logSteps = async (steps: number, { by = citizen, ...from }: From = {}) => {
  const day = new Date(app.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
  const { proof } = await by.succeed('openSteps', { body: { day, evidence: { host: 'typed', steps } } })
  const options = { token: by.token, address: `10.9.0.${++addresses}`, ...from }
  return (await app.succeed('logSteps', { body: { proof } }, options)).action
}
const selectFlags = sql('test-steps-flags', 'select rule_id as rule, measured, action_id as "actionId" from abuse_flag')
const flags = async () => (await app.database.query(selectFlags)).rows

test('the most steps of a day are a long walk, one more is flagged with its entry', async () => {
  await logSteps(20_000)
  expect(await flags()).toEqual([])
  const other = await app.newCitizen()
  const { id } = await logSteps(20_001, { by: other })
  expect(await flags()).toEqual([{ rule: 'steps', measured: 20_001, actionId: id }])
})

test('many steps that were told bit by bit are the steps of the day', async () => {
  await logSteps(15_000)
  expect(await flags()).toEqual([])
  const { id } = await logSteps(25_000)
  expect(await flags()).toEqual([{ rule: 'steps', measured: 25_000, actionId: id }])
})

test('an install that logs steps for more accounts than its most is flagged', async () => {
  const installId = 'install-of-a-shaker'
  for (const by of [citizen, await app.newCitizen()]) await logSteps(5_000, { by, installId })
  expect(await flags()).toEqual([])
  const { id } = await logSteps(5_000, { by: await app.newCitizen(), installId })
  expect(await flags()).toEqual(
    expect.arrayContaining([
      { rule: 'device', measured: 3, actionId: id },
      { rule: 'phones', measured: 3, actionId: id },
    ]),
  )
})

test('an address with more accounts than its most is flagged', async () => {
  await logSteps(5_000, { address: '10.8.0.1' })
  await logSteps(5_000, { by: await app.newCitizen(), address: '10.8.0.2' })
  expect(await flags()).toEqual([])
  const { id } = await logSteps(5_000, { by: await app.newCitizen(), address: '10.8.0.1' })
  expect(await flags()).toEqual([{ rule: 'addresses', measured: 2, actionId: id }])
})

test('a burst right after midnight is flagged', async () => {
  app.setNow('2026-11-21T00:04:00+08:00')
  await logSteps(1_000)
  expect(await flags()).toEqual([])
  const { id } = await logSteps(2_000)
  expect(await flags()).toEqual([{ rule: 'midnight', measured: 1, actionId: id }])
})

test('what a walk adds to its day is never too many acts', async () => {
  for (const steps of [2_000, 4_000, 6_000]) await logSteps(steps)
  expect((await citizen.succeed('readAccount', {})).allTime.actions).toBe(3)
})
