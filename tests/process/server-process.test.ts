import { randomUUID } from 'node:crypto'
import net, { type AddressInfo } from 'node:net'
import { createTemporaryDatabase } from '../../server/store/postgres/testing/temporary-database'
import { type ServerProcess, startInVain, startServer } from '../support/server-process'
import { callServer, logInAt } from '../support/wire'

const started: ServerProcess[] = []
// One person logs more here than the rules against abuse let anybody.
const start = async ({ environment, ...options }: Parameters<typeof startServer>[0] = {}): Promise<ServerProcess> => {
  const server = await startServer({ ...options, environment: { ABUSE_RULES: 'off', ...environment } })
  started.push(server)
  return server
}
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.kill()))
})

const ride = (amount: number) => ({
  body: {
    behaviourId: 'cycling',
    amount,
    unit: 'km',
    occurredAt: new Date().toISOString(),
    evidence: { tier: 'self' as const },
  },
})

test('what was acknowledged is there after a kill and a restart, with the session', async () => {
  const first = await start()
  const token = await logInAt(first, '13800000001')
  const { action } = await callServer(first, 'logAction', ride(5), { token })
  await first.kill()

  const second = await start({ dataDirectory: first.dataDirectory })
  const account = await callServer(second, 'readAccount', {}, { token })
  expect(action.grams).toBe(260)
  expect(account.allTime.grams).toEqual({ declared: 260, pending: 0, verified: 0 })
})

test('killed in the middle of many writes: every acknowledged one is there, none twice, and a repeat is answered', async () => {
  const first = await start()
  const token = await logInAt(first, '13800000002')
  const keys = Array.from({ length: 40 }, () => randomUUID())
  const action = ride(1)
  const acknowledged = new Set<string>()
  const writes = keys.map(async (key) => {
    await callServer(first, 'logAction', action, { token, key })
    acknowledged.add(key)
    if (acknowledged.size === 7) await first.kill()
  })
  await Promise.allSettled(writes)
  expect(acknowledged.size).toBeGreaterThanOrEqual(7)
  expect(acknowledged.size).toBeLessThan(keys.length)

  const second = await start({ dataDirectory: first.dataDirectory })
  const kept = (await callServer(second, 'readAccount', {}, { token })).allTime.actions
  expect(kept).toBeGreaterThanOrEqual(acknowledged.size)
  for (const key of keys) await callServer(second, 'logAction', action, { token, key })
  expect((await callServer(second, 'readAccount', {}, { token })).allTime.actions).toBe(keys.length)
})

test('a stop while requests are under way breaks none of them', async () => {
  const server = await start()
  const token = await logInAt(server, '13800000003')
  const writes = Array.from({ length: 30 }, () => callServer(server, 'logAction', ride(1), { token }))
  await Promise.race(writes)
  const code = server.stop()
  const outcomes = await Promise.allSettled(writes)
  expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([])
  expect(await code).toBe(0)
})

test('a port in use is one clear line', async () => {
  const blocker = net.createServer()
  await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve))
  const { port } = blocker.address() as AddressInfo
  const { code, output } = await startInVain({ environment: { PORT: String(port) } })
  blocker.close()
  expect(code).toBe(1)
  expect(output).toBe(`Port ${port} of 127.0.0.1 is in use: stop the other server or set PORT.\n`)
})

test('a data directory in use is one clear line, and its owner goes on', async () => {
  const owner = await start()
  const { code, output } = await startInVain({ dataDirectory: owner.dataDirectory })
  expect(code).toBe(1)
  expect(output).toMatch(/^Green Passbook did not start: the data directory \S+ is in use by another process\.\n$/)
  expect((await callServer(owner, 'readCity', {})).sample).toBe(true)
})

test('production loads no sample city, and says that it needs one', async () => {
  const { code, output } = await startInVain({
    environment: { NODE_ENV: 'production', GREEN_PASSBOOK_SECRET: 'x'.repeat(40) },
  })
  expect(code).toBe(1)
  expect(output).toBe('Green Passbook did not start: the database holds no city yet: set CITY_FILE.\n')
})

test('the sample city says that it is one and hands out tickets', async () => {
  const server = await start()
  await server.waitForOutput(/Sample city/)
  expect((await callServer(server, 'readCity', {})).sample).toBe(true)
  expect(server.output()).toMatch(/\d{4} \d{4} \d{4} {2}快递箱/)
})

// Two instances need a database that both can open.
const postgres = process.env.TEST_DATABASE_URL
if (postgres) {
  test('two instances over one PostgreSQL book a write once, whichever of them hears it', async () => {
    const temporary = await createTemporaryDatabase(postgres)
    const environment = { DATABASE_URL: temporary.url, GREEN_PASSBOOK_SECRET: 'x'.repeat(40) }
    const [one, other] = await Promise.all([start({ environment }), start({ environment })])
    const token = await logInAt(one, '13800000004')
    const action = ride(3)
    const answers = await Promise.all(
      [one, other, one, other].map((server) =>
        callServer(server, 'logAction', action, { token, key: 'one-and-the-same' }),
      ),
    )
    expect(new Set(answers.map((answer) => answer.action.id)).size).toBe(1)
    expect((await callServer(other, 'readAccount', {}, { token })).allTime.actions).toBe(1)
    expect(await Promise.all([one.stop(), other.stop()])).toEqual([0, 0])
    await temporary.drop()
  })
}
