import type perfHooks from 'node:perf_hooks'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import Fastify, { type FastifyInstance } from 'fastify'
import { refuseWhenOverloaded } from './overload'
import { replyWithRefusals } from './refusal-reply'

jest.mock('node:perf_hooks', () => ({
  ...jest.requireActual<typeof perfHooks>('node:perf_hooks'),
  monitorEventLoopDelay: jest.fn(),
}))

const sampleMs = 500
let app: FastifyInstance
afterEach(async () => {
  await app.close()
  jest.useRealTimers()
})

const openLagging = async (lagMs: number, lagMsMax: number) => {
  const delays = { mean: lagMs * 1e6, enable: () => true, reset: () => undefined }
  jest.mocked(monitorEventLoopDelay).mockReturnValue(delays as ReturnType<typeof monitorEventLoopDelay>)
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'performance'] })
  app = Fastify()
  replyWithRefusals(app)
  await refuseWhenOverloaded(app, lagMsMax)
  for (const url of ['/v1/city', '/healthz', '/readyz', '/metrics']) app.get(url, async () => ({}))
  await app.ready()
  jest.advanceTimersByTime(sampleMs)
}

test('a server that lags refuses new work in our words', async () => {
  await openLagging(300, 200)
  const reply = await app.inject({ url: '/v1/city' })
  expect([reply.statusCode, reply.headers['retry-after']]).toEqual([503, '2'])
  expect(reply.json()).toEqual({ error: { code: 'server-busy', facts: { retryAfterSeconds: 2 } } })
})

test.each(['/healthz', '/readyz', '/metrics'])('it still answers %s', async (url) => {
  await openLagging(300, 200)
  expect((await app.inject({ url })).statusCode).toBe(200)
})

test.each([
  ['within the limit', 100, 200],
  ['with the check off', 300, 0],
])('%s everything is answered', async (_case, lagMs, lagMsMax) => {
  await openLagging(lagMs, lagMsMax)
  expect((await app.inject({ url: '/v1/city' })).statusCode).toBe(200)
})
