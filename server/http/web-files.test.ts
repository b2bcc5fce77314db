import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { openTestApp, type TestApp } from '../testing/test-app'

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'green-passbook-web-'))
const webDirectory = path.join(root, 'h5')
const page = '<!doctype html><title>绿折</title>'
const script = `console.log("${'0123456789'.repeat(200)}")`

const write = (name: string, content: string) => {
  const file = path.join(webDirectory, name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, content)
}

let app: TestApp
beforeAll(async () => {
  write('index.html', page)
  write('js/app.0123abcd.js', script)
  write('assets/tab/home.png', 'picture')
  fs.writeFileSync(path.join(root, 'secret.txt'), 'secret')
  app = await openTestApp({ settings: { webDirectory } })
})
afterAll(async () => {
  await app.close()
  fs.rmSync(root, { recursive: true })
})

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
const get = (url: string, headers: Record<string, string> = {}) => app.http.inject({ url, headers })

test.each(['/', '/index.html'])('%s is the page, asked about each time', async (url) => {
  const reply = await get(url)
  expect([reply.statusCode, reply.body]).toEqual([200, page])
  expect(reply.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
})

test.each(['/pages/mall/index', '/pages/reward/detail/index?rewardId=bus-pass', '/somewhere'])(
  '%s, a deep link, opens the page',
  async (url) => {
    const reply = await get(url, browser)
    expect([reply.statusCode, reply.body]).toEqual([200, page])
  },
)

test('a file named by its content is kept for a year; another for an hour', async () => {
  const hashed = await get('/js/app.0123abcd.js')
  expect(hashed.body).toBe(script)
  expect(hashed.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  })
  const picture = await get('/assets/tab/home.png')
  expect(picture.headers).toMatchObject({ 'content-type': 'image/png', 'cache-control': 'public, max-age=3600' })
})

test('a script comes compressed to who can read it, a picture never', async () => {
  const small = await get('/js/app.0123abcd.js', { 'accept-encoding': 'br, gzip' })
  expect(small.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
  expect(gunzipSync(small.rawPayload).toString()).toBe(script)
  expect(Number(small.headers['content-length'])).toBe(small.rawPayload.length)
  expect((await get('/js/app.0123abcd.js')).headers).toMatchObject({ vary: 'accept-encoding' })
  expect((await get('/assets/tab/home.png', { 'accept-encoding': 'gzip' })).headers).not.toHaveProperty(
    'content-encoding',
  )
})

test('what the browser still has is not sent again', async () => {
  const { etag } = (await get('/')).headers
  const again = await get('/', { 'if-none-match': String(etag) })
  expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag])
})

test('HEAD answers the headers alone', async () => {
  const reply = await app.http.inject({ method: 'HEAD', url: '/js/app.0123abcd.js' })
  expect([reply.statusCode, reply.body]).toEqual([200, ''])
  expect(reply.headers['content-length']).toBe(String(script.length))
})

test.each([
  ['/v1/nothing', browser],
  ['/v1', browser],
  ['/docs/nothing', browser],
  ['/metrics', browser],
  ['/js/gone.89abcdef.js', browser],
  ['/somewhere', { accept: 'application/json' }],
])('%s with %o is not a page', async (url, headers) => {
  const reply = await get(url, headers)
  expect([reply.statusCode, reply.json()]).toEqual([404, { error: { code: 'route-not-found', facts: {} } }])
})

test('only reading has pages', async () => {
  expect((await app.http.inject({ method: 'POST', url: '/somewhere', headers: browser })).statusCode).toBe(404)
})

test.each([
  '/../secret.txt',
  '/js/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/js/..%5c..%5csecret.txt',
  '//secret.txt',
])('%s does not leave the directory', async (url) => {
  const reply = await get(url)
  expect(reply.statusCode).toBe(404)
  expect(reply.body).not.toContain('secret')
})

test('without a build the server says what to do', async () => {
  const bare = await openTestApp({ settings: { webDirectory: path.join(root, 'missing') } })
  try {
    const reply = await bare.http.inject({ url: '/', headers: browser })
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([503, 'text/plain; charset=utf-8'])
    expect(reply.body).toContain('npm run build:h5')
    expect((await bare.http.inject({ url: '/v1/city' })).statusCode).toBe(200)
  } finally {
    await bare.close()
  }
})
