import { waitFor } from '@testing-library/react'
import { readAccount } from '@/contract/account'
import { readProfile } from '@/contract/citizen'
import { logAction } from '@/contract/actions'
import { readCity } from '@/contract/city'
import { logIn, requestLoginCode } from '@/contract/session'
import { storage } from '@/platform/storage'
import { aCity } from '@/testing/build-city'
import { aProfile } from '@/testing/build-profile'
import Taro, { answerRequest, requests } from '@/testing/taro'
import type { FakeAnswer } from '@/testing/taro-request'
import { call, newKey } from './client'
import { useSession } from './session'

// A mini-program has none of these; the client must not notice.
const missing = [
  'fetch',
  'URL',
  'URLSearchParams',
  'Headers',
  'Request',
  'Response',
  'AbortController',
  'FormData',
] as const

beforeAll(() => missing.forEach((name) => Reflect.deleteProperty(globalThis, name)))
beforeEach(() => {
  useSession.getState().closed()
  useSession.getState().opened({ token: 'token-1', passbookNumber: '0512884603' })
})
afterEach(() => jest.useRealTimers())

const refused = (statusCode: number, code: string, facts: object = {}): FakeAnswer => ({
  statusCode,
  data: { error: { code, facts } },
})

/** Answers one after the other, and the last again and again. */
const inTurn = (...answers: FakeAnswer[]) => {
  let next = 0
  return () => answers[Math.min(next++, answers.length - 1)] ?? { failure: 'request:fail' }
}

const withoutWaiting = () => jest.useFakeTimers({ advanceTimers: 500 })

const askForCode = (key = 'key-1') => call(requestLoginCode, { body: { phone: '13800138000' } }, key)

it('runs where the web globals are missing', () => {
  expect(missing.filter((name) => name in globalThis)).toEqual([])
})

describe('a request', () => {
  it('of a citizen carries the token, and no key where nothing is written', async () => {
    answerRequest('GET', '/v1/me', { data: aProfile() })
    expect(await call(readProfile, {})).toEqual({ ok: true, value: aProfile() })
    expect(requests()).toEqual([
      { url: '/v1/me', method: 'GET', header: { accept: 'application/json', authorization: 'Bearer token-1' } },
    ])
  })

  it('that logs an act tells which install of the app it comes from, always the same', async () => {
    answerRequest('POST', '/v1/actions', { failure: 'request:fail timeout' })
    const body = { behaviourId: 'cycling', amount: 1, unit: 'km', occurredAt: '2026-11-20T00:00:00Z' }
    for (const key of ['key-0001', 'key-0002']) {
      await call(logAction, { body: { ...body, evidence: { tier: 'self' } } }, key)
    }
    const ids = requests().map(({ header }) => header?.['x-install-id'])
    expect(ids[0]).toMatch(/^[a-z0-9]{30}$/)
    expect(ids[1]).toBe(ids[0])
    expect(storage.read('gp:install')).toBe(ids[0])
  })

  it('to everybody carries no token', async () => {
    answerRequest('GET', '/v1/city', { data: aCity() })
    await call(readCity, {})
    expect(requests()[0]?.header).not.toHaveProperty('authorization')
  })

  it('that writes carries its key and JSON', async () => {
    answerRequest('POST', '/v1/login-codes', { data: { expiresInSeconds: 300, resendAfterSeconds: 60 } })
    await askForCode('key-7')
    expect(requests()[0]).toEqual({
      url: '/v1/login-codes',
      method: 'POST',
      header: { accept: 'application/json', 'content-type': 'application/json', 'idempotency-key': 'key-7' },
      data: '{"phone":"13800138000"}',
    })
  })

  it('has ten seconds', async () => {
    const asked = jest.spyOn(Taro, 'request')
    answerRequest('GET', '/v1/city', { data: aCity() })
    await call(readCity, {})
    expect(asked).toHaveBeenCalledWith(expect.objectContaining({ timeout: 10_000 }))
    asked.mockRestore()
  })

  it('of nobody for what only citizens have is refused without asking', async () => {
    useSession.getState().closed()
    expect(await call(readProfile, {})).toMatchObject({ ok: false, failure: { code: 'session-missing' } })
    expect(requests()).toEqual([])
  })
})

describe('a lost connection', () => {
  it('is tried again with the same key, and the person never knows', async () => {
    withoutWaiting()
    const answer = { data: { expiresInSeconds: 300, resendAfterSeconds: 60 } }
    answerRequest('POST', '/v1/login-codes', inTurn({ failure: 'request:fail' }, { failure: 'request:fail' }, answer))
    expect(await askForCode()).toMatchObject({ ok: true })
    expect(requests().map(({ header }) => header['idempotency-key'])).toEqual(['key-1', 'key-1', 'key-1'])
  })

  it('is told after the third try', async () => {
    withoutWaiting()
    answerRequest('POST', '/v1/login-codes', { failure: 'request:fail' })
    expect(await askForCode()).toEqual({ ok: false, failure: { code: 'offline', facts: {} } })
    expect(requests()).toHaveLength(3)
  })

  it.each(['request:fail timeout', 'The operation was aborted', 'request timed out'])(
    'is not a late answer (%s): the person decides about another try',
    async (failure) => {
      answerRequest('POST', '/v1/login-codes', { failure })
      expect(await askForCode()).toEqual({ ok: false, failure: { code: 'timeout', facts: {} } })
      expect(requests()).toHaveLength(1)
    },
  )

  it.each([400, 409, 429, 500, 503])('is not a refusal with status %s', async (statusCode) => {
    answerRequest('POST', '/v1/login-codes', refused(statusCode, 'phone-invalid'))
    expect(await askForCode()).toMatchObject({ ok: false, failure: { code: 'phone-invalid' } })
    expect(requests()).toHaveLength(1)
  })
})

describe('a refusal', () => {
  it('comes with its facts', async () => {
    answerRequest('POST', '/v1/sessions', refused(422, 'code-wrong', { triesLeft: 3 }))
    expect(await call(logIn, { body: { phone: '13800138000', code: '000000' } }, 'key')).toEqual({
      ok: false,
      failure: { code: 'code-wrong', facts: { triesLeft: 3 } },
    })
  })

  it('for too many requests says how long to wait', async () => {
    answerRequest('GET', '/v1/city', refused(429, 'rate-limited', { retryAfterSeconds: 7 }))
    expect(await call(readCity, {})).toEqual({
      ok: false,
      failure: { code: 'rate-limited', facts: { retryAfterSeconds: 7 } },
    })
  })

  it.each([
    ['with a code of another version', refused(422, 'moon-closed')],
    ['without the facts it needs', refused(422, 'code-wrong')],
    ['with facts of another type', refused(422, 'code-wrong', { triesLeft: 'three' })],
    ['that is a page of a proxy', { statusCode: 502, data: '<html>Bad gateway</html>' }],
    ['that is empty', { statusCode: 500, data: '' }],
    ['with the name of a built-in as its code', refused(422, 'constructor')],
  ])('%s breaks the contract', async (_what, answer) => {
    answerRequest('POST', '/v1/sessions', answer)
    expect(await call(logIn, { body: { phone: '13800138000', code: '000000' } }, 'key')).toEqual({
      ok: false,
      failure: { code: 'answer-invalid', facts: {} },
    })
  })
})

describe('a success', () => {
  it.each([
    ['without a field', { ...aProfile(), pseudonym: undefined }],
    ['with another type', { ...aProfile(), onBoards: 'yes' }],
    ['that is text', 'OK'],
    ['that is empty', ''],
  ])('%s breaks the contract', async (_what, data) => {
    answerRequest('GET', '/v1/me', { data })
    expect(await call(readProfile, {})).toEqual({ ok: false, failure: { code: 'answer-invalid', facts: {} } })
  })

  it('may say more than this version understands', async () => {
    answerRequest('GET', '/v1/me', { data: { ...aProfile(), mood: 'sunny' } })
    expect(await call(readProfile, {})).toEqual({ ok: true, value: aProfile() })
  })
})

describe('on Alipay, which rejects what is not a success', () => {
  const rejecting = (error: object) =>
    jest.spyOn(Taro, 'request').mockImplementationOnce(() => {
      return Object.assign(Promise.reject(error), { abort: () => undefined })
    })

  it.each([
    ['status', { error: 19, status: 422, data: '{"error":{"code":"phone-invalid","facts":{}}}' }],
    ['statusCode', { error: 19, statusCode: 422, data: { error: { code: 'phone-invalid', facts: {} } } }],
  ])('a refusal is read from inside the error, by %s', async (_name, error) => {
    const asked = rejecting(error)
    expect(await askForCode()).toEqual({ ok: false, failure: { code: 'phone-invalid', facts: {} } })
    expect(asked).toHaveBeenCalledTimes(1)
    asked.mockRestore()
  })

  it('error 13 is a late answer', async () => {
    const asked = rejecting({ error: 13, errorMessage: 'timeout' })
    expect(await askForCode()).toMatchObject({ failure: { code: 'timeout' } })
    asked.mockRestore()
  })

  it('error 12 is a lost connection', async () => {
    withoutWaiting()
    answerRequest('POST', '/v1/login-codes', { data: { expiresInSeconds: 300, resendAfterSeconds: 60 } })
    const asked = rejecting({ error: 12, errorMessage: 'network' })
    expect(await askForCode()).toMatchObject({ ok: true })
    expect(asked).toHaveBeenCalledTimes(2)
    asked.mockRestore()
  })
})

describe('a session that the server has ended', () => {
  it('is noticed, and what is on the screen keeps its owner', async () => {
    answerRequest('GET', '/v1/me', refused(401, 'session-expired'))
    expect(await call(readProfile, {})).toMatchObject({ failure: { code: 'session-expired' } })
    expect(useSession.getState()).toMatchObject({ token: null, hasExpired: true, passbookNumber: '0512884603' })
  })

  it('is not asked about again', async () => {
    useSession.getState().expired('token-1')
    expect(await call(readAccount, {})).toMatchObject({ failure: { code: 'session-expired' } })
    expect(requests()).toEqual([])
  })

  it('was the old one when a new one was opened meanwhile', async () => {
    let answerOld = (_answer: FakeAnswer) => undefined as void
    answerRequest('GET', '/v1/me', () => new Promise<FakeAnswer>((resolve) => (answerOld = resolve)))
    const reading = call(readProfile, {})
    await waitFor(() => expect(requests()).toHaveLength(1))
    useSession.getState().opened({ token: 'token-2', passbookNumber: '0512884603' })
    answerOld(refused(401, 'session-expired'))
    expect(await reading).toMatchObject({ failure: { code: 'session-expired' } })
    expect(useSession.getState()).toMatchObject({ token: 'token-2', hasExpired: false })
  })
})

it('a key is new every time', () => {
  const keys = new Set(Array.from({ length: 1000 }, () => newKey(0)))
  expect(keys.size).toBe(1000)
})
