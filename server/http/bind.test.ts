import { logAction } from '../actions/log-action'
import { readProfile } from '../citizen/read-profile'
import { sql } from '../store/database'
import { DatabaseBusy, DatabaseError } from '../store/database'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'
import { answer } from './handler'

const lines: string[] = []
let failure: Error | null = null
let breaksContract = false

let app: TestApp
let citizen: TestCitizen
beforeAll(async () => {
  app = await openTestApp({
    settings: { logLevel: 'info' },
    log: { write: (line) => void lines.push(line) },
    handlers: {
      // Everything is written, and then the process stumbles.
      logAction: async (call) => {
        const outcome = await logAction(call)
        if (failure) throw failure
        return outcome
      },
      readProfile: async (call) => {
        const outcome = await readProfile(call)
        if (!outcome.ok) return outcome
        return answer({ ...outcome.value, phone: '13800138000', ...(breaksContract ? { since: 'yesterday' } : {}) })
      },
    },
  })
  citizen = await app.newCitizen()
})
afterAll(() => app.close())
beforeEach(() => {
  failure = null
  breaksContract = false
  lines.length = 0
})

const ride = {
  body: {
    behaviourId: 'cycling',
    amount: 5,
    unit: 'km',
    occurredAt: '2026-11-20T09:00:00+08:00',
    evidence: { tier: 'self' as const },
  },
}

const post = (payload: string, headers: Record<string, string> = {}) =>
  app.http.inject({
    method: 'POST',
    url: '/v1/actions',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${citizen.token}`,
      'idempotency-key': 'key-of-bind-test',
      ...headers,
    },
    payload,
  })

describe('a request that is not what the contract says', () => {
  test.each([
    ['broken JSON', '{"amount": ', 400, 'request-invalid'],
    ['a number that JSON does not know', '{"amount": NaN}', 400, 'request-invalid'],
    ['an empty body', '', 400, 'request-invalid'],
    ['a list', '[]', 400, 'request-invalid'],
    ['a poisoned prototype', '{"__proto__": {"isAdmin": true}}', 400, 'request-invalid'],
    ['more than a track takes', JSON.stringify({ note: 'x'.repeat(160 * 1024) }), 413, 'body-too-large'],
  ])('%s', async (_what, payload, status, code) => {
    const response = await post(payload)
    expect(response.statusCode).toBe(status)
    expect(response.json()).toMatchObject({ error: { code } })
  })

  test('a body without a track has less room, and the refusal says how much', async () => {
    const note = 'x'.repeat(64 * 1024)
    expect(await citizen.refusal('changeProfile', { body: { pseudonym: note } })).toEqual({
      code: 'body-too-large',
      facts: { maxBytes: 64 * 1024 },
    })
  })

  test('wrong types are listed one by one', async () => {
    const response = await post(JSON.stringify({ ...ride.body, amount: '5', occurredAt: 'noon', behaviourId: 'A B' }))
    expect(response.statusCode).toBe(400)
    const { issues } = response.json<{ error: { facts: { issues: { path: string }[] } } }>().error.facts
    expect(issues.map(({ path }) => path).sort()).toEqual(['body.amount', 'body.behaviourId', 'body.occurredAt'])
  })

  test('another media type', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml']) {
      const response = await post('amount=5', { 'content-type': type })
      expect([response.statusCode, response.json()]).toEqual([
        415,
        { error: { code: 'media-type-unsupported', facts: {} } },
      ])
    }
  })

  test('an address that is none, and a path that cannot be decoded', async () => {
    const nowhere = await app.http.inject({ url: '/v1/nowhere' })
    expect([nowhere.statusCode, nowhere.json()]).toEqual([404, { error: { code: 'route-not-found', facts: {} } }])
    const broken = await app.http.inject({ url: '/v1/rewards/%E0%A4%A' })
    expect([broken.statusCode, broken.json()]).toMatchObject([400, { error: { code: 'request-invalid' } }])
  })

  test('a write without a key, or with one that is none', async () => {
    const headers = { authorization: `Bearer ${citizen.token}` }
    const without = await app.http.inject({ method: 'POST', url: '/v1/actions', headers, payload: ride.body })
    expect(without.json()).toEqual({ error: { code: 'idempotency-key-missing', facts: {} } })
    for (const key of ['short', 'with spaces in it', 'x'.repeat(65)]) {
      expect((await post(JSON.stringify(ride.body), { 'idempotency-key': key })).statusCode).toBe(400)
    }
  })

  test('a session that is malformed', async () => {
    const response = await post(JSON.stringify(ride.body), { authorization: 'Basic dXNlcjpwYXNz' })
    expect([response.statusCode, response.json()]).toEqual([401, { error: { code: 'session-expired', facts: {} } }])
  })
})

describe('a use case that fails after it wrote', () => {
  const written = async () => {
    const { rows } = await app.database.query<{ rows: number }>(
      sql(
        'rows-of-an-action',
        `select (select count(*) from action) + (select count(*) from booking) + (select count(*) from point_lot)
          + (select count(*) from idempotency) + (select count(*) from board_delta) + (select sum(actions) from balance) as rows`,
      ),
    )
    return Number(rows[0]?.rows)
  }

  test.each([
    ['a bug', new Error('secret detail'), 500, 'server-error'],
    ['a busy database', new DatabaseBusy(5000), 503, 'server-busy'],
    ['a lost connection', new DatabaseError('08006', 'gone'), 503, 'server-busy'],
  ])('%s leaves nothing, and the same key works afterwards', async (what, error, status, code) => {
    const before = await written()
    failure = error
    const key = `stumbling-over-${what.replaceAll(' ', '-')}`
    const reply = await citizen.call('logAction', ride, key)
    expect(reply).toMatchObject({ status, refusal: { code } })
    expect(JSON.stringify(reply)).not.toContain('secret detail')
    expect(await written()).toBe(before)
    failure = null
    await citizen.succeed('logAction', ride, key)
  })

  test('a busy answer says when to come back', async () => {
    failure = new DatabaseBusy(5000)
    const response = await post(JSON.stringify(ride.body))
    expect(response.headers['retry-after']).toBe('2')
  })
})

test('what the contract does not know never leaves the server', async () => {
  const response = await app.http.inject({ url: '/v1/me', headers: { authorization: `Bearer ${citizen.token}` } })
  expect(response.body).not.toContain('13800138000')
  expect(response.headers['cache-control']).toBe('no-store')
})

test('an answer that breaks the contract is our error, and the log says where', async () => {
  breaksContract = true
  expect(await citizen.refusal('readProfile', {})).toMatchObject({ code: 'server-error' })
  expect(lines.join('')).toContain('the answer of readProfile breaks the contract at: since')
})

test('one log line a request, with nothing personal in it', async () => {
  const { action } = await citizen.succeed('logAction', ride)
  lines.length = 0
  await app.http.inject({
    url: `/v1/actions/${action.id}?note=private`,
    headers: { authorization: `Bearer ${citizen.token}` },
    remoteAddress: '203.0.113.77',
  })
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    method: 'GET',
    route: '/v1/actions/:actionId',
    status: 200,
    network: '203.0.113.0/24',
  })
  for (const secret of [action.id, citizen.token, 'private', '203.0.113.77']) expect(lines[0]).not.toContain(secret)
})
