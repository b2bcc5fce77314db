import { openTestApp, type TestApp } from '../testing/test-app'

let app: TestApp
beforeAll(async () => {
  app = await openTestApp({ settings: { hasMetrics: true } })
})
afterAll(() => app.close())

const read = async () => (await app.http.inject({ url: '/metrics' })).body

test('requests are counted by route, not by address', async () => {
  await app.call('readReward', { params: { rewardId: 'no-such-reward' } })
  const text = await read()
  expect(text).toMatch(
    /http_request_duration_seconds_count\{method="GET",route="\/v1\/rewards\/:rewardId",status_code="404"\} 1/,
  )
  expect(text).not.toContain('no-such-reward')
  expect(text).toContain('process_cpu_seconds_total')
})

test('runs of jobs are counted by outcome', async () => {
  app.http.countJobRun('fold-boards', 'done')
  app.http.countJobRun('fold-boards', 'done')
  app.http.countJobRun('fold-boards', 'failed')
  const text = await read()
  expect(text).toContain('job_runs_total{job="fold-boards",outcome="done"} 2')
  expect(text).toContain('job_runs_total{job="fold-boards",outcome="failed"} 1')
})

test.each(['127.0.0.1', '127.8.0.1', '::1', '::ffff:127.0.0.1'])(
  '%s, this very machine, may read them',
  async (remoteAddress) => {
    expect((await app.http.inject({ url: '/metrics', remoteAddress })).statusCode).toBe(200)
  },
)

test.each([
  ['another machine', { remoteAddress: '10.0.0.7' }],
  ['another machine by its mapped address', { remoteAddress: '::ffff:10.0.0.7' }],
  ['a proxy on this machine', { headers: { 'x-forwarded-for': '127.0.0.1' } }],
  ['a newer proxy on this machine', { headers: { forwarded: 'for=127.0.0.1' } }],
])('%s finds nothing there', async (_who, request) => {
  const reply = await app.http.inject({ url: '/metrics', ...request })
  expect(reply.statusCode).toBe(404)
  expect(reply.json()).toEqual({ error: { code: 'route-not-found', facts: {} } })
})

test('switched off, there is nothing to read and counting does nothing', async () => {
  const quiet = await openTestApp()
  try {
    quiet.http.countJobRun('fold-boards', 'done')
    expect((await quiet.http.inject({ url: '/metrics' })).statusCode).toBe(404)
  } finally {
    await quiet.close()
  }
})
