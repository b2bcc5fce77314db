import { openTestApp, type TestApp } from '../testing/test-app'

let app: TestApp
beforeAll(async () => {
  app = await openTestApp({
    settings: { rateLimits: { perAddress: 30, perCitizen: 6, loginsPerAddress: 3 }, trustProxy: '127.0.0.1' },
  })
})
afterAll(() => app.close())

const get = (url: string, from: string, token?: string) =>
  app.http.inject({
    url,
    headers: { 'x-forwarded-for': from, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
  })

const statuses = async (times: number, send: (index: number) => Promise<{ statusCode: number }>) => {
  const seen: number[] = []
  for (let index = 0; index < times; index++) seen.push((await send(index)).statusCode)
  return seen
}

test('an address is refused above its limit and told when to come back; another address is not', async () => {
  expect(await statuses(30, () => get('/v1/city', '203.0.113.1'))).not.toContain(429)
  const response = await get('/v1/city', '203.0.113.1')
  expect(response.statusCode).toBe(429)
  const { code, facts } = response.json<{ error: { code: string; facts: { retryAfterSeconds: number } } }>().error
  expect(code).toBe('rate-limited')
  expect(response.headers['retry-after']).toBe(String(facts.retryAfterSeconds))
  expect(facts.retryAfterSeconds).toBeGreaterThan(0)
  expect((await get('/v1/city', '203.0.113.2')).statusCode).toBe(200)
})

test('a citizen is counted over all addresses, and does not use up the share of others', async () => {
  const [one, other] = [await app.newCitizen(), await app.newCitizen()]
  const seen = await statuses(7, (index) => get('/v1/me', `203.0.113.${100 + index}`, one.token))
  expect(seen).toEqual([200, 200, 200, 200, 200, 200, 429])
  expect((await get('/v1/me', '203.0.113.100', other.token)).statusCode).toBe(200)
})

test('login calls have a stricter limit of their own', async () => {
  const seen = await statuses(4, (index) =>
    app.http.inject({
      method: 'POST',
      url: '/v1/login-codes',
      headers: { 'x-forwarded-for': '203.0.113.50', 'idempotency-key': `login-code-${index}` },
      payload: { phone: `1360000000${index}` },
    }),
  )
  expect(seen).toEqual([200, 200, 200, 429])
})

test('a forwarded address is believed only from a trusted proxy', async () => {
  const fromStranger = (forwarded: string) =>
    app.http.inject({ url: '/v1/city', headers: { 'x-forwarded-for': forwarded }, remoteAddress: '198.51.100.9' })
  const seen = await statuses(31, (index) => fromStranger(`10.0.0.${index}`))
  expect(seen.at(-1)).toBe(429)
})
