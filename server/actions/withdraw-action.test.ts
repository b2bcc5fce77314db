import type { InputOf } from '@/contract/endpoint'
import type { Endpoints } from '@/contract/endpoints'
import { forgetOld } from '../jobs/forget-old'
import { checkBooks } from '../store/books-check'
import { citizenIdOf } from '../testing/books'
import { freeze } from '../testing/freeze'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'

const noon = '2026-11-20T12:00:00+08:00'
const ride: InputOf<Endpoints['logAction']> = {
  body: { behaviourId: 'cycling', amount: 5, unit: 'km', occurredAt: noon, evidence: { tier: 'self' } },
}

let app: TestApp
beforeAll(async () => {
  app = await openTestApp({ now: noon, services: { abuseRules: [] } })
})
afterAll(() => app.close())
beforeEach(() => app.setNow(noon))

const linesOf = async (citizen: TestCitizen) => (await citizen.succeed('readPassbook', { query: {} })).lines.length
const withdraw = (citizen: TestCitizen, key: string) => citizen.succeed('withdrawAction', { body: { key } })

test('a key that nothing came under is withdrawn: what arrives later is refused and nothing is entered', async () => {
  const citizen = await app.newCitizen()
  expect(await withdraw(citizen, 'ride-in-flight')).toEqual({ outcome: 'withdrawn' })
  expect(await citizen.call('logAction', ride, 'ride-in-flight')).toMatchObject({
    status: 410,
    refusal: { code: 'idempotency-key-withdrawn', facts: {} },
  })
  expect(await withdraw(citizen, 'ride-in-flight')).toEqual({ outcome: 'withdrawn' })
  expect(await linesOf(citizen)).toBe(0)
})

test('the key of any other write is withdrawn as well', async () => {
  const citizen = await app.newCitizen()
  await withdraw(citizen, 'my-new-profile')
  const change = { body: { pseudonym: '安静的竹子' } }
  expect(await citizen.refusal('changeProfile', change, 'my-new-profile')).toMatchObject({
    code: 'idempotency-key-withdrawn',
  })
})

test('what was entered is answered with its receipt, and stays', async () => {
  const citizen = await app.newCitizen()
  const receipt = await citizen.succeed('logAction', ride, 'ride-that-arrived')
  expect(await withdraw(citizen, 'ride-that-arrived')).toEqual({ outcome: 'entered', receipt })
  expect(await citizen.succeed('logAction', ride, 'ride-that-arrived')).toEqual(receipt)
  expect(await linesOf(citizen)).toBe(1)
})

test('another kind of write was done already, and has no receipt', async () => {
  const citizen = await app.newCitizen()
  await citizen.succeed('withdrawAction', { body: { key: 'some-other-key' } }, 'a-write-of-its-own')
  expect(await withdraw(citizen, 'a-write-of-its-own')).toEqual({ outcome: 'entered', receipt: null })
})

test('a key is withdrawn for its citizen alone', async () => {
  const [one, other] = [await app.newCitizen(), await app.newCitizen()]
  await withdraw(one, 'one-key-for-two')
  await other.succeed('logAction', ride, 'one-key-for-two')
})

test('a withdrawal has a key of its own, and a key that can be one', async () => {
  const citizen = await app.newCitizen()
  const itself = { body: { key: 'the-same-key' } }
  expect(await citizen.refusal('withdrawAction', itself, 'the-same-key')).toMatchObject({
    code: 'idempotency-key-reused',
  })
  await citizen.succeed('logAction', ride, 'the-same-key')
  expect(await citizen.refusal('withdrawAction', { body: { key: 'too short' } })).toMatchObject({
    code: 'request-invalid',
  })
})

test('a refused entry leaves its key fresh, so it can be withdrawn', async () => {
  const citizen = await app.newCitizen()
  await citizen.refusal('logAction', { body: { ...ride.body, amount: -1 } }, 'refused-before')
  expect(await withdraw(citizen, 'refused-before')).toEqual({ outcome: 'withdrawn' })
})

test('who is frozen may still take back what was sent', async () => {
  const citizen = await app.newCitizen()
  await freeze(app, await citizenIdOf(app, citizen), 7)
  expect(await withdraw(citizen, 'sent-before-it')).toEqual({ outcome: 'withdrawn' })
  expect(await citizen.refusal('logAction', ride, 'sent-before-it')).toMatchObject({
    code: 'idempotency-key-withdrawn',
  })
})

test('a withdrawn key is remembered for as long as an answer', async () => {
  const citizen = await app.newCitizen()
  await withdraw(citizen, 'late-by-a-month')
  const day = 24 * 60 * 60 * 1000
  app.advance(30 * day)
  await forgetOld.run(app.services)
  expect(await withdraw(citizen, 'late-by-a-month')).toEqual({ outcome: 'withdrawn' })
  const today = { body: { ...ride.body, occurredAt: app.now().toISOString() } }
  expect(await citizen.refusal('logAction', today, 'late-by-a-month')).toMatchObject({
    code: 'idempotency-key-withdrawn',
  })
  app.advance(1)
  await forgetOld.run(app.services)
  await citizen.succeed('logAction', today, 'late-by-a-month')
})

test('an entry and its withdrawal at the same time: one wins, and both answers say which', async () => {
  const citizen = await app.newCitizen()
  const keys = Array.from({ length: 40 }, (_, index) => `race-number-${index}`)
  const small = { body: { ...ride.body, amount: 0.1 } }
  const races = await Promise.all(
    keys.map(async (key, index) => {
      const log = () => citizen.call('logAction', small, key)
      const back = () => withdraw(citizen, key)
      const calls = index % 2 === 0 ? ([log(), back()] as const) : ([back(), log()] as const)
      const [first, second] = await Promise.all(calls)
      return 'outcome' in first ? { withdrawal: first, entry: second } : { withdrawal: second, entry: first }
    }),
  )
  const entered = races.filter(({ entry }) => 'ok' in entry && entry.ok)
  for (const { withdrawal, entry } of races) {
    if ('ok' in entry && entry.ok) expect(withdrawal).toEqual({ outcome: 'entered', receipt: entry.value })
    else expect([withdrawal, entry]).toMatchObject([{ outcome: 'withdrawn' }, { status: 410 }])
  }
  expect((await citizen.succeed('readAccount', {})).allTime.actions).toBe(entered.length)
})

test('the books agree', async () => {
  expect(await checkBooks(app.database)).toEqual([])
})
