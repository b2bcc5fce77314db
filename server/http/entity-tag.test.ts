import { openTestApp, type TestApp } from '../testing/test-app'

let app: TestApp
beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())

const get = (url: string, headers: Record<string, string> = {}) => app.http.inject({ url, headers })

test.each(['/v1/methodology', '/openapi.json', '/docs'])('%s is sent once to who keeps it', async (url) => {
  const first = await get(url)
  const tag = String(first.headers.etag)
  expect(tag).toMatch(/^W\/"[\w-]{22}"$/)
  expect(first.headers['cache-control']).toBe('no-cache')
  for (const known of [tag, `"other", ${tag}`, '*', tag.replace('W/', '')]) {
    const again = await get(url, { 'if-none-match': known, 'accept-encoding': 'gzip' })
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', tag])
    expect(again.headers).not.toHaveProperty('content-encoding')
  }
})

test('who keeps something else gets the answer', async () => {
  const reply = await get('/v1/methodology', { 'if-none-match': 'W/"something-else"' })
  expect(reply.statusCode).toBe(200)
  expect(reply.json()).toHaveProperty('behaviours')
})

test('what belongs to one citizen is never tagged', async () => {
  const { token } = await app.newCitizen()
  const reply = await get('/v1/me', { authorization: `Bearer ${token}`, 'if-none-match': '*' })
  expect(reply.statusCode).toBe(200)
  expect(reply.headers).not.toHaveProperty('etag')
})
