import { openTestApp, type TestApp } from '../testing/test-app'

let app: TestApp
beforeAll(async () => {
  app = await openTestApp()
})
beforeEach(() => {
  app.readiness.isClosing = false
})
afterEach(() => {
  jest.restoreAllMocks()
  jest.useRealTimers()
})
afterAll(() => app.close())

const get = (url: string) => app.http.inject({ url })

test('a server that can work says so and keeps its connections', async () => {
  const alive = await get('/healthz')
  expect([alive.statusCode, alive.json()]).toEqual([200, { alive: true }])
  const ready = await get('/readyz')
  expect([ready.statusCode, ready.json()]).toEqual([200, { ready: true }])
  expect(ready.headers.connection).not.toBe('close')
  expect(ready.headers['cache-control']).toBe('no-store')
})

test('without its database it is alive but not ready', async () => {
  jest.spyOn(app.database, 'health').mockRejectedValue(new Error('connection refused'))
  expect((await get('/healthz')).statusCode).toBe(200)
  const ready = await get('/readyz')
  expect([ready.statusCode, ready.json()]).toEqual([503, { ready: false, obstacle: 'database' }])
})

test('a database that hangs counts as none', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'performance'] })
  jest.spyOn(app.database, 'health').mockImplementation(() => {
    jest.advanceTimersByTime(2_000)
    return new Promise(() => undefined)
  })
  const ready = await get('/readyz')
  expect([ready.statusCode, ready.json()]).toEqual([503, { ready: false, obstacle: 'database' }])
})

test('while it closes it is not ready, and every answer ends its connection', async () => {
  app.readiness.isClosing = true
  const ready = await get('/readyz')
  expect([ready.statusCode, ready.json()]).toEqual([503, { ready: false, obstacle: 'closing' }])
  const replies = [ready, await get('/healthz'), await get('/v1/city'), await get('/v1/nothing')]
  expect(replies.map(({ headers }) => headers.connection)).toEqual(['close', 'close', 'close', 'close'])
  expect((await get('/v1/city')).statusCode).toBe(200)
})
