import { sql } from '../store/database'
import { ContentError, readPrivacyTexts } from '../content'
import privacy202611 from '../../content/privacy/2026-11.json'
import { openTestApp, type TestApp } from '../testing/test-app'

const version = '2026-11-26'
const decided = (decision: 'given' | 'withdrawn', decidedAt?: string, source: 'steps' | 'privacy' = 'steps') => ({
  source,
  decision,
  version,
  ...(decidedAt === undefined ? {} : { decidedAt }),
})
const body = (...decisions: ReturnType<typeof decided>[]) => ({ body: { decisions } })

let app: TestApp
beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())
beforeEach(() => app.setNow('2026-11-20T10:00:00+08:00'))

const selectRows = sql('test-consents', 'select count(*)::int as rows from consent')
const rows = async () => (await app.database.query<{ rows: number }>(selectRows)).rows[0]?.rows ?? 0

describe('the privacy text', () => {
  test('can be read by anybody, with version, date and the purpose of every source', async () => {
    const text = await app.succeed('readPrivacy', {})
    expect(text).toMatchObject({ version, publishedOn: '2026-11-26' })
    expect(text.sources.map(({ source }) => source)).toContain('steps')
    text.sources.forEach(({ purpose }) => expect(purpose.zh && purpose.en).not.toBe(''))
  })

  test('that forgets a source keeps the server from starting', () => {
    const { sources, ...rest } = privacy202611
    expect(() => readPrivacyTexts([{ ...rest, sources: sources.slice(1) }])).toThrow(ContentError)
    expect(() => readPrivacyTexts([{ ...rest, sources, version: '' }])).toThrow(/version/)
    expect(() => readPrivacyTexts([])).toThrow(ContentError)
  })

  test('keeps its older versions agreeable to', () => {
    const texts = [privacy202611, { ...privacy202611, version: '2027-01' }]
    expect(readPrivacyTexts(texts)).toMatchObject({
      privacyText: { version: '2027-01' },
      privacyVersions: ['2026-11', '2027-01'],
    })
  })
})

describe('a consent', () => {
  test('is given and taken back, with time and version, and both stay as rows', async () => {
    const citizen = await app.newCitizen()
    expect(await citizen.succeed('readConsents', {})).toEqual({ consents: [] })
    const before = await rows()
    await citizen.succeed('recordConsent', body(decided('given')))
    app.advance(60_000)
    const { consents } = await citizen.succeed('recordConsent', body(decided('withdrawn')))
    expect(consents).toEqual([
      { source: 'steps', decision: 'withdrawn', version, decidedAt: '2026-11-20T02:01:00.000Z' },
    ])
    expect(await citizen.succeed('readConsents', {})).toEqual({ consents })
    expect(await rows()).toBe(before + 2)
  })

  test('from before there was an account is sent up once, however often', async () => {
    const citizen = await app.newCitizen()
    const before = await rows()
    const earlier = body(
      decided('given', '2026-11-18T08:00:00+08:00', 'privacy'),
      decided('given', '2026-11-18T08:00:05+08:00'),
    )
    await citizen.succeed('recordConsent', earlier, 'consents-of-login')
    await citizen.succeed('recordConsent', earlier, 'consents-of-login')
    const { consents } = await citizen.succeed('recordConsent', earlier)
    expect(consents).toMatchObject([
      { source: 'privacy', decidedAt: '2026-11-18T00:00:00.000Z' },
      { source: 'steps', decidedAt: '2026-11-18T00:00:05.000Z' },
    ])
    expect(await rows()).toBe(before + 2)
  })

  test('of an older phone does not undo a withdrawal made since', async () => {
    const citizen = await app.newCitizen()
    await citizen.succeed('recordConsent', body(decided('given', '2026-11-19T08:00:00+08:00')))
    await citizen.succeed('recordConsent', body(decided('withdrawn')))
    const late = body(decided('given', '2026-11-19T20:00:00+08:00'))
    const { consents } = await citizen.succeed('recordConsent', late)
    expect(consents).toMatchObject([{ source: 'steps', decision: 'withdrawn' }])
  })

  test('of a phone whose clock is ahead counts from now, so that it can be taken back', async () => {
    const citizen = await app.newCitizen()
    await citizen.succeed('recordConsent', body(decided('given', '2027-11-20T10:00:00+08:00')))
    app.advance(1000)
    const { consents } = await citizen.succeed('recordConsent', body(decided('withdrawn')))
    expect(consents).toMatchObject([{ decision: 'withdrawn' }])
  })

  test('to a text that nobody published is refused, and nothing of the request is kept', async () => {
    const citizen = await app.newCitizen()
    const unknown = { body: { decisions: [decided('given'), { ...decided('given'), version: '1999-01' }] } }
    expect(await citizen.refusal('recordConsent', unknown)).toMatchObject({ code: 'privacy-version-unknown' })
    expect(await citizen.succeed('readConsents', {})).toEqual({ consents: [] })
  })

  test('belongs to one citizen', async () => {
    const [one, other] = [await app.newCitizen(), await app.newCitizen()]
    await one.succeed('recordConsent', body(decided('given')))
    expect(await other.succeed('readConsents', {})).toEqual({ consents: [] })
    expect(await app.refusal('readConsents', {})).toMatchObject({ code: 'session-missing' })
  })

  test.each(['update consent set decision = $$given$$', 'delete from consent'])(
    'cannot be rewritten: %s',
    async (statement) => {
      await (await app.newCitizen()).succeed('recordConsent', body(decided('given')))
      await expect(app.database.script(statement)).rejects.toMatchObject({ code: '23001' })
    },
  )
})
