import { gunzipSync } from 'node:zlib'
import { openTestApp, type TestApp } from '../testing/test-app'

let app: TestApp
beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())

const get = (url: string, headers: Record<string, string> = {}) => app.http.inject({ url, headers })

test.each(['gzip', 'deflate, GZIP;q=0.5', 'br;q=1.0, gzip;q=0.8'])(
  'accepting %s, a long answer comes compressed',
  async (accepted) => {
    const reply = await get('/v1/methodology', { 'accept-encoding': accepted })
    expect(reply.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
    expect(Number(reply.headers['content-length'])).toBe(reply.rawPayload.length)
    const plain = await get('/v1/methodology')
    expect(gunzipSync(reply.rawPayload).toString()).toBe(plain.body)
    expect(reply.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2)
  },
)

test.each(['identity', 'br', 'gzip;q=0', 'gzip; q=0.0'])('accepting %s, it comes as it is', async (accepted) => {
  const reply = await get('/v1/methodology', { 'accept-encoding': accepted })
  expect(reply.headers).not.toHaveProperty('content-encoding')
  expect(reply.headers.vary).toBe('accept-encoding')
  expect(reply.json()).toHaveProperty('version')
})

test('a short answer is left alone', async () => {
  const reply = await get('/v1/nothing', { 'accept-encoding': 'gzip' })
  expect(reply.headers).not.toHaveProperty('content-encoding')
  expect(reply.json()).toHaveProperty('error')
})

test('HEAD promises what GET would send', async () => {
  const headers = { 'accept-encoding': 'gzip' }
  const head = await app.http.inject({ method: 'HEAD', url: '/v1/methodology', headers })
  const full = await get('/v1/methodology', headers)
  expect([head.statusCode, head.body]).toEqual([200, ''])
  expect(head.headers['content-length']).toBe(full.headers['content-length'])
})
