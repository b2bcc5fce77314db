import { type FakeAlipay, openFakeAlipay } from '../testing/fake-alipay'
import { type FakeHttp, openFakeHttp } from '../testing/fake-http'
import { alipayHost } from './alipay'
import { readAlipayPrivateKey, readAlipayPublicKey } from './alipay-keys'

const METHOD = 'alipay.open.app.qrcode.create'
const GATEWAY = '/gateway.do'

let alipay: FakeAlipay
let elsewhere: FakeHttp
beforeAll(async () => {
  alipay = await openFakeAlipay()
  elsewhere = await openFakeHttp(() => ({ bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) }))
})
afterAll(async () => {
  await alipay.close()
  await elsewhere.close()
})
beforeEach(() => {
  alipay.answerAsUsual()
  alipay.asked.length = 0
  elsewhere.asked.length = 0
})

const open = (timeoutMs = 2_000) =>
  alipayHost({
    apiBase: alipay.url,
    appId: alipay.appId,
    privateKey: readAlipayPrivateKey(alipay.keys.privateKey) ?? '',
    alipayPublicKey: readAlipayPublicKey(alipay.keys.alipayPublicKey) ?? '',
    aesKey: alipay.keys.aesKey,
    timeoutMs,
  })
const asks = (path: string) => alipay.asked.filter((one) => one.path === path)

test('the gateway tells where the picture is, and the server fetches it', async () => {
  const answer = await open().appCode('poster-action')
  expect(answer).toEqual({ ok: true, value: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]) })
  const [asked] = asks(GATEWAY)
  const given = new URLSearchParams([...(asked?.query ?? []), ...new URLSearchParams(asked?.body)])
  expect(given.get('method')).toBe(METHOD)
  expect(JSON.parse(given.get('biz_content') ?? '')).toEqual({
    url_param: 'pages/home/index',
    query_param: 'from=poster-action',
    describe: '绿折',
  })
})

test('is asked for once a scene', async () => {
  const host = open()
  await Promise.all([host.appCode('poster-month'), host.appCode('poster-month')])
  await host.appCode('poster-month')
  await host.appCode('poster-action')
  expect([asks(GATEWAY).length, asks('/code.png').length]).toEqual([2, 2])
})

test.each([
  ['20000', 'isp.unknow-error', 'busy'],
  ['20000', 'aop.unknow-error', 'busy'],
  ['40005', 'isv.app-call-limited', 'busy'],
  ['40002', 'isv.invalid-signature', 'misconfigured'],
  ['40004', 'INVALID_PARAMETER', 'misconfigured'],
  ['40004', 'SYSTEM_ERROR', 'misconfigured'],
  ['40006', 'isv.insufficient-isv-permissions', 'misconfigured'],
] as const)('%s %s is %s', async (code, subCode, trouble) => {
  alipay.answerWith(GATEWAY, alipay.signed({ code, msg: 'as documented', sub_code: subCode }, METHOD))
  expect(await open().appCode('poster-month')).toEqual({ ok: false, trouble, detail: `${METHOD}: ${code} ${subCode}` })
})

test.each([
  ['silence of the gateway', GATEWAY, 'never'],
  ['a page of its proxy', GATEWAY, { text: '<html>502</html>' }],
  ['silence of the picture', '/code.png', 'never'],
  ['a page in the place of the picture', '/code.png', { text: '<html>404</html>' }],
  ['no picture there', '/code.png', { status: 404, json: {} }],
  ['a picture without an end', '/code.png', { bytes: new Uint8Array(600 * 1024).fill(0x89) }],
] as const)('%s is no code', async (_what, path, given) => {
  alipay.answerWith(path, given)
  expect(await open(given === 'never' ? 80 : 2_000).appCode('poster-month')).toMatchObject({
    ok: false,
    trouble: 'busy',
  })
})

test('a picture that is said to be elsewhere is not fetched', async () => {
  const qr_code_url = `${elsewhere.url}/code.png`
  alipay.answerWith(GATEWAY, alipay.signed({ code: '10000', msg: 'Success', qr_code_url }, METHOD))
  expect(await open().appCode('poster-month')).toMatchObject({ ok: false, trouble: 'busy' })
  expect(elsewhere.asked).toEqual([])
})
