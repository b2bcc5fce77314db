import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { httpPhotoReview } from './photo-review-http'

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 7])
let seen: { headers: http.IncomingHttpHeaders; body: Buffer }[] = []
let respond: (response: http.ServerResponse) => void
let endpoint: string
const server = http.createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    seen.push({ headers: request.headers, body: Buffer.concat(parts) })
    respond(response)
  })
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/review`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  seen = []
})

const review = (timeoutMs = 5_000) =>
  httpPhotoReview({ endpoint, key: 'review-key', timeoutMs }).review(jpeg, 'own-cup')
const saying = (status: number, body: string) => (response: http.ServerResponse) =>
  void response.writeHead(status).end(body)

test.each(['accept', 'doubt', 'refuse'] as const)('%s comes back with its reason', async (verdict) => {
  respond = saying(200, JSON.stringify({ verdict, reason: 'because' }))
  expect(await review()).toEqual({ verdict, reason: 'because' })
  expect(seen).toMatchObject([
    { headers: { authorization: 'Bearer review-key', 'content-type': 'image/jpeg', 'x-behaviour': 'own-cup' } },
  ])
  expect(seen[0]?.body.equals(jpeg)).toBe(true)
})

test('a long reason is cut, a missing one is empty', async () => {
  respond = saying(200, JSON.stringify({ verdict: 'accept', reason: 'x'.repeat(5000) }))
  expect((await review()).reason).toHaveLength(200)
  respond = saying(200, JSON.stringify({ verdict: 'accept' }))
  expect(await review()).toEqual({ verdict: 'accept', reason: '' })
})

test.each([
  ['an error', saying(500, ''), 'the reviewer answered 500'],
  ['another word', saying(200, '{"verdict":"maybe"}'), 'the reviewer answered something else'],
  ['no JSON', saying(200, '<html>'), 'the reviewer could not be reached'],
  ['a cut connection', (response: http.ServerResponse) => void response.destroy(), 'the reviewer could not be reached'],
  [
    'a redirect',
    (response: http.ServerResponse) => void response.writeHead(302, { location: '/' }).end(),
    'the reviewer could not be reached',
  ],
])('%s is a doubt', async (_what, answer, reason) => {
  respond = answer
  expect(await review()).toEqual({ verdict: 'doubt', reason })
})

test('no answer in time is a doubt', async () => {
  respond = () => undefined
  expect(await review(150)).toEqual({ verdict: 'doubt', reason: 'no answer within 150 ms' })
})
