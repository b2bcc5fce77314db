import type { HostAnswer } from '../services'
import { type FakeWechat, openFakeWechat } from '../testing/fake-wechat'
import { wechatHost } from './wechat'

const TOKEN = '/cgi-bin/stable_token'
const CODE = '/wxa/getwxacodeunlimit'

let wechat: FakeWechat
let nowMs = Date.parse('2026-11-20T02:00:00Z')
beforeAll(async () => {
  wechat = await openFakeWechat()
})
afterAll(() => wechat.close())
beforeEach(() => {
  wechat.answerAsUsual()
  wechat.asked.length = 0
})

const open = (timeoutMs = 2_000) =>
  wechatHost({ apiBase: wechat.url, appId: wechat.appId, appSecret: wechat.appSecret, timeoutMs, now: () => nowMs })
const asks = (path: string) => wechat.asked.filter((one) => one.path === path)
const textIn = (answer: HostAnswer<Uint8Array>) => (answer.ok ? Buffer.from(answer.value).toString('latin1') : '')

test('the picture of a scene, which opens the home page of the published app and says nothing of a person', async () => {
  const answer = await open().appCode('poster-month')
  expect(textIn(answer)).toContain('poster-month')
  expect(JSON.parse(asks(CODE)[0]?.body ?? '')).toEqual({
    scene: 'poster-month',
    page: 'pages/home/index',
    check_path: true,
    env_version: 'release',
    width: 280,
  })
})

test('is asked for once a day and scene, however many posters there are at once', async () => {
  const host = open()
  await Promise.all(Array.from({ length: 20 }, () => host.appCode('poster-month')))
  await host.appCode('poster-month')
  expect(asks(CODE)).toHaveLength(1)
  await host.appCode('poster-action')
  expect(asks(CODE)).toHaveLength(2)
  nowMs += 25 * 60 * 60_000
  await host.appCode('poster-month')
  expect(asks(CODE)).toHaveLength(3)
})

test('one token serves both scenes', async () => {
  const host = open()
  await host.appCode('poster-month')
  await host.appCode('poster-action')
  expect(asks(TOKEN)).toHaveLength(1)
})

test('a token that somebody replaced is asked for once more', async () => {
  const host = open()
  await host.appCode('poster-month')
  wechat.endTokens()
  expect(await host.appCode('poster-action')).toMatchObject({ ok: true })
  expect([asks(TOKEN).length, asks(CODE).length]).toEqual([2, 3])
})

test('after a no it waits a minute before it asks again', async () => {
  const host = open()
  wechat.answerWith(CODE, { json: { errcode: 45009, errmsg: 'reach max api daily quota limit' } })
  await host.appCode('poster-month')
  wechat.answerAsUsual()
  nowMs += 59_000
  expect(await host.appCode('poster-month')).toMatchObject({ ok: false })
  expect(asks(CODE)).toHaveLength(1)
  nowMs += 2_000
  expect(await host.appCode('poster-month')).toMatchObject({ ok: true })
})

test.each([
  [-1, 'busy', 1],
  [40001, 'busy', 2],
  [40014, 'busy', 2],
  [42001, 'busy', 2],
  [40097, 'misconfigured', 1],
  [40129, 'misconfigured', 1],
  [40169, 'misconfigured', 1],
  [41030, 'misconfigured', 1],
  [45009, 'misconfigured', 1],
  [48001, 'misconfigured', 1],
  [85096, 'misconfigured', 1],
  [99999, 'misconfigured', 1],
] as const)('errcode %d is %s', async (errcode, trouble, times) => {
  wechat.answerWith(CODE, { json: { errcode, errmsg: 'as documented' } })
  expect(await open().appCode('poster-month')).toEqual({
    ok: false,
    trouble,
    detail: `getwxacodeunlimit: errcode ${errcode}`,
  })
  expect(asks(CODE)).toHaveLength(times)
})

test.each([
  ['silence', 'never'],
  ['a page of its proxy', { text: '<html>502</html>' }],
  ['nothing at all', { text: '' }],
  ['a failure', { status: 502, json: {} }],
  ['a success without a picture', { json: { errcode: 0, errmsg: 'ok' } }],
  ['a picture without an end', { bytes: new Uint8Array(600 * 1024).fill(0xff) }],
] as const)('%s is no code', async (_what, given) => {
  wechat.answerWith(CODE, given)
  expect(await open(given === 'never' ? 80 : 2_000).appCode('poster-month')).toMatchObject({
    ok: false,
    trouble: 'busy',
  })
})

test('without a token there is no code', async () => {
  wechat.answerWith(TOKEN, { json: { errcode: 40125, errmsg: 'invalid appsecret' } })
  expect(await open().appCode('poster-month')).toMatchObject({ ok: false, trouble: 'misconfigured' })
  expect(asks(CODE)).toEqual([])
})
