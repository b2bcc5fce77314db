import { wechatHost } from '../partners/wechat'
import { type FakeWechat, openFakeWechat } from '../testing/fake-wechat'
import { openTestApp, type TestApp } from '../testing/test-app'

let wechat: FakeWechat
let app: TestApp
beforeAll(async () => {
  wechat = await openFakeWechat()
  app = await openTestApp({
    services: { wechat: wechatHost({ apiBase: wechat.url, appId: wechat.appId, appSecret: wechat.appSecret }) },
  })
})
afterAll(async () => {
  await app.close()
  await wechat.close()
})

const ask = (host: 'wechat' | 'alipay', scene: 'poster-month' | 'poster-action') =>
  app.call('readAppCode', { params: { host }, query: { scene } })

test('anybody gets the picture of a scene of the closed list', async () => {
  const answer = await ask('wechat', 'poster-month')
  expect(answer).toMatchObject({ value: { picture: expect.stringMatching(/^data:image\/jpeg;base64,\/9j/) } })
})

test('a host that this server is not connected with has none', async () => {
  expect(await ask('alipay', 'poster-month')).toMatchObject({ ok: false, refusal: { code: 'host-unavailable' } })
})

test('when the host answers badly the poster is told, and not what the host said', async () => {
  wechat.answerWith('/wxa/getwxacodeunlimit', { json: { errcode: 41030, errmsg: 'invalid page' } })
  expect(await ask('wechat', 'poster-action')).toMatchObject({ ok: false, refusal: { code: 'host-unavailable' } })
})
