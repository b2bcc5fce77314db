import { sql } from '../store/database'
import { SmsFailure } from '../services'
import { citizenIdOf } from '../testing/books'
import { freeze } from '../testing/freeze'
import { openTestApp, type TestApp } from '../testing/test-app'

const minuteMs = 60_000

let app: TestApp
let isProviderDown = false
beforeAll(async () => {
  const send = async (phone: string, code: string) => {
    if (isProviderDown) throw new SmsFailure('the provider is down')
    app.smsOutbox.push({ phone, code })
  }
  app = await openTestApp({ services: { sms: { send } } })
})
afterAll(() => app.close())
beforeEach(() => {
  isProviderDown = false
  app.setNow('2026-11-20T10:00:00+08:00')
})

const codeFor = async (phone: string): Promise<string> => {
  await app.succeed('requestLoginCode', { body: { phone } })
  return app.smsOutbox.at(-1)?.code ?? ''
}

const wrong = (code: string) => code.replace(/^\d/, (digit) => String((Number(digit) + 1) % 10))

const count = async (table: 'citizen' | 'session' | 'balance') =>
  (await app.database.query<{ rows: number }>(sql(`count-${table}`, `select count(*) as rows from ${table}`))).rows[0]
    ?.rows

describe('asking for a code', () => {
  test('sends six digits that work for five minutes', async () => {
    const answer = await app.succeed('requestLoginCode', { body: { phone: '+86 138 0000 0001' } })
    expect(answer).toEqual({ expiresInSeconds: 300, resendAfterSeconds: 60 })
    expect(app.smsOutbox.at(-1)).toEqual({ phone: '13800000001', code: expect.stringMatching(/^\d{6}$/) })
  })

  test('what is no phone number is refused', async () => {
    expect(await app.refusal('requestLoginCode', { body: { phone: '12345' } })).toEqual({
      code: 'phone-invalid',
      facts: {},
    })
  })

  test('a second code waits for a minute, and replaces the first', async () => {
    const phone = '13800000002'
    const first = await codeFor(phone)
    app.advance(20_000)
    expect(await app.refusal('requestLoginCode', { body: { phone } })).toEqual({
      code: 'code-too-soon',
      facts: { retryAfterSeconds: 40 },
    })
    app.advance(40_000)
    const second = await codeFor(phone)
    expect(second).not.toBe(first)
    expect(await app.refusal('logIn', { body: { phone, code: first } })).toMatchObject({ code: 'code-wrong' })
    await app.succeed('logIn', { body: { phone, code: second } })
  })

  test('repeated with the same key sends nothing more', async () => {
    const [phone, key] = ['13800000003', 'the-same-request']
    await app.succeed('requestLoginCode', { body: { phone } }, { key })
    const sent = app.smsOutbox.length
    app.advance(10_000)
    const again = await app.succeed('requestLoginCode', { body: { phone } }, { key })
    expect(again).toEqual({ expiresInSeconds: 290, resendAfterSeconds: 50 })
    expect(app.smsOutbox).toHaveLength(sent)
  })

  test('a code that could not be sent can be asked for again at once', async () => {
    const phone = '13800000004'
    isProviderDown = true
    expect(await app.refusal('requestLoginCode', { body: { phone } })).toMatchObject({ code: 'server-busy' })
    isProviderDown = false
    await app.succeed('requestLoginCode', { body: { phone } })
  })
})

describe('logging in', () => {
  test('the first time opens a citizen with a pseudonym and a passbook, later it finds the same', async () => {
    const phone = '13800000010'
    const first = await app.succeed('logIn', { body: { phone, code: await codeFor(phone) } })
    expect(first).toMatchObject({ isNew: true, expiresAt: '2027-02-18T02:00:00.000Z' })
    expect(first.profile).toMatchObject({ onBoards: true, districtId: null, since: '2026-11-20T02:00:00.000Z' })
    expect(first.profile.passbookNumber).toMatch(/^\d{10}$/)
    expect(first.profile.pseudonym).toMatch(/^\p{Script=Han}+的\p{Script=Han}+$/u)
    app.advance(2 * minuteMs)
    const second = await app.succeed('logIn', { body: { phone: `0086${phone}`, code: await codeFor(phone) } })
    expect(second).toMatchObject({ isNew: false, profile: first.profile })
    expect(second.token).not.toBe(first.token)
  })

  test('five wrong tries use the code up', async () => {
    const phone = '13800000011'
    const code = await codeFor(phone)
    const refusals = []
    for (let tries = 0; tries < 5; tries++)
      refusals.push(await app.refusal('logIn', { body: { phone, code: wrong(code) } }))
    expect(refusals.map(({ code: refusal, facts }) => [refusal, facts])).toEqual([
      ['code-wrong', { triesLeft: 4 }],
      ['code-wrong', { triesLeft: 3 }],
      ['code-wrong', { triesLeft: 2 }],
      ['code-wrong', { triesLeft: 1 }],
      ['code-exhausted', {}],
    ])
    expect(await app.refusal('logIn', { body: { phone, code } })).toMatchObject({ code: 'code-exhausted' })
  })

  test('twenty guesses at once are five tries', async () => {
    const phone = '13800000012'
    const code = await codeFor(phone)
    const guess = () => app.refusal('logIn', { body: { phone, code: wrong(code) } })
    const codes = (await Promise.all(Array.from({ length: 20 }, guess))).map((refusal) => refusal.code)
    expect(codes.filter((refusal) => refusal === 'code-wrong')).toHaveLength(4)
    expect(codes.filter((refusal) => refusal === 'code-exhausted')).toHaveLength(16)
  })

  test('after five minutes the code has expired', async () => {
    const phone = '13800000013'
    const code = await codeFor(phone)
    app.advance(5 * minuteMs)
    expect(await app.refusal('logIn', { body: { phone, code } })).toEqual({ code: 'code-expired', facts: {} })
  })

  test('a code that was never sent has expired', async () => {
    expect(await app.refusal('logIn', { body: { phone: '13800000014', code: '123456' } })).toMatchObject({
      code: 'code-expired',
    })
  })

  test('a used code works for nobody else, and for its own login once more', async () => {
    const phone = '13800000015'
    const [code, key] = [await codeFor(phone), 'login-of-my-phone']
    const lost = await app.succeed('logIn', { body: { phone, code } }, { key })
    expect(await app.refusal('logIn', { body: { phone, code } })).toMatchObject({ code: 'code-expired' })
    const again = await app.succeed('logIn', { body: { phone, code } }, { key })
    expect(again).toMatchObject({ isNew: true, profile: lost.profile })
    expect(await app.refusal('readProfile', {}, { token: lost.token })).toMatchObject({ code: 'session-expired' })
    await app.succeed('readProfile', {}, { token: again.token })
    expect(await app.refusal('logIn', { body: { phone, code: wrong(code) } }, { key })).toMatchObject({
      code: 'code-expired',
    })
  })

  test('two first logins at once make one citizen', async () => {
    const phone = '13800000016'
    const code = await codeFor(phone)
    const before = await count('citizen')
    const replies = await Promise.all([1, 2, 3].map(() => app.call('logIn', { body: { phone, code } })))
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 410, 410])
    expect(await count('citizen')).toBe((before ?? 0) + 1)
    expect(await count('balance')).toBe(await count('citizen'))
  })

  test('whoever is frozen may come in, to look and to appeal', async () => {
    const citizen = await app.newCitizen('13800000017')
    const sanctionId = await freeze(app, await citizenIdOf(app, citizen), 1)
    app.advance(2 * minuteMs)
    expect(await citizen.succeed('readProfile', {})).toMatchObject({ freeze: { sanctionId } })
    const code = await codeFor(citizen.phone)
    expect(await app.call('logIn', { body: { phone: citizen.phone, code } })).toMatchObject({ ok: true })
  })

  test('neither phone, code nor token is stored', async () => {
    const citizen = await app.newCitizen('13811112222')
    const everything = sql(
      'people-as-text',
      `select string_agg(t, ' ') as text from (select i::text as t from identity i union all select s::text from session s
        union all select l::text from login_code l union all select c::text from citizen c) rows`,
    )
    const { rows } = await app.database.query<{ text: string }>(everything)
    expect(rows[0]?.text).toContain('2222')
    expect(rows[0]?.text).not.toContain('13811112222')
    expect(rows[0]?.text).not.toContain(Buffer.from(citizen.token).toString('hex'))
    expect(rows[0]?.text).not.toContain(Buffer.from(citizen.token, 'base64url').toString('hex'))
  })
})

describe('a session', () => {
  test('is needed', async () => {
    expect(await app.refusal('readProfile', {})).toMatchObject({ code: 'session-missing' })
    expect(await app.refusal('readProfile', {}, { token: 'x'.repeat(43) })).toMatchObject({ code: 'session-expired' })
  })

  test('ends after 90 days', async () => {
    const citizen = await app.newCitizen()
    app.advance(90 * 24 * 60 * minuteMs - 1)
    await citizen.succeed('readProfile', {})
    app.advance(1)
    expect(await citizen.refusal('readProfile', {})).toMatchObject({ code: 'session-expired' })
  })

  test('ends here, or everywhere', async () => {
    const phone = '13800000020'
    const tokens: string[] = []
    for (let logins = 0; logins < 3; logins++) {
      app.advance(2 * minuteMs)
      tokens.push((await app.succeed('logIn', { body: { phone, code: await codeFor(phone) } })).token)
    }
    const [one = '', two = '', three = ''] = tokens
    expect(await app.succeed('logOut', { query: {} }, { token: one })).toEqual({ revoked: 1 })
    expect(await app.refusal('readProfile', {}, { token: one })).toMatchObject({ code: 'session-expired' })
    await app.succeed('readProfile', {}, { token: two })
    expect(await app.succeed('logOut', { query: { everywhere: 'true' } }, { token: two })).toEqual({ revoked: 2 })
    expect(await app.refusal('readProfile', {}, { token: three })).toMatchObject({ code: 'session-expired' })
  })
})
