import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openTestApp, type TestApp } from '../testing/test-app'

jest.mock('node:perf_hooks', () => {
  const real = jest.requireActual<typeof import('node:perf_hooks')>('node:perf_hooks')
  return { ...real, monitorEventLoopDelay: jest.fn(real.monitorEventLoopDelay) }
})

const lagMs = 300
let app: TestApp
beforeAll(async () => {
  jest.mocked(monitorEventLoopDelay).mockImplementation((options) => {
    const real = jest.requireActual<typeof import('node:perf_hooks')>('node:perf_hooks')
    return Object.defineProperty(real.monitorEventLoopDelay(options), 'mean', { value: lagMs * 1e6 })
  })
  jest.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  app = await openTestApp({ settings: { eventLoopLagMsMax: 200 } })
  jest.advanceTimersByTime(500)
  jest.useRealTimers()
})
afterAll(() => app.close())

test('a server that lags refuses new work in our words', async () => {
  const refusal = await app.refusal('readCity', {})
  expect(refusal).toEqual({ code: 'server-busy', facts: { retryAfterSeconds: 2 } })
  const reply = await app.http.inject({ url: '/v1/city' })
  expect([reply.statusCode, reply.headers['retry-after']]).toEqual([503, '2'])
})

test('it still tells how it is', async () => {
  expect((await app.http.inject({ url: '/healthz' })).statusCode).toBe(200)
  expect((await app.http.inject({ url: '/readyz' })).statusCode).toBe(200)
})
