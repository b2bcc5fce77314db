import { wechatHost } from '../partners/wechat'
import { sql } from '../store/database'
import { keepAddress } from '../store/message-addresses'
import { citizenIdOf } from '../testing/books'
import { decide } from '../testing/consents'
import { freeze } from '../testing/freeze'
import { type FakeWechat, openFakeWechat } from '../testing/fake-wechat'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'

const version = '2026-11-26'
const phones = Array.from({ length: 20 }, (_, index) => `1370000${String(index).padStart(4, '0')}`)

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

let people = 0
/** A citizen with a phone number and, unless told, WeChat. */
const open = async (ways: 'both' | 'phone' = 'both') => {
  people += 1
  const [phone = '', openId] = [phones[people], `openid-${people}`]
  const citizen = await app.newCitizen(phone)
  const code = () => wechat.loginCode(openId)
  if (ways === 'both') await citizen.succeed('bindIdentity', { body: { kind: 'host', host: 'wechat', code: code() } })
  return { citizen, phone, code }
}
const remove = (kind: 'phone' | 'wechat' | 'alipay', text = version) => ({ params: { kind }, query: { version: text } })
const kindsOf = async (citizen: TestCitizen) =>
  (await citizen.succeed('readIdentities', {})).identities.map(({ kind }) => kind)
const stateOf = async (citizen: TestCitizen, source: string) =>
  (await citizen.succeed('readConsents', {})).consents.find((one) => one.source === source)?.decision
const withdrawn = { source: 'phone', decision: 'withdrawn', version } as const
const withdrawal = { body: { decisions: [withdrawn] } }

const selectRemovals = sql(
  'test-removals',
  'select kind, version, removed_at as "at" from identity_removal where citizen_id = $1',
)
const removalsOf = async (citizen: TestCitizen) =>
  (await app.database.query(selectRemovals, [await citizenIdOf(app, citizen)])).rows

describe('unlinking a host', () => {
  test('leaves the other way, is written down with its time and version, and opens nothing any more', async () => {
    const { citizen, code } = await open()
    const { identities } = await citizen.succeed('removeIdentity', remove('wechat'))
    expect(identities).toMatchObject([{ kind: 'phone' }])
    expect(await removalsOf(citizen)).toEqual([{ kind: 'wechat', version, at: app.now() }])
    const body = { host: 'wechat', code: code(), ifKnown: true } as const
    expect(await app.refusal('logInWithHost', { body })).toMatchObject({ code: 'account-unknown' })
  })

  test('ends what came in by it, and not the session that asks', async () => {
    const { citizen, code } = await open()
    const { token } = await app.succeed('logInWithHost', { body: { host: 'wechat', code: code() } })
    await citizen.succeed('removeIdentity', remove('wechat'))
    expect(await app.refusal('readProfile', {}, { token })).toMatchObject({ code: 'session-expired' })
    expect((await citizen.call('readProfile', {})).ok).toBe(true)
  })

  test('takes its messages along', async () => {
    const { citizen } = await open()
    await decide(citizen, 'notifications')
    await citizen.succeed('allowMessages', { body: { host: 'wechat', topics: ['points'] } })
    const citizenId = await citizenIdOf(app, citizen)
    await keepAddress(app.database, { citizenId, host: 'wechat', sealed: new Uint8Array([1]) }, app.now())
    const count = sql(
      'test-messages-left',
      `select (select count(*) from message_address where citizen_id = $1)::int
        + (select count(*) from message_grant where citizen_id = $1)::int as rows`,
    )
    expect((await app.database.query(count, [citizenId])).rows).toEqual([{ rows: 2 }])
    await citizen.succeed('removeIdentity', remove('wechat'))
    expect((await app.database.query(count, [citizenId])).rows).toEqual([{ rows: 0 }])
  })

  test('of one that is not linked changes nothing, and so does the same again', async () => {
    const { citizen } = await open()
    expect((await citizen.succeed('removeIdentity', remove('alipay'))).identities).toHaveLength(2)
    await citizen.succeed('removeIdentity', remove('wechat'))
    expect((await citizen.succeed('removeIdentity', remove('wechat'))).identities).toHaveLength(1)
    expect(await removalsOf(citizen)).toHaveLength(1)
  })

  test('lets it be linked again', async () => {
    const { citizen, code } = await open()
    await citizen.succeed('removeIdentity', remove('wechat'))
    await citizen.succeed('bindIdentity', { body: { kind: 'host', host: 'wechat', code: code() } })
    expect(await kindsOf(citizen)).toEqual(['phone', 'wechat'])
  })
})

describe('the last way in', () => {
  test('stays, and nothing is written down', async () => {
    const { citizen } = await open('phone')
    const refusal = { code: 'last-way-in', facts: { kind: 'phone' } }
    expect(await citizen.refusal('removeIdentity', remove('phone'))).toEqual(refusal)
    expect(await kindsOf(citizen)).toEqual(['phone'])
    expect(await removalsOf(citizen)).toEqual([])
  })

  test('stays also when both are taken away at once', async () => {
    const { citizen } = await open()
    const answers = await Promise.all([
      citizen.call('removeIdentity', remove('wechat')),
      citizen.call('removeIdentity', remove('phone')),
    ])
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'last-way-in' } })
    expect(await kindsOf(citizen)).toHaveLength(1)
  })
})

describe('the phone number', () => {
  test('that is removed is a consent taken back, and opens an account of its own afterwards', async () => {
    const { citizen, phone } = await open()
    await decide(citizen, 'phone')
    app.advance(1000)
    await citizen.succeed('removeIdentity', remove('phone'))
    expect(await stateOf(citizen, 'phone')).toBe('withdrawn')
    app.advance(61_000)
    const again = await app.newCitizen(phone)
    expect(await citizenIdOf(app, again)).not.toBe(await citizenIdOf(app, citizen))
  })

  test('is removed when its consent is taken back, with the other ways left', async () => {
    const { citizen } = await open()
    await decide(citizen, 'phone')
    app.advance(1000)
    await citizen.succeed('recordConsent', withdrawal)
    expect(await kindsOf(citizen)).toEqual(['wechat'])
    expect(await removalsOf(citizen)).toMatchObject([{ kind: 'phone', version }])
  })

  test('also where it was bound before consents were recorded', async () => {
    const { citizen } = await open()
    await citizen.succeed('recordConsent', withdrawal)
    expect(await kindsOf(citizen)).toEqual(['wechat'])
  })

  test('stays when it is the only way in, with the consent as it was', async () => {
    const { citizen } = await open('phone')
    await decide(citizen, 'phone')
    app.advance(1000)
    expect(await citizen.refusal('recordConsent', withdrawal)).toMatchObject({ code: 'last-way-in' })
    expect(await stateOf(citizen, 'phone')).toBe('given')
  })

  test('stays after a withdrawal that is older than the consent', async () => {
    const { citizen } = await open()
    const before = app.now().toISOString()
    app.advance(1000)
    await decide(citizen, 'phone')
    const late = { body: { decisions: [{ ...withdrawn, decidedAt: before }] } }
    await citizen.succeed('recordConsent', late)
    expect(await kindsOf(citizen)).toEqual(['phone', 'wechat'])
  })

  test('is no way out of a suspension', async () => {
    const { citizen } = await open()
    await freeze(app, await citizenIdOf(app, citizen), 3)
    expect(await citizen.refusal('recordConsent', withdrawal)).toMatchObject({ code: 'account-frozen' })
    expect(await citizen.refusal('removeIdentity', remove('phone'))).toMatchObject({ code: 'account-frozen' })
    expect(await kindsOf(citizen)).toEqual(['phone', 'wechat'])
  })
})

test('a text that nobody published was not read', async () => {
  const { citizen } = await open()
  expect(await citizen.refusal('removeIdentity', remove('wechat', '1999-01'))).toMatchObject({
    code: 'privacy-version-unknown',
  })
  expect(await kindsOf(citizen)).toEqual(['phone', 'wechat'])
})
