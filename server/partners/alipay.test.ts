import type { HostAnswer, HostTrouble } from '../services'
import { type FakeAlipay, openFakeAlipay } from '../testing/fake-alipay'
import { alipayHost } from './alipay'
import { readAlipayPrivateKey, readAlipayPublicKey } from './alipay-keys'

const GATEWAY = '/gateway.do'

let alipay: FakeAlipay
beforeAll(async () => {
  alipay = await openFakeAlipay()
})
afterAll(() => alipay.close())
beforeEach(() => alipay.answerAsUsual())

const open = (given: object = {}) =>
  alipayHost({
    apiBase: alipay.url,
    appId: alipay.appId,
    privateKey: readAlipayPrivateKey(alipay.keys.privateKey) ?? '',
    alipayPublicKey: readAlipayPublicKey(alipay.keys.alipayPublicKey) ?? '',
    aesKey: alipay.keys.aesKey,
    timeoutMs: 2_000,
    ...given,
  })

const troubleOf = <T>(answer: HostAnswer<T>) => (answer.ok ? 'none' : answer.trouble)

describe('an auth code', () => {
  test('is exchanged for the open_id of a new app, or the user_id of an older one', async () => {
    const host = open()
    expect(await host.identify(alipay.authCode({ openId: 'open-1' }))).toEqual({ ok: true, value: 'open-1' })
    expect(await host.identify(alipay.authCode({ userId: '2088001' }))).toEqual({ ok: true, value: '2088001' })
  })

  test('is good for one exchange, and a made-up one for none', async () => {
    const host = open()
    const code = alipay.authCode({ openId: 'open-2' })
    await host.identify(code)
    expect(troubleOf(await host.identify(code))).toBe('code-invalid')
    expect(troubleOf(await host.identify('made-up'))).toBe('code-invalid')
  })

  test('an id or a key that does not fit is our own trouble', async () => {
    const code = alipay.authCode({ openId: 'open-3' })
    expect(troubleOf(await open({ appId: '2021999999999999' }).identify(code))).toBe('misconfigured')
    const other = await openFakeAlipay()
    const otherKey = readAlipayPrivateKey(other.keys.privateKey) ?? ''
    const otherPublicKey = readAlipayPublicKey(other.keys.alipayPublicKey) ?? ''
    await other.close()
    expect(troubleOf(await open({ privateKey: otherKey }).identify(code))).toBe('misconfigured')
    expect(await open({ alipayPublicKey: otherPublicKey }).identify(code)).toEqual({
      ok: false,
      trouble: 'misconfigured',
      detail: 'alipay.system.oauth.token: the signature does not fit ALIPAY_PUBLIC_KEY',
    })
  })
})

/** Every code of the documents of alipay.system.oauth.token, and the general ones. */
const ofToken: [string, string, HostTrouble][] = [
  ['40002', 'isv.code-invalid', 'code-invalid'],
  ['40002', 'isv.grant-type-invalid', 'misconfigured'],
  ['40002', 'isv.refresh-token-invalid', 'misconfigured'],
  ['40002', 'isv.refresh-token-time-out', 'misconfigured'],
  ['40002', 'isv.refreshed-token-invalid', 'misconfigured'],
  ['40002', 'isv.unmatched-app-id', 'misconfigured'],
  ['20000', 'isp.unknow-error', 'busy'],
  ['20000', 'aop.unknow-error', 'busy'],
  ['20001', 'aop.invalid-auth-token', 'misconfigured'],
  ['40001', 'isv.missing-signature', 'misconfigured'],
  ['40002', 'isv.invalid-signature', 'misconfigured'],
  ['40002', 'isv.invalid-app-id', 'misconfigured'],
  ['40003', 'isv.insufficient-user-permissions', 'misconfigured'],
  ['40004', 'isv.unheard-of', 'misconfigured'],
  ['40005', 'isv.app-call-limited', 'busy'],
  ['40006', 'isv.insufficient-isv-permissions', 'misconfigured'],
]
test.each(ofToken)('the token: %s %s is %s, in an error or in a signed answer', async (code, subCode, trouble) => {
  const answer = { code, msg: 'as documented', sub_code: subCode, sub_msg: 'as documented' }
  alipay.answerWith(GATEWAY, { json: { error_response: answer } })
  expect(troubleOf(await open().identify('code'))).toBe(trouble)
  alipay.answerWith(GATEWAY, alipay.signed(answer))
  expect(await open().identify('code')).toEqual({
    ok: false,
    trouble,
    detail: `alipay.system.oauth.token: ${code} ${subCode}`,
  })
})

describe('a gateway that is slow or broken is busy', () => {
  test.each([
    ['silence', 'never'],
    ['a page of its proxy', { text: '<html>502</html>' }],
    ['a failure', { status: 502, json: {} }],
    ['half an answer', { json: { alipay_system_oauth_token_response: { expires_in: 300 } } }],
  ] as const)('%s', async (_what, answer) => {
    alipay.answerWith(GATEWAY, answer)
    const told = await open({ timeoutMs: answer === 'never' ? 80 : 2_000 }).identify('code')
    expect(troubleOf(told)).toBe('busy')
  })

  test('nobody at the address', async () => {
    expect(troubleOf(await open({ apiBase: 'http://127.0.0.1:1' }).identify('code'))).toBe('busy')
  })

  test('an answer that nobody signed names no person', async () => {
    alipay.answerWith(GATEWAY, { json: { alipay_system_oauth_token_response: { open_id: 'forged' } } })
    expect(troubleOf(await open().identify('code'))).toBe('busy')
  })
})

describe('a phone number that Alipay sealed', () => {
  test('opens with the key', () => {
    const sealed = alipay.seal({ code: '10000', msg: 'Success', mobile: '13800138000' })
    expect(open().readPhone(sealed)).toEqual({ ok: true, value: '13800138000' })
  })

  test('that somebody changed, or nobody signed, is not opened', () => {
    const { response, sign } = alipay.seal({ code: '10000', mobile: '13800138000' })
    const other = alipay.seal({ code: '10000', mobile: '13900139000' })
    expect(troubleOf(open().readPhone({ response: other.response, sign }))).toBe('code-invalid')
    expect(troubleOf(open().readPhone({ response, sign: '' }))).toBe('code-invalid')
  })

  test('that does not open with our key is our own trouble', () => {
    const sealed = alipay.seal({ code: '10000', mobile: '13800138000' })
    const aesKey = Buffer.alloc(16, 7).toString('base64')
    expect(troubleOf(open({ aesKey }).readPhone(sealed))).toBe('misconfigured')
  })

  test.each([
    ['40003', 'isv.invalid-auth-relations', 'code-invalid'],
    ['20000', 'aop.unknow-error', 'busy'],
    ['40001', 'isv.missing-default-signature-type', 'misconfigured'],
    ['40001', 'isv.missing-encrypt-key', 'misconfigured'],
    ['40002', 'isv.invalid-encrypt', 'misconfigured'],
    ['40004', 'isv.unheard-of', 'misconfigured'],
  ] as [string, string, HostTrouble][])('%s %s is %s', (code, subCode, trouble) => {
    const sealed = alipay.seal({ code, msg: 'as documented', subCode, subMsg: 'as documented' })
    expect(troubleOf(open().readPhone(sealed))).toBe(trouble)
  })
})

describe('keys', () => {
  test('are read as one line in either shape, as PEM, and with \\n written out', () => {
    const pem = readAlipayPrivateKey(alipay.keys.privateKey) ?? ''
    expect(pem).toMatch(/^-----BEGIN RSA PRIVATE KEY-----/)
    const bare = pem.replace(/-----[A-Z ]+-----|\n/g, '')
    for (const text of [bare, pem, pem.replaceAll('\n', '\\n')]) expect(readAlipayPrivateKey(text)).toBe(pem)
  })

  test('that are none are refused', () => {
    expect(readAlipayPrivateKey('MIIEvQIBADAN')).toBeNull()
    expect(readAlipayPrivateKey(alipay.keys.alipayPublicKey)).toBeNull()
    expect(readAlipayPublicKey('not a key')).toBeNull()
  })
})
