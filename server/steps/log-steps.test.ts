import { randomBytes } from 'node:crypto'
import { checkBooks } from '../store/books-check'
import { openAlipay, sealAsWeChat, stepsOn } from '../testing/sealed-steps'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'

const noon = '2026-11-20T12:00:00+08:00'
const today = '2026-11-20'
const appId = 'wx0000000000000001'
const alipay = openAlipay()

/** WeChat's side of jscode2session: a code works once, and stands for one person's session. */
const sessions = new Map<string, { sessionKey: string; openId: string }>()
const sessionOf = async (code: string) => {
  const session = sessions.get(code) ?? null
  sessions.delete(code)
  return session
}

let app: TestApp
beforeAll(async () => {
  app = await openTestApp({
    now: noon,
    services: { wechatSteps: { appId, sessionOf }, alipaySteps: alipay.keys },
  })
})
afterAll(() => app.close())
beforeEach(() => app.setNow(noon))

let codes = 0
/** What the phone of a WeChat user sends up. */
const fromWeChat = (openId: string, days: readonly (readonly [day: string, step: number])[]) => {
  const session = { sessionKey: randomBytes(16).toString('base64'), openId }
  const code = `code-${++codes}`
  sessions.set(code, session)
  const sealed = sealAsWeChat(stepsOn(...days), { ...session, appId, at: app.now() })
  return { host: 'wechat', code, ...sealed } as const
}
const fromAlipay = (day: string, count: number) =>
  ({ host: 'alipay', response: alipay.seal({ count: String(count), countDate: day }) }) as const
const typed = (steps: number) => ({ host: 'typed', steps }) as const

type Evidence = ReturnType<typeof fromWeChat> | ReturnType<typeof fromAlipay> | ReturnType<typeof typed>
const reading = (evidence: Evidence, day = today) => ({ body: { day, evidence } })

const agree = (citizen: TestCitizen, decision: 'given' | 'withdrawn' = 'given') =>
  citizen.succeed('recordConsent', { body: { decisions: [{ source: 'steps', decision, version: '2026-11' }] } })

const newWalker = async () => {
  const citizen = await app.newCitizen()
  await agree(citizen)
  return citizen
}

const logged = async (citizen: TestCitizen, evidence: Evidence, day = today) => {
  const { proof } = await citizen.succeed('openSteps', reading(evidence, day))
  return citizen.succeed('logSteps', { body: { proof } })
}

const linesOf = async (citizen: TestCitizen) => (await citizen.succeed('readPassbook', { query: {} })).lines

describe('steps of a host', () => {
  test('are read without booking, and say what they would add', async () => {
    const citizen = await newWalker()
    const opened = await citizen.succeed('openSteps', reading(fromWeChat('walker-1', [[today, 10_000]])))
    expect(opened).toMatchObject({
      day: today,
      steps: 10_000,
      tier: 'device',
      behaviourId: 'walking',
      amount: 7,
      grams: 164,
      points: 16,
    })
    expect(opened.countedIn).toBeNull()
    expect(await linesOf(citizen)).toEqual([])
  })

  test('are a verified walk with full points, with the factor in their receipt', async () => {
    const citizen = await newWalker()
    const { action, lineOfMonth, after } = await logged(citizen, fromWeChat('walker-2', [[today, 10_000]]))
    expect(action).toMatchObject({
      behaviourId: 'walking',
      amount: 7,
      unit: 'km',
      tier: 'device',
      state: 'verified',
      grams: 164,
      points: 16,
    })
    expect(action.why.formula).toContain('0.7 m')
    expect(lineOfMonth).toBe(1)
    expect(after).toEqual({ month: { declared: 0, pending: 0, verified: 164 }, availablePoints: 16 })
  })

  test('of Alipay are booked in the same way', async () => {
    const { action } = await logged(await newWalker(), fromAlipay(today, 10_000))
    expect(action).toMatchObject({ amount: 7, tier: 'device', grams: 164 })
  })

  test('earn points up to the cap of the day, while grams are booked in full', async () => {
    const { action } = await logged(await newWalker(), fromAlipay(today, 30_000))
    expect(action).toMatchObject({ amount: 21, grams: 491, points: 29 })
    expect(action.why.cuts).toEqual([{ rule: 'behaviour-daily-cap', cap: 12.6, cut: 8.4 }])
  })

  test('of yesterday stand in the books of yesterday', async () => {
    const citizen = await newWalker()
    const evidence = fromWeChat('walker-3', [
      ['2026-11-19', 5000],
      [today, 9000],
    ])
    const { action } = await logged(citizen, evidence, '2026-11-19')
    expect(action).toMatchObject({ amount: 3.5, occurredAt: '2026-11-19T15:59:59.000Z' })
  })
})

describe('a day is counted once', () => {
  test('a later report adds the difference as a further entry, under the same cap', async () => {
    const citizen = await newWalker()
    await logged(citizen, fromAlipay(today, 10_000))
    app.advance(3_600_000)
    const { action } = await logged(citizen, fromAlipay(today, 12_000))
    expect(action).toMatchObject({ amount: 1.4, grams: 33 })
    app.advance(3_600_000)
    const last = await logged(citizen, fromAlipay(today, 20_000))
    expect(last.action).toMatchObject({ amount: 5.6, points: 9 })
    expect(last.action.why.cuts).toMatchObject([{ rule: 'behaviour-daily-cap', cut: 1.4 }])
    expect(await linesOf(citizen)).toHaveLength(3)
    expect(await checkBooks(app.database)).toEqual([])
  })

  test('a repetition books nothing, and names the entry', async () => {
    const citizen = await newWalker()
    const { action } = await logged(citizen, fromAlipay(today, 10_000))
    const again = await citizen.succeed('openSteps', reading(fromAlipay(today, 10_000)))
    expect(again).toMatchObject({ amount: 0, countedIn: action.id })
    expect(await citizen.refusal('logSteps', { body: { proof: again.proof } })).toEqual({
      code: 'already-counted',
      facts: { rule: 'day-steps', actionId: action.id, behaviourId: 'walking' },
    })
  })

  test('two hosts that count the same walk do not add up', async () => {
    const citizen = await newWalker()
    await logged(citizen, fromAlipay(today, 10_000))
    const { action } = await logged(citizen, fromWeChat('walker-4', [[today, 10_200]]))
    expect(action).toMatchObject({ amount: 0.14 })
  })

  test('a walk that was declared by distance is in the steps already', async () => {
    const citizen = await newWalker()
    const walk = {
      behaviourId: 'walking',
      amount: 3,
      unit: 'km',
      occurredAt: noon,
      evidence: { tier: 'self' },
    } as const
    await citizen.succeed('logAction', { body: walk })
    expect((await logged(citizen, fromAlipay(today, 10_000))).action).toMatchObject({ amount: 4 })
  })

  const walkAt = (occurredAt: string, window?: { startedAt: string; endedAt: string }) =>
    ({
      body: { behaviourId: 'walking', amount: 3, unit: 'km', occurredAt, evidence: { tier: 'self' }, window },
    }) as const

  test('a walk that began before the steps were read is in them, and is refused with their entry', async () => {
    const citizen = await newWalker()
    const { action } = await logged(citizen, fromAlipay(today, 10_000))
    app.advance(3_600_000)
    const inSteps = {
      code: 'already-counted',
      facts: { rule: 'day-steps', actionId: action.id, behaviourId: 'walking' },
    }
    expect(await citizen.refusal('logAction', walkAt('2026-11-20T11:00:00+08:00'))).toEqual(inSteps)
    const straddling = { startedAt: '2026-11-20T11:50:00+08:00', endedAt: '2026-11-20T12:30:00+08:00' }
    expect(await citizen.refusal('logAction', walkAt(straddling.startedAt, straddling))).toEqual(inSteps)
    await citizen.succeed('logAction', walkAt('2026-11-19T11:00:00+08:00'))
    await citizen.succeed('logAction', walkAt('2026-11-20T12:30:00+08:00'))
    expect(await checkBooks(app.database)).toEqual([])
  })

  test('a walk after the steps were read is not in them, and in the next steps it is', async () => {
    const citizen = await newWalker()
    const { proof } = await citizen.succeed('openSteps', reading(fromAlipay(today, 10_000)))
    app.advance(20 * 60_000)
    await citizen.succeed('logAction', walkAt('2026-11-20T12:10:00+08:00'))
    expect((await citizen.succeed('logSteps', { body: { proof } })).action).toMatchObject({ amount: 7 })
    app.advance(20 * 60_000)
    expect((await logged(citizen, fromAlipay(today, 16_000))).action).toMatchObject({ amount: 1.2 })
  })

  test('five deliveries of one report at once are one entry', async () => {
    const citizen = await newWalker()
    const { proof } = await citizen.succeed('openSteps', reading(fromAlipay(today, 10_000)))
    const replies = await Promise.all([1, 2, 3, 4, 5].map(() => citizen.call('logSteps', { body: { proof } })))
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409])
    expect(await linesOf(citizen)).toHaveLength(1)
  })

  test('the same key gives the same receipt', async () => {
    const citizen = await newWalker()
    const { proof } = await citizen.succeed('openSteps', reading(fromWeChat('walker-5', [[today, 10_000]])))
    const first = await citizen.succeed('logSteps', { body: { proof } }, 'steps-of-noon')
    expect(await citizen.succeed('logSteps', { body: { proof } }, 'steps-of-noon')).toEqual(first)
  })

  test('one WeChat account walks for one passbook a day', async () => {
    const [one, other] = [await newWalker(), await newWalker()]
    const late = await other.succeed('openSteps', reading(fromWeChat('walker-6', [[today, 10_000]])))
    await logged(one, fromWeChat('walker-6', [[today, 10_000]]))
    expect(await other.refusal('logSteps', { body: { proof: late.proof } })).toMatchObject({ code: 'steps-taken' })
    const again = reading(fromWeChat('walker-6', [[today, 11_000]]))
    expect(await other.refusal('openSteps', again)).toMatchObject({ code: 'steps-taken' })
    await logged(one, fromWeChat('walker-6', [[today, 11_000]]))
    await logged(other, fromWeChat('walker-6', [['2026-11-19', 4000]]), '2026-11-19')
  })
})

describe('typed steps', () => {
  test('need no consent, are declared, and earn half', async () => {
    const { action } = await logged(await app.newCitizen(), typed(10_000))
    expect(action).toMatchObject({ amount: 7, tier: 'self', state: 'declared', grams: 164, points: 8 })
  })
})

describe('nothing is read', () => {
  test('without consent, and not after it was taken back', async () => {
    const citizen = await app.newCitizen()
    const missing = { code: 'consent-missing', facts: { source: 'steps' } }
    expect(await citizen.refusal('openSteps', reading(fromAlipay(today, 9000)))).toEqual(missing)
    await agree(citizen)
    const { proof } = await citizen.succeed('openSteps', reading(fromAlipay(today, 9000)))
    app.advance(1000)
    await agree(citizen, 'withdrawn')
    expect(await citizen.refusal('openSteps', reading(fromAlipay(today, 9000)))).toEqual(missing)
    expect(await citizen.refusal('logSteps', { body: { proof } })).toEqual(missing)
    expect(await linesOf(citizen)).toEqual([])
  })

  test('without consent not even the code is spent', async () => {
    const citizen = await app.newCitizen()
    const evidence = fromWeChat('walker-7', [[today, 9000]])
    await citizen.refusal('openSteps', reading(evidence))
    expect(sessions.has(evidence.code)).toBe(true)
  })

  const bad: [string, () => Evidence, string, object][] = [
    [
      'a code that WeChat does not know',
      () => ({ ...fromWeChat('w', [[today, 1]]), code: 'used' }),
      today,
      { code: 'steps-unreadable' },
    ],
    [
      'the seal of another login',
      () => ({ ...fromWeChat('w', [[today, 1]]), code: fromWeChat('v', [[today, 1]]).code }),
      today,
      { code: 'steps-unreadable' },
    ],
    [
      'what Alipay did not sign',
      () => ({ ...fromAlipay(today, 1), response: openAlipay().seal({}) }),
      today,
      { code: 'steps-unreadable' },
    ],
    ['another day', () => fromAlipay('2026-11-19', 5000), today, { code: 'steps-unreadable' }],
    ['a day without steps', () => fromAlipay(today, 0), today, { code: 'steps-none' }],
    [
      'more than anybody walks',
      () => fromAlipay(today, 90_000),
      today,
      { code: 'amount-implausible', facts: { max: 60, unit: 'km' } },
    ],
    ['tomorrow', () => typed(5000), '2026-11-21', { code: 'date-in-future' }],
    ['a day that does not exist', () => typed(5000), '2026-02-30', { code: 'date-in-future' }],
    ['eight days ago', () => typed(5000), '2026-11-12', { code: 'date-too-old', facts: { days: 7 } }],
  ]
  test.each(bad)('of %s', async (_what, evidence, day, refusal) => {
    expect(await (await newWalker()).refusal('openSteps', reading(evidence(), day))).toMatchObject(refusal)
  })

  test('where the host is not connected', async () => {
    const alone = await openTestApp({ now: noon })
    const citizen = await alone.newCitizen()
    await agree(citizen)
    expect(await citizen.refusal('openSteps', reading(fromAlipay(today, 1)))).toMatchObject({
      code: 'steps-not-connected',
    })
    expect(await citizen.refusal('openSteps', reading(fromWeChat('w', [[today, 1]])))).toMatchObject({
      code: 'steps-not-connected',
    })
    await alone.close()
  })
})

describe('a proof', () => {
  test.each([
    ['is of one citizen', async (proof: string) => ({ proof, by: await newWalker() })],
    ['cannot be changed', async (proof: string, by: TestCitizen) => ({ proof: withMoreSteps(proof), by })],
    ['is not made up', async (_: string, by: TestCitizen) => ({ proof: 'e30.AAAA', by })],
    [
      'is good for half an hour',
      async (proof: string, by: TestCitizen) => {
        app.advance(30 * 60_000 + 1)
        return { proof, by }
      },
    ],
  ])('%s', async (_, change) => {
    const citizen = await newWalker()
    const opened = await citizen.succeed('openSteps', reading(fromAlipay(today, 10_000)))
    const { proof, by } = await change(opened.proof, citizen)
    expect(await by.refusal('logSteps', { body: { proof } })).toMatchObject({ code: 'steps-unreadable' })
  })
})

const withMoreSteps = (proof: string): string => {
  const [text = '', hash = ''] = proof.split('.')
  const read = Buffer.from(text, 'base64url').toString().replace('"steps":10000', '"steps":20000')
  return `${Buffer.from(read).toString('base64url')}.${hash}`
}
