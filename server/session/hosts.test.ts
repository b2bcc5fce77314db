import { alipayHost } from '../partners/alipay'
import { readAlipayPrivateKey, readAlipayPublicKey } from '../partners/alipay-keys'
import { wechatHost } from '../partners/wechat'
import { type Asked } from '../testing/fake-http'
import { type FakeAlipay, openFakeAlipay } from '../testing/fake-alipay'
import { type FakeWechat, openFakeWechat } from '../testing/fake-wechat'
import { sql } from '../store/database'
import { citizenIdOf } from '../testing/books'
import { freeze } from '../testing/freeze'
import { openTestApp, type TestApp } from '../testing/test-app'

let wechat: FakeWechat
let alipay: FakeAlipay
let app: TestApp
const log: string[] = []
beforeAll(async () => {
  wechat = await openFakeWechat()
  alipay = await openFakeAlipay()
  app = await openTestApp({
    services: {
      wechat: wechatHost({ apiBase: wechat.url, appId: wechat.appId, appSecret: wechat.appSecret }),
      alipay: alipayHost({
        apiBase: alipay.url,
        appId: alipay.appId,
        privateKey: readAlipayPrivateKey(alipay.keys.privateKey) ?? '',
        alipayPublicKey: readAlipayPublicKey(alipay.keys.alipayPublicKey) ?? '',
        aesKey: alipay.keys.aesKey,
      }),
    },
    settings: { logLevel: 'error' },
    log: { write: (line) => void log.push(line) },
  })
})
afterAll(async () => {
  await app.close()
  await wechat.close()
  await alipay.close()
})
beforeEach(() => {
  wechat.answerAsUsual()
  alipay.answerAsUsual()
  log.length = 0
})

const byWechat = (openId: string, more: object = {}) =>
  app.call('logInWithHost', { body: { host: 'wechat', code: wechat.loginCode(openId), ...more } })
const byAlipay = (openId: string) =>
  app.succeed('logInWithHost', { body: { host: 'alipay', code: alipay.authCode({ openId }) } })
const logInByWechat = (openId: string) =>
  app.succeed('logInWithHost', { body: { host: 'wechat', code: wechat.loginCode(openId) } })
const codeFor = async (phone: string): Promise<string> => {
  app.advance(61_000)
  await app.succeed('requestLoginCode', { body: { phone } })
  return app.smsOutbox.at(-1)?.code ?? ''
}
const sealedPhone = (mobile: string) => alipay.seal({ code: '10000', msg: 'Success', mobile })

describe('logging in with a host', () => {
  test('opens an account the first time, asks for nothing, and finds it again', async () => {
    const first = await logInByWechat('openid-1')
    expect(first).toMatchObject({ isNew: true })
    const second = await logInByWechat('openid-1')
    expect(second).toMatchObject({ isNew: false, profile: first.profile })
    const { identities } = await app.succeed('readIdentities', {}, { token: second.token })
    expect(identities).toMatchObject([{ kind: 'wechat', hint: '' }])
  })

  test('does not take the same name at another host for the same person', async () => {
    const one = await logInByWechat('the-same-name')
    const other = await byAlipay('the-same-name')
    expect(other.isNew).toBe(true)
    expect(other.profile.passbookNumber).not.toBe(one.profile.passbookNumber)
  })

  test('two first logins at once make one account', async () => {
    const replies = await Promise.all([byWechat('openid-race'), byWechat('openid-race'), byWechat('openid-race')])
    const numbers = replies.map((reply) => reply.ok && reply.value.profile.passbookNumber)
    expect(new Set(numbers).size).toBe(1)
  })

  test('in silence, only somebody who was here before', async () => {
    expect(await byWechat('openid-never', { ifKnown: true })).toMatchObject({
      ok: false,
      refusal: { code: 'account-unknown' },
    })
    await logInByWechat('openid-2')
    expect(await byWechat('openid-2', { ifKnown: true })).toMatchObject({ ok: true, value: { isNew: false } })
  })

  test('whoever is frozen may come in, to look and to appeal', async () => {
    const { profile } = await logInByWechat('openid-frozen')
    await freeze(app, await citizenIdOf(app, profile), 1)
    expect(await byWechat('openid-frozen')).toMatchObject({ ok: true, value: { isNew: false } })
  })

  test.each([
    [40029, 'host-code-invalid', 422],
    [40226, 'host-blocked', 403],
    [45011, 'server-busy', 503],
    [40125, 'host-unavailable', 503],
  ] as const)('what WeChat says is told in our words: %d is %s', async (errcode, code, status) => {
    wechat.answerWith('/sns/jscode2session', { json: { errcode, errmsg: 'documented' } })
    expect(await byWechat('openid-3')).toMatchObject({ ok: false, status, refusal: { code } })
    const isOurs = code === 'host-unavailable' || code === 'server-busy'
    expect(log.some((line) => line.includes(`errcode ${errcode}`))).toBe(isOurs)
    expect(log.join()).not.toContain(wechat.appSecret)
  })

  test('a city without a mini-program has no such way in', async () => {
    const without = await openTestApp()
    for (const host of ['wechat', 'alipay'] as const) {
      expect(await without.refusal('logInWithHost', { body: { host, code: 'code' } })).toMatchObject({
        code: 'host-unavailable',
      })
    }
    await without.close()
  })

  test('neither the id nor the session key leaves the server or is stored', async () => {
    const reply = await byWechat('openid-secret')
    expect(JSON.stringify(reply)).not.toMatch(/openid-secret|session_?key/i)
    const everything = sql('identities-as-text', `select string_agg(i::text, ' ') as text from identity i`)
    const { rows } = await app.database.query<{ text: string }>(everything)
    expect(rows[0]?.text).not.toContain('openid-secret')
    expect(rows[0]?.text).not.toContain(Buffer.from('openid-secret').toString('hex'))
  })
})

describe('binding a phone number', () => {
  test('makes one account of all three ways in', async () => {
    const phone = '13700000001'
    const { token, profile } = await logInByWechat('openid-all')
    const bound = await app.succeed(
      'bindIdentity',
      { body: { kind: 'wechat-phone', code: wechat.phoneCode(phone) } },
      { token },
    )
    expect(bound).toMatchObject({ outcome: 'bound', identities: [{ kind: 'phone', hint: '0001' }, { kind: 'wechat' }] })
    const web = await app.succeed('logIn', { body: { phone, code: await codeFor(phone) } })
    expect(web.profile.passbookNumber).toBe(profile.passbookNumber)

    const atAlipay = await byAlipay('open-all')
    const told = await app.succeed(
      'bindIdentity',
      { body: { kind: 'alipay-phone', ...sealedPhone(phone) } },
      { token: atAlipay.token },
    )
    expect(told).toMatchObject({
      outcome: 'other-account',
      asks: 'goes',
      stays: { passbookNumber: profile.passbookNumber, pseudonym: profile.pseudonym, actions: 0, points: 0 },
      goes: { passbookNumber: atAlipay.profile.passbookNumber },
    })
    if (told.outcome !== 'other-account') return
    await app.succeed('joinAccounts', { body: { ticket: told.ticket } }, { token: atAlipay.token })
    expect((await byAlipay('open-all')).profile.passbookNumber).toBe(profile.passbookNumber)
  })

  test('by text message, and again without harm', async () => {
    const phone = '13700000002'
    const { token } = await logInByWechat('openid-sms')
    const body = { kind: 'sms', phone, code: await codeFor(phone) } as const
    for (let times = 0; times < 2; times++) {
      expect(await app.succeed('bindIdentity', { body }, { token })).toMatchObject({ outcome: 'bound' })
    }
  })

  test('a wrong code costs a try', async () => {
    const phone = '13700000003'
    const { token } = await logInByWechat('openid-wrong')
    const code = (await codeFor(phone)).replace(/^\d/, (digit) => String((Number(digit) + 1) % 10))
    const refusals = []
    for (let tries = 0; tries < 5; tries++) {
      refusals.push((await app.refusal('bindIdentity', { body: { kind: 'sms', phone, code } }, { token })).code)
    }
    expect(refusals).toEqual(['code-wrong', 'code-wrong', 'code-wrong', 'code-wrong', 'code-exhausted'])
  })

  test('a new number takes the place of the old one', async () => {
    const { token } = await logInByWechat('openid-moved')
    for (const phone of ['13700000004', '13700000005']) {
      await app.succeed('bindIdentity', { body: { kind: 'wechat-phone', code: wechat.phoneCode(phone) } }, { token })
    }
    const { identities } = await app.succeed('readIdentities', {}, { token })
    expect(identities.filter(({ kind }) => kind === 'phone')).toMatchObject([{ hint: '0005' }])
    const stranger = await app.succeed('logIn', { body: { phone: '13700000004', code: await codeFor('13700000004') } })
    expect(stranger.isNew).toBe(true)
  })

  test('a number from abroad is refused in its own words', async () => {
    const { token } = await logInByWechat('openid-abroad')
    const answer = {
      errcode: 0,
      phone_info: { phoneNumber: '+12025550123', purePhoneNumber: '2025550123', countryCode: '1' },
    }
    wechat.answerWith('/wxa/business/getuserphonenumber', { json: answer })
    expect(
      await app.refusal('bindIdentity', { body: { kind: 'wechat-phone', code: 'code' } }, { token }),
    ).toMatchObject({ code: 'phone-abroad' })
  })

  test('what Alipay did not seal is refused', async () => {
    const { token } = await byAlipay('open-forger')
    const body = { kind: 'alipay-phone', response: sealedPhone('13700000006').response, sign: 'Zm9yZ2Vk' } as const
    expect(await app.refusal('bindIdentity', { body }, { token })).toMatchObject({ code: 'host-code-invalid' })
  })

  test('the account of a phone login learns its host, and is found in silence from then on', async () => {
    const citizen = await app.newCitizen('13700000007')
    await citizen.succeed('bindIdentity', {
      body: { kind: 'host', host: 'wechat', code: wechat.loginCode('openid-later') },
    })
    const silent = await byWechat('openid-later', { ifKnown: true })
    expect(silent).toMatchObject({ ok: true, value: { profile: { passbookNumber: citizen.passbookNumber } } })
  })

  test('needs a session', async () => {
    expect(
      await app.refusal('bindIdentity', { body: { kind: 'wechat-phone', code: wechat.phoneCode('13700000008') } }),
    ).toMatchObject({ code: 'session-missing' })
  })

  test('asks WeChat for nothing but what its documents name', () => {
    const allowed = ['/sns/jscode2session', '/cgi-bin/stable_token', '/wxa/business/getuserphonenumber']
    expect(wechat.asked.map((asked: Asked) => asked.path).every((path) => allowed.includes(path))).toBe(true)
  })
})
