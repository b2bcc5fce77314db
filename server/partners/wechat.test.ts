import type { HostAnswer, HostTrouble } from '../services'
import { type FakeWechat, openFakeWechat } from '../testing/fake-wechat'
import { wechatHost } from './wechat'

const SESSION = '/sns/jscode2session'
const TOKEN = '/cgi-bin/stable_token'
const PHONE = '/wxa/business/getuserphonenumber'

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

const open = (given: object = {}) =>
  wechatHost({
    apiBase: wechat.url,
    appId: wechat.appId,
    appSecret: wechat.appSecret,
    timeoutMs: 2_000,
    now: () => nowMs,
    ...given,
  })

const troubleOf = <T>(answer: HostAnswer<T>) => (answer.ok ? 'none' : answer.trouble)
const detailOf = <T>(answer: HostAnswer<T>) => (answer.ok ? 'none' : answer.detail)

describe('a login code', () => {
  test('is exchanged for who it is and the session key', async () => {
    const answer = await open().openSession(wechat.loginCode('openid-of-wang'))
    expect(answer).toEqual({
      ok: true,
      value: { openId: 'openid-of-wang', sessionKey: expect.stringMatching(/^[\w+/=]{24}$/) },
    })
    expect(Object.fromEntries(wechat.asked[0]?.query ?? [])).toMatchObject({
      appid: wechat.appId,
      secret: wechat.appSecret,
      grant_type: 'authorization_code',
    })
  })

  test('is good for one exchange, and a made-up one for none', async () => {
    const host = open()
    const code = wechat.loginCode('openid-of-li')
    await host.openSession(code)
    expect(detailOf(await host.openSession(code))).toBe('jscode2session: errcode 40163')
    expect(troubleOf(await host.openSession(code))).toBe('code-invalid')
    expect(troubleOf(await host.openSession('made-up'))).toBe('code-invalid')
  })

  test('secrets that do not fit are our own trouble', async () => {
    expect(troubleOf(await open({ appId: 'wxother' }).openSession('x'))).toBe('misconfigured')
    expect(troubleOf(await open({ appSecret: 'other' }).openSession('x'))).toBe('misconfigured')
  })
})

/** Every number of the documents of the three calls, with what it means for us. */
const ofSession: [number, HostTrouble][] = [
  [-1, 'busy'],
  [40029, 'code-invalid'],
  [40163, 'code-invalid'],
  [40226, 'blocked'],
  [45011, 'busy'],
]
const ofToken: [number, HostTrouble][] = [
  [-1, 'busy'],
  [40002, 'misconfigured'],
  [40013, 'misconfigured'],
  [40125, 'misconfigured'],
  [40164, 'misconfigured'],
  [40243, 'misconfigured'],
  [41002, 'misconfigured'],
  [41004, 'misconfigured'],
  [43002, 'misconfigured'],
  [45009, 'misconfigured'],
  [45011, 'busy'],
  [50004, 'misconfigured'],
  [50007, 'misconfigured'],
  [61024, 'misconfigured'],
  [89503, 'misconfigured'],
  [89506, 'misconfigured'],
  [89507, 'misconfigured'],
]
const ofPhone: [number, HostTrouble][] = [
  [-1, 'busy'],
  [40001, 'busy'],
  [40013, 'misconfigured'],
  [40014, 'busy'],
  [40029, 'code-invalid'],
  [41001, 'misconfigured'],
  [42001, 'busy'],
  [44002, 'misconfigured'],
  [45011, 'busy'],
  [47001, 'misconfigured'],
  [48001, 'misconfigured'],
]
const error = (errcode: number) => ({ json: { errcode, errmsg: `documented rid: 1` } })

test.each(ofSession)('jscode2session: %d is %s', async (errcode, trouble) => {
  wechat.answerWith(SESSION, error(errcode))
  expect(troubleOf(await open().openSession('code'))).toBe(trouble)
})

test.each(ofToken)('stable_token: %d is %s, and no phone is asked for', async (errcode, trouble) => {
  wechat.answerWith(TOKEN, error(errcode))
  expect(troubleOf(await open().readPhone('code'))).toBe(trouble)
  expect(wechat.asked.map(({ path }) => path)).toEqual([TOKEN])
})

test.each(ofPhone)('getuserphonenumber: %d is %s', async (errcode, trouble) => {
  wechat.answerWith(PHONE, error(errcode))
  expect(troubleOf(await open().readPhone('code'))).toBe(trouble)
})

test('a number that no document knows is our own trouble, and told by its number', async () => {
  wechat.answerWith(SESSION, error(99_999))
  expect(await open().openSession('code')).toEqual({
    ok: false,
    trouble: 'misconfigured',
    detail: 'jscode2session: errcode 99999',
  })
})

describe('a phone number', () => {
  test('comes with its country', async () => {
    expect(await open().readPhone(wechat.phoneCode('13800138000'))).toEqual({ ok: true, value: '+8613800138000' })
  })

  test('one token serves many calls, asked for once even by those who come at the same time', async () => {
    const host = open()
    const before = wechat.tokensGiven
    await Promise.all([1, 2, 3].map((last) => host.readPhone(wechat.phoneCode(`1380000000${last}`))))
    await host.readPhone(wechat.phoneCode('13800000004'))
    expect(wechat.tokensGiven - before).toBe(1)
    expect(JSON.parse(wechat.asked[0]?.body ?? '')).toEqual({
      grant_type: 'client_credential',
      appid: wechat.appId,
      secret: wechat.appSecret,
    })
  })

  test('the token is asked for anew five minutes before it ends', async () => {
    const host = open()
    await host.readPhone(wechat.phoneCode('13800000005'))
    const before = wechat.tokensGiven
    nowMs += (7200 - 300) * 1000 - 1
    await host.readPhone(wechat.phoneCode('13800000006'))
    expect(wechat.tokensGiven).toBe(before)
    nowMs += 1
    await host.readPhone(wechat.phoneCode('13800000007'))
    expect(wechat.tokensGiven).toBe(before + 1)
  })

  test('a token that somebody else ended is replaced once, and the code still works', async () => {
    const host = open()
    await host.readPhone(wechat.phoneCode('13800000008'))
    wechat.endTokens()
    expect(await host.readPhone(wechat.phoneCode('13800000009'))).toEqual({ ok: true, value: '+8613800000009' })
  })
})

describe('a host that is slow or broken is busy, and nothing of the secret is told', () => {
  test.each([
    ['silence', 'never', 'no answer within 60 ms'],
    ['a page of its proxy', { text: '<html>502</html>' }, 'the answer is no JSON'],
    ['a failure', { status: 502, json: {} }, 'answered 502'],
    ['half an answer', { json: { openid: 'only' } }, 'an answer that the documents do not know'],
    ['an empty answer', { text: '' }, 'the answer is no JSON'],
  ] as const)('%s', async (_what, answer, detail) => {
    wechat.answerWith(SESSION, answer)
    const told = await open({ timeoutMs: answer === 'never' ? 60 : 2_000 }).openSession('code')
    expect(troubleOf(told)).toBe('busy')
    expect(detailOf(told)).toContain(detail)
    expect(detailOf(told)).not.toContain(wechat.appSecret)
  })

  test('nobody at the address', async () => {
    const told = await open({ apiBase: 'http://127.0.0.1:1' }).openSession('code')
    expect([troubleOf(told), detailOf(told)]).toEqual(['busy', '/sns/jscode2session: could not be reached'])
  })
})
