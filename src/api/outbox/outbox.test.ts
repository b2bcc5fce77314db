import { storage } from '@/platform/storage'
import { aReceipt } from '@/testing/build-action'
import { anEntry, aSubmission } from '@/testing/build-entry'
import { startOutbox } from '@/testing/start-outbox'
import Taro, { answerRequest, requests } from '@/testing/taro'
import type { FakeAnswer } from '@/testing/taro-request'
import { useSession } from '../session'
import { keeperIn } from './keeper'

const DAY_MS = 86_400_000
let nowMs = 0
const booked = jest.fn()
const keeper = keeperIn(storage)

const start = () => startOutbox(() => nowMs, booked)

const LATE: FakeAnswer = { failure: 'request:fail timeout' }
const BOOKED: FakeAnswer = { statusCode: 201, data: aReceipt() }
const refusal = (statusCode: number, code: string, facts: object = {}): FakeAnswer => ({
  statusCode,
  data: { error: { code, facts } },
})
const answer = (...answers: FakeAnswer[]) => {
  let next = 0
  answerRequest('POST', '/v1/actions', () => answers[Math.min(next++, answers.length - 1)] ?? LATE)
}
const keysAsked = () => requests().map(({ header }) => header['idempotency-key'])
const statesOf = (outbox: ReturnType<typeof start>) =>
  outbox.getState().entries.map(({ key, state }) => `${key} ${state.kind}`)

beforeEach(() => {
  nowMs = Date.parse('2026-11-20T09:00:00+08:00')
  useSession.getState().closed()
  useSession.getState().opened({ token: 'token-1', passbookNumber: '0512884603' })
})

describe('submitted', () => {
  it('what is booked leaves nothing behind but its receipt', async () => {
    answer(BOOKED)
    const outbox = start()
    const { isKept, outcome } = outbox.getState().submitted(aSubmission())
    expect(isKept).toBe(true)
    expect(outbox.getState().entries).toEqual([])
    expect(await outcome).toEqual({ kind: 'confirmed', receipt: aReceipt() })
    expect(outbox.getState().receipts).toEqual({ 'key-of-ride': aReceipt() })
    expect(keeper.list('0512884603').entries).toEqual([])
    await outbox.getState().sendAll()
    expect(booked).toHaveBeenCalledTimes(1)
  })

  it('is kept before it is sent, and that it was sent is kept before it is', async () => {
    const seen: string[] = []
    answerRequest('POST', '/v1/actions', () => {
      seen.push(...keeper.list('0512884603').entries.map(({ state }) => state.kind))
      return LATE
    })
    await start().getState().submitted(aSubmission()).outcome
    expect(seen).toEqual(['sent'])
  })

  it('what gets no answer waits, and is sent under the same key by the next app', async () => {
    answer(LATE, BOOKED)
    expect(await start().getState().submitted(aSubmission()).outcome).toEqual({ kind: 'waiting' })
    const next = start()
    expect(statesOf(next)).toEqual(['key-of-ride sent'])
    await next.getState().sendAll()
    expect(statesOf(next)).toEqual([])
    expect(keysAsked()).toEqual(['key-of-ride', 'key-of-ride'])
  })

  it('what is refused comes back to the form and is not kept', async () => {
    answer(refusal(422, 'ticket-unknown'))
    const outbox = start()
    const result = await outbox.getState().submitted(aSubmission()).outcome
    expect(result).toEqual({ kind: 'returned', failure: { code: 'ticket-unknown', facts: {} } })
    expect(keeper.list('0512884603').entries).toEqual([])
  })

  it('goes behind what waits already', async () => {
    keeper.write(anEntry({ key: 'earlier-ride', order: 7 }))
    answer(BOOKED)
    await start().getState().submitted(aSubmission()).outcome
    expect(keysAsked()).toEqual(['earlier-ride', 'key-of-ride'])
  })

  it('without room is sent all the same, and the form keeps it when no answer comes', async () => {
    const full = jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
      throw new Error('full')
    })
    answer(LATE, BOOKED)
    const { submitted } = start().getState()
    const first = submitted(aSubmission())
    expect(first.isKept).toBe(false)
    expect(await first.outcome).toEqual({ kind: 'no-room', failure: { code: 'timeout', facts: {} } })
    expect(await submitted(aSubmission()).outcome).toMatchObject({ kind: 'confirmed' })
    expect(keysAsked()).toEqual(['key-of-ride', 'key-of-ride'])
    full.mockRestore()
  })

  it('of nobody is nothing', async () => {
    useSession.getState().closed()
    expect(await start().getState().submitted(aSubmission()).outcome).toMatchObject({
      kind: 'returned',
      failure: { code: 'session-missing' },
    })
  })

  it('one that was sent before counts as sent from the start', async () => {
    const outbox = start()
    outbox.getState().networkChanged(false)
    await outbox.getState().submitted(aSubmission('key-of-ride', { wasSent: true })).outcome
    expect(statesOf(outbox)).toEqual(['key-of-ride sent'])
  })
})

describe('sendAll', () => {
  const waiting = (...orders: number[]) =>
    orders.forEach((order) => keeper.write(anEntry({ key: `ride-${order}`, order })))

  it('sends in order and stops at what does not get through', async () => {
    waiting(3, 1, 2)
    answer(BOOKED, LATE)
    const outbox = start()
    await outbox.getState().sendAll()
    expect(keysAsked()).toEqual(['ride-1', 'ride-2'])
    expect(statesOf(outbox)).toEqual(['ride-2 sent', 'ride-3 unsent'])
    expect(outbox.getState().barredBy).toMatchObject({ code: 'timeout' })
  })

  it.each([
    ['offline', { failure: 'request:fail' }],
    ['server-busy', refusal(503, 'server-busy', { retryAfterSeconds: 1 })],
    ['rate-limited', refusal(429, 'rate-limited', { retryAfterSeconds: 1 })],
    ['account-frozen', refusal(403, 'account-frozen', { until: '2026-11-27T04:00:00.000Z', reason: '太多次。' })],
    ['answer-invalid', { statusCode: 200, data: '<html>Log in to the hotel</html>' }],
    ['session-expired', refusal(401, 'session-expired')],
  ])('%s bars the way for all', async (code, given) => {
    waiting(1, 2)
    answer(given)
    const outbox = start()
    await outbox.getState().sendAll()
    expect(new Set(keysAsked())).toEqual(new Set(['ride-1']))
    expect(outbox.getState().barredBy).toMatchObject({ code })
    expect(statesOf(outbox)).toEqual(['ride-1 sent', 'ride-2 unsent'])
  })

  it('a refusal is kept with its reason, is not sent again, and does not hold up the next', async () => {
    waiting(1, 2)
    answer(refusal(422, 'amount-implausible', { max: 200, unit: 'km' }), BOOKED)
    const outbox = start()
    await outbox.getState().sendAll()
    await outbox.getState().sendAll()
    expect(keysAsked()).toEqual(['ride-1', 'ride-2'])
    const reason = { code: 'amount-implausible', facts: { max: 200, unit: 'km' } }
    expect(start().getState().entries).toMatchObject([{ key: 'ride-1', state: { kind: 'refused', refusal: reason } }])
  })

  it('what the server fails on waits, and the next goes ahead', async () => {
    waiting(1, 2)
    answer(refusal(500, 'server-error', { requestId: 'x' }), BOOKED)
    const outbox = start()
    await outbox.getState().sendAll()
    expect(statesOf(outbox)).toEqual(['ride-1 sent'])
  })

  it('a key that the server has used already was booked', async () => {
    waiting(1)
    answer(refusal(422, 'idempotency-key-reused'))
    const outbox = start()
    await outbox.getState().sendAll()
    expect(statesOf(outbox)).toEqual([])
    expect(booked).toHaveBeenCalled()
  })

  it('asks nothing while there is no network, unless the person insists', async () => {
    waiting(1)
    answer(BOOKED)
    const outbox = start()
    outbox.getState().networkChanged(false)
    await outbox.getState().sendAll()
    expect(requests()).toEqual([])
    expect(statesOf(outbox)).toEqual(['ride-1 unsent'])
    expect(outbox.getState().barredBy).toMatchObject({ code: 'offline' })
    await outbox.getState().sendAll(true)
    expect(statesOf(outbox)).toEqual([])
  })

  it('asks nothing after the session has ended, and goes on after a new login', async () => {
    waiting(1)
    answer(BOOKED)
    useSession.getState().expired('token-1')
    const outbox = start()
    await outbox.getState().sendAll()
    expect(requests()).toEqual([])
    expect(statesOf(outbox)).toEqual(['ride-1 unsent'])
    expect(outbox.getState().barredBy).toMatchObject({ code: 'session-expired' })
    useSession.getState().opened({ token: 'token-2', passbookNumber: '0512884603' })
    await outbox.getState().sendAll()
    expect(requests()[0]?.header['authorization']).toBe('Bearer token-2')
    expect(outbox.getState().barredBy).toBeNull()
  })

  it('is one at a time, however often it is asked for', async () => {
    waiting(1, 2)
    answer(BOOKED)
    const { sendAll } = start().getState()
    await Promise.all([sendAll(), sendAll(), sendAll()])
    expect(keysAsked()).toEqual(['ride-1', 'ride-2'])
  })

  it('sends nothing of another citizen, and shows nothing of theirs', async () => {
    waiting(1)
    answer(BOOKED)
    useSession.getState().opened({ token: 'token-of-other', passbookNumber: '0000000000' })
    const outbox = start()
    await outbox.getState().sendAll()
    expect(statesOf(outbox)).toEqual([])
    expect(requests()).toEqual([])
    useSession.getState().opened({ token: 'token-1', passbookNumber: '0512884603' })
    outbox.getState().reread()
    expect(statesOf(outbox)).toEqual(['ride-1 unsent'])
  })

  it('does not resend blindly what was sent when the server kept other keys', async () => {
    waiting(1)
    answer(LATE, BOOKED)
    const outbox = start()
    await outbox.getState().sendAll()
    nowMs += 28 * DAY_MS
    await outbox.getState().sendAll()
    expect(keysAsked()).toHaveLength(2)
    answer(LATE, BOOKED)
    waiting(2)
    await outbox.getState().sendAll()
    nowMs += 30 * DAY_MS
    await outbox.getState().sendAll()
    expect(keysAsked()).toHaveLength(3)
    expect(statesOf(outbox)).toEqual(['ride-2 sent'])
  })

  it('an entry that another window has sent meanwhile is not shown again', async () => {
    waiting(1)
    answer(BOOKED)
    const [here, there] = [start(), start()]
    await there.getState().sendAll()
    await here.getState().sendAll()
    expect(keysAsked()).toEqual(['ride-1'])
    expect(statesOf(here)).toEqual([])
  })
})

describe('takenBack', () => {
  it('what never left the phone goes without asking', async () => {
    keeper.write(anEntry())
    const outbox = start()
    expect(await outbox.getState().takenBack('key-of-ride')).toBe('taken-back')
    expect(requests()).toEqual([])
    expect(statesOf(outbox)).toEqual([])
  })

  const sent = () => keeper.write(anEntry({ state: { kind: 'sent', firstSentAt: nowMs } }))
  const answerWithdrawal = (...answers: FakeAnswer[]) => {
    let next = 0
    answerRequest('POST', '/v1/actions/withdrawal', () => answers[Math.min(next++, answers.length - 1)] ?? LATE)
  }
  const WITHDRAWN: FakeAnswer = { statusCode: 201, data: { outcome: 'withdrawn' } }
  const ENTERED: FakeAnswer = { statusCode: 201, data: { outcome: 'entered', receipt: aReceipt() } }
  const urls = () => requests().map(({ url }) => url)

  it('what was ever sent goes only after the server has made its key useless', async () => {
    sent()
    answerWithdrawal(WITHDRAWN)
    const outbox = start()
    expect(await outbox.getState().takenBack('key-of-ride')).toBe('taken-back')
    expect(statesOf(outbox)).toEqual([])
    expect(urls()).toEqual(['/v1/actions/withdrawal'])
    expect(JSON.parse(String(requests()[0]?.data))).toEqual({ key: 'key-of-ride' })
    expect(keysAsked()).not.toContain('key-of-ride')
  })

  it('what was booked already is told with its receipt, until it was read', async () => {
    sent()
    answerWithdrawal(ENTERED)
    const outbox = start()
    expect(await outbox.getState().takenBack('key-of-ride')).toBe('was-booked')
    expect(outbox.getState().receipts).toEqual({ 'key-of-ride': aReceipt() })
    expect(booked).toHaveBeenCalled()
    expect(start().getState().entries).toMatchObject([{ state: { kind: 'entered', actionId: aReceipt().action.id } }])
    await outbox.getState().sendAll()
    expect(urls()).toEqual(['/v1/actions/withdrawal'])
    outbox.getState().dismissed('key-of-ride')
    expect(statesOf(start())).toEqual([])
  })

  it('without an answer it is marked, is never sent as an act again, and is asked for by the next app', async () => {
    sent()
    answerWithdrawal(LATE, WITHDRAWN)
    answer(BOOKED)
    expect(await start().getState().takenBack('key-of-ride')).toBe('to-be-taken-back')
    const next = start()
    expect(statesOf(next)).toEqual(['key-of-ride taking-back'])
    await next.getState().sendAll()
    expect(statesOf(next)).toEqual([])
    expect(urls()).toEqual(['/v1/actions/withdrawal', '/v1/actions/withdrawal'])
  })

  it('the mark is kept before the server is asked', async () => {
    sent()
    const seen: string[] = []
    answerRequest('POST', '/v1/actions/withdrawal', () => {
      seen.push(...keeper.list('0512884603').entries.map(({ state }) => state.kind))
      return WITHDRAWN
    })
    await start().getState().takenBack('key-of-ride')
    expect(seen).toEqual(['taking-back'])
  })

  it('on a phone too full for the mark it stays what it was, and says so', async () => {
    sent()
    answerWithdrawal(LATE)
    const full = jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
      throw new Error('full')
    })
    const outbox = start()
    expect(await outbox.getState().takenBack('key-of-ride')).toBe('unknown')
    expect(statesOf(outbox)).toEqual(['key-of-ride sent'])
    full.mockRestore()
  })

  it('of what nobody knows any more it does not say that nothing was booked', async () => {
    sent()
    nowMs += 30 * DAY_MS
    expect(await start().getState().takenBack('key-of-ride')).toBe('outlived')
    expect(requests()).toEqual([])
    expect(statesOf(start())).toEqual([])
  })

  it('of what another window has sent meanwhile the server is asked', async () => {
    keeper.write(anEntry())
    answer(BOOKED)
    const [here, there] = [start(), start()]
    await there.getState().sendAll()
    answerWithdrawal(LATE, ENTERED)
    expect(await here.getState().takenBack('key-of-ride')).toBe('gone')
    expect(await here.getState().takenBack('key-of-ride')).toBe('was-booked')
    expect(here.getState().receipts).toEqual({ 'key-of-ride': aReceipt() })
  })

  it('what another window has taken back is not kept as refused', async () => {
    sent()
    answer(refusal(410, 'idempotency-key-withdrawn'))
    const outbox = start()
    await outbox.getState().sendAll()
    expect(statesOf(outbox)).toEqual([])
  })

  it('waits for what is on its way', async () => {
    keeper.write(anEntry())
    answer(BOOKED)
    const outbox = start()
    const sending = outbox.getState().sendAll()
    expect(await outbox.getState().takenBack('key-of-ride')).toBe('was-booked')
    await sending
  })
})

it('formLeft: what the form does not wait for any more is told as a line', async () => {
  answer(refusal(422, 'ticket-unknown'))
  const outbox = start()
  const { outcome } = outbox.getState().submitted(aSubmission())
  outbox.getState().formLeft('key-of-ride')
  expect(await outcome).toEqual({ kind: 'waiting' })
  await outbox.getState().sendAll()
  expect(statesOf(outbox)).toEqual(['key-of-ride refused'])
})

it('dismissed: a refusal that was read goes, and what cannot be read only by the word of the person', () => {
  const state = { kind: 'refused', firstSentAt: 1, refusal: { code: 'ticket-used', facts: {} } } as const
  keeper.write(anEntry({ state }))
  storage.write('gp:o:0512884603:from-later', { version: 9 })
  const outbox = start()
  expect(outbox.getState().unreadable).toEqual(['from-later'])
  outbox.getState().dismissed('key-of-ride')
  expect(outbox.getState()).toMatchObject({ entries: [], unreadable: ['from-later'] })
  outbox.getState().dismissed('from-later')
  expect(start().getState().unreadable).toEqual([])
})
