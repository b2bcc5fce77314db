import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { useConsentRequests } from '@/api/consent-request'
import { useOutbox } from '@/api/outbox/outbox'
import { useSession } from '@/api/session'
import type { Account, Behaviour } from './queries'
import { anAccount } from '@/testing/build-account'
import { aReceipt, anAction } from '@/testing/build-action'
import { aBehaviour, aMethodology } from '@/testing/build-catalogue'
import { locate } from '@/platform/location'
import { render } from '@/testing/render'
import Taro, { answerRequest, requests } from '@/testing/taro'
import { LogForm } from './log-form'
import { useReceipts } from './receipt-store'

jest.mock('@/platform/location')

const NOON = Date.parse('2026-11-20T12:30:00+08:00')
const onBooked = jest.fn()
const onWaiting = jest.fn()
const onLogIn = jest.fn()
const onOpenAction = jest.fn()
const onAppeal = jest.fn()
const onTrack = jest.fn()

const cycling = aBehaviour({
  id: 'cycling',
  name: { zh: '骑行', en: 'Cycling' },
  unit: 'km',
  factorMilli: 52_000,
  dailyCapMilli: 20_000,
  plausibleMaxMilli: 200_000,
  evidence: ['self', 'place', 'device'],
  confidence: 'estimate',
})
const ownCup = aBehaviour({ id: 'own-cup', name: { zh: '自带杯', en: 'Own cup' } })

const open = (
  behaviour: Behaviour = cycling,
  account: Account | null = anAccount(),
  surroundings: Parameters<typeof render>[1] = {},
) =>
  render(
    <LogForm
      behaviour={behaviour}
      methodology={aMethodology([cycling, ownCup])}
      account={account}
      frame={(content, bottom) => (
        <>
          {content}
          {bottom}
        </>
      )}
      onBooked={onBooked}
      onWaiting={onWaiting}
      onLogIn={onLogIn}
      onOpenAction={onOpenAction}
      onAppeal={onAppeal}
      onTrack={onTrack}
    />,
    surroundings,
  )

const amountInput = () => within(screen.getByRole('group', { name: /数量|Amount/ })).getByRole('textbox')
const type = (text: string) => fireEvent.change(amountInput(), { target: { value: text } })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const posts = () => requests().filter(({ method }) => method === 'POST')
const refuse = (statusCode: number, code: string, facts: object = {}) =>
  answerRequest('POST', '/v1/actions', { statusCode, data: { error: { code, facts } } })

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOON)
  useSession.setState({ token: 'token', passbookNumber: '0512884603', hasExpired: false })
  useReceipts.setState({ latest: null, isNew: false })
  useOutbox.getState().networkChanged(true)
  useOutbox.getState().reread()
})

describe('each unit has its form', () => {
  test.each([
    { unit: 'km', amount: '5.25', word: '公里' },
    { unit: 'kg', amount: '0.5', word: '千克' },
    { unit: 'kWh', amount: '1.5', word: '度' },
    { unit: 'm3', amount: '0.125', word: '立方米' },
    { unit: 'times', amount: '2', word: '次' },
    { unit: 'item', amount: '3', word: '个' },
    { unit: 'sheet', amount: '20', word: '张' },
    { unit: 'minutes', amount: '90', word: '分钟' },
    { unit: 'day', amount: '1', word: '天' },
  ] as const)('$unit', async ({ unit, amount, word }) => {
    answerRequest('POST', '/v1/actions', { statusCode: 201, data: aReceipt() })
    open({ ...cycling, dailyCapMilli: undefined, id: unit.toLowerCase(), unit })
    type(amount)
    expect(screen.getByText(`${amount} ${word} × 52 克/${word}；自报积分按 50%`)).toBeVisible()
    press('入账')
    await waitFor(() => expect(onBooked).toHaveBeenCalledTimes(1))
    expect(JSON.parse(String(posts()[0]?.data))).toMatchObject({ amount: Number(amount), unit })
  })

  test('a counted unit takes no decimals', () => {
    open(ownCup)
    type('1.5')
    expect(screen.getByRole('alert')).toHaveTextContent('请填大于 0 的整数。')
  })
})

describe('preview', () => {
  test('grams in full, points by the evidence, and what is left', () => {
    open()
    type('5')
    expect(screen.getByText('≈ 260')).toBeVisible()
    expect(screen.getByText('13')).toBeVisible()
    expect(screen.getByText('当天还有 15 公里计积分')).toBeVisible()
    fireEvent.click(screen.getByRole('radio', { name: '扫码 100%' }))
    expect(screen.getByText('≈ 260')).toBeVisible()
    expect(screen.getByText('26')).toBeVisible()
  })

  test('says what a cap will cut off', () => {
    const today = {
      ...anAccount().today,
      usedByBehaviour: [{ behaviourId: 'cycling', todayMilli: 18_000, monthMilli: 18_000 }],
    }
    open(cycling, anAccount({ today }))
    type('5')
    expect(screen.getByText('每天 20 公里以内计积分，多出的 3 公里照记克数，不计积分。')).toBeVisible()
  })

  test('the stepper and the usual amounts fill the amount', () => {
    open()
    press('增加')
    expect(amountInput()).toHaveValue('0.5')
    fireEvent.click(screen.getByRole('radio', { name: '10 公里' }))
    expect(amountInput()).toHaveValue('10')
    press('减少')
    expect(amountInput()).toHaveValue('9.5')
  })

  test('nothing filled in is previewed as unknown, and not complained about before it is sent', () => {
    open()
    expect(screen.getAllByText('—').length).toBe(2)
    expect(screen.queryByRole('alert')).toBeNull()
    press('入账')
    expect(screen.getByRole('alert')).toHaveTextContent('请填数量。')
    expect(posts()).toHaveLength(0)
  })
})

describe('evidence', () => {
  test('offers only what can be chosen now', () => {
    open()
    const ladder = screen.getByRole('radiogroup', { name: '用什么证明' })
    expect(
      within(ladder)
        .getAllByRole('radio')
        .map((step) => step.getAttribute('aria-label')),
    ).toEqual(['自报 50%', '扫码 100%'])
  })

  test('a ticket is asked for, checked and sent', async () => {
    answerRequest('POST', '/v1/actions', { statusCode: 201, data: aReceipt() })
    open()
    type('5')
    fireEvent.click(screen.getByRole('radio', { name: '扫码 100%' }))
    const ticket = screen.getByRole('textbox', { name: '点位的码' })
    fireEvent.change(ticket, { target: { value: '1234' } })
    expect(screen.getByRole('alert')).toHaveTextContent('位数不对：小票 12 位，屏幕 13 位，铭牌 9 位。请再对一遍。')
    fireEvent.change(ticket, { target: { value: '123456 789012' } })
    press('入账')
    await waitFor(() => expect(onBooked).toHaveBeenCalled())
    expect(JSON.parse(String(posts()[0]?.data)).evidence).toEqual({ tier: 'place', ticket: '123456789012' })
  })

  test('a scanned ticket fills the field; a code without a number says so', async () => {
    const scanCode = jest.spyOn(Taro, 'scanCode')
    scanCode.mockResolvedValueOnce({ result: 'https://example.org/t/123456789012', errMsg: '' })
    open()
    fireEvent.click(screen.getByRole('radio', { name: '扫码 100%' }))
    await act(async () => press('扫码'))
    expect(screen.getByRole('textbox', { name: '点位的码' })).toHaveValue('123456789012')
    scanCode.mockResolvedValueOnce({ result: 'hello', errMsg: '' })
    await act(async () => press('扫码'))
    expect(screen.getByRole('alert')).toHaveTextContent('没有扫到点位的码，可以手工填写数字。')
  })

  test.each([
    ['WeChat', { errMsg: 'scanCode:fail cancel' }],
    ['Alipay', { error: 10, errorMessage: '用户取消' }],
  ])('who turns back from the camera is told nothing, as %s says it', async (_host, error) => {
    open()
    fireEvent.click(screen.getByRole('radio', { name: '扫码 100%' }))
    type('5')
    jest.spyOn(Taro, 'scanCode').mockRejectedValueOnce(error)
    await act(async () => press('扫码'))
    expect(screen.queryByRole('alert')).toBeNull()
    jest.spyOn(Taro, 'scanCode').mockRejectedValueOnce({ error: 11 })
    await act(async () => press('扫码'))
    expect(screen.getByRole('alert')).toHaveTextContent('没有扫到点位的码')
  })
})

describe('the code of a screen or a plaque', () => {
  const SCREEN = '1024482719068'
  const PLAQUE = '102448271'
  const here = { latitude: 30.66, longitude: 114.31, datum: 'gcj02', accuracyM: 30 } as const
  const found = { status: 'found', place: { ...here, atMs: NOON } } as const
  const code = () => screen.getByRole('textbox', { name: '点位的码' })
  const choose = (digits: string) => {
    type('5')
    fireEvent.click(screen.getByRole('radio', { name: '扫码 100%' }))
    fireEvent.change(code(), { target: { value: digits } })
  }
  const evidenceSent = () => JSON.parse(String(posts()[0]?.data)).evidence
  const look = jest.mocked(locate)
  const agree = () =>
    act(async () => {
      press('对一下位置')
      await Promise.resolve()
      useConsentRequests.getState().answered(true)
    })

  beforeEach(() => answerRequest('POST', '/v1/actions', { statusCode: 201, data: aReceipt() }))

  test('of a screen goes with the moment at which it was read, and asks for no position', async () => {
    open()
    choose('1024 4827 1906 8')
    expect(screen.getByText(/10 分钟内送到都算/)).toBeVisible()
    expect(screen.queryByRole('button', { name: '对一下位置' })).toBeNull()
    jest.spyOn(Date, 'now').mockReturnValue(NOON + 90_000)
    press('入账')
    await waitFor(() => expect(onBooked).toHaveBeenCalled())
    const scannedAt = new Date(NOON).toISOString()
    expect(evidenceSent()).toEqual({ tier: 'place', kind: 'screen', code: SCREEN, scannedAt })
    expect(look).not.toHaveBeenCalled()
  })

  test('with a slip is noticed before it is sent', () => {
    open()
    choose('1024482719069')
    expect(screen.getByRole('alert')).toHaveTextContent('有一位数字不对，请照屏幕或铭牌再对一遍。')
    press('入账')
    expect(posts()).toHaveLength(0)
  })

  test('of a plaque says why it asks for the position, and goes with it', async () => {
    look.mockResolvedValueOnce(found)
    open()
    choose(PLAQUE)
    expect(screen.getByText(/铭牌谁都能拍下来/)).toBeVisible()
    press('入账')
    expect(screen.getByRole('alert')).toHaveTextContent('铭牌要对一次位置，再入账。')
    expect(posts()).toHaveLength(0)
    await agree()
    expect(await screen.findByText('位置有了，误差约 30 米。')).toBeVisible()
    press('入账')
    await waitFor(() => expect(onBooked).toHaveBeenCalled())
    expect(evidenceSent()).toMatchObject({
      tier: 'place',
      kind: 'plaque',
      code: PLAQUE,
      location: here,
    })
  })

  test('loses its position when the digits change', async () => {
    look.mockResolvedValueOnce(found)
    open()
    choose(PLAQUE)
    await agree()
    expect(await screen.findByRole('button', { name: '再对一次' })).toBeVisible()
    fireEvent.change(code(), { target: { value: `${PLAQUE} ` } })
    expect(screen.getByRole('button', { name: '对一下位置' })).toBeVisible()
  })

  test('of a plaque stays unread without consent, or without the permission of the host', async () => {
    look.mockResolvedValueOnce({ status: 'withheld', why: 'denied' })
    open()
    choose(PLAQUE)
    await act(async () => {
      press('对一下位置')
      await Promise.resolve()
      useConsentRequests.getState().answered(false)
    })
    expect(await screen.findByText(/没有同意，就不读位置/)).toBeVisible()
    expect(look).not.toHaveBeenCalled()
    await agree()
    expect(await screen.findByText(/没有位置权限/)).toBeVisible()
  })

  test.each([
    [422, 'place-code-unknown', {}, '这个码对不上。请照屏幕或铭牌再扫一次，或核对数字。', false],
    [409, 'place-code-late', { minutes: 10 }, '码是对的，但到得晚了：要在 10 分钟内送到。可以申诉。', true],
    [409, 'place-code-late', { minutes: 1440 }, '码是对的，但到得晚了：要在 24 小时内送到。可以申诉。', true],
    [429, 'place-tries-over', { retryAfterSeconds: 600 }, '错的码试得太多，10 分钟后再试。', false],
    [422, 'place-not-for-this', { behaviourIds: [] }, '这个点位不核这种行动，请换一个点位，或换一种证明。', false],
    [409, 'place-too-far', { distanceM: 800, mostM: 180 }, /约 800 米，要在 180 米以内/, true],
  ])('%i %s %j is said at the field', async (status, refusal, facts, sentence, mayAppeal) => {
    refuse(status, refusal, facts)
    open()
    choose(SCREEN)
    press('入账')
    expect(await screen.findByText(sentence)).toBeVisible()
    expect(screen.queryByRole('button', { name: '申诉' }) !== null).toBe(mayAppeal)
  })
})

describe('day and time', () => {
  const [day, time] = [() => screen.getAllByRole('combobox')[0], () => document.querySelector('input[type="time"]')]
  const choose = (element: Element | null | undefined, value: string) => {
    if (!element) throw new Error('no such control')
    fireEvent.change(element, { target: { value } })
  }

  test('now, until an earlier day and time are chosen; its caps are not known', async () => {
    answerRequest('POST', '/v1/actions', { statusCode: 201, data: aReceipt() })
    open()
    type('5')
    expect(screen.getByRole('button', { name: '时间 现在 12:30' })).toBeVisible()
    expect(screen.getByRole('button', { name: '日期 今天 11-20' })).toBeVisible()
    choose(day(), '7')
    choose(time(), '08:05')
    expect(screen.getByRole('button', { name: '日期 周五 11-13' })).toBeVisible()
    expect(screen.getByText('补记的这一天，封顶以入账时为准')).toBeVisible()
    press('入账')
    await waitFor(() => expect(onBooked).toHaveBeenCalled())
    expect(JSON.parse(String(posts()[0]?.data)).occurredAt).toBe('2026-11-13T00:05:00.000Z')
  })

  test('a time to come is refused at the field', () => {
    open()
    type('5')
    choose(time(), '13:30')
    expect(screen.getByRole('alert')).toHaveTextContent('时间还没到，请检查日期。')
    press('入账')
    expect(posts()).toHaveLength(0)
  })
})

describe('sending', () => {
  test('a booking hands over the receipt, drops the draft and is remembered', async () => {
    answerRequest('POST', '/v1/actions', { statusCode: 201, data: aReceipt() })
    open()
    type('5')
    press('入账')
    await waitFor(() => expect(onBooked).toHaveBeenCalledWith(anAction().id))
    expect(useReceipts.getState()).toMatchObject({ latest: { lineOfMonth: 3 }, isNew: true })
    expect(Taro.getStorageSync('gp:p:0512884603:draft:cycling')).toBe('')
    expect(Taro.getStorageSync('gp:p:0512884603:recent')).toBe('[{"behaviourId":"cycling","amount":5}]')
  })

  test('while it is on its way the button cannot be pressed again', async () => {
    let answer = () => {}
    answerRequest(
      'POST',
      '/v1/actions',
      () => new Promise((resolve) => (answer = () => resolve({ statusCode: 201, data: aReceipt() }))),
    )
    open()
    type('5')
    const button = screen.getByRole('button', { name: '入账' })
    fireEvent.click(button)
    fireEvent.click(button)
    expect(screen.getByRole('button', { name: '正在入账' })).toBeDisabled()
    await waitFor(() => expect(posts()).toHaveLength(1))
    await act(async () => answer())
    expect(onBooked).toHaveBeenCalledTimes(1)
  })

  const waiting = () => useOutbox.getState().entries

  test('after a timeout the line waits in pencil, and is sent again as it was', async () => {
    answerRequest('POST', '/v1/actions', { failure: 'request:fail timeout' })
    open()
    type('5')
    press('入账')
    await waitFor(() => expect(onWaiting).toHaveBeenCalledWith(waiting()[0]?.key))
    expect(waiting()).toMatchObject([
      { owner: '0512884603', state: { kind: 'sent' }, shown: { grams: 260, points: 13 } },
    ])
    expect(Taro.getStorageSync('gp:p:0512884603:draft:cycling')).toBe('')
    expect(Taro.getStorageSync('gp:p:0512884603:recent')).toBe('[{"behaviourId":"cycling","amount":5}]')
    answerRequest('POST', '/v1/actions', { statusCode: 201, data: aReceipt() })
    await act(() => useOutbox.getState().sendAll())
    const [lost, retried] = posts()
    expect(retried?.header['idempotency-key']).toBe(lost?.header['idempotency-key'])
    expect(retried?.data).toBe(lost?.data)
    expect(waiting()).toEqual([])
  })

  test('without a network nothing is asked, and the line waits', async () => {
    useOutbox.getState().networkChanged(false)
    open()
    type('5')
    press('入账')
    await waitFor(() => expect(onWaiting).toHaveBeenCalled())
    expect(posts()).toEqual([])
    expect(waiting()).toMatchObject([{ state: { kind: 'unsent' } }])
  })

  test('a form that is left while its line is on the way leads nowhere, and a refusal is told as a line', async () => {
    let refuseIt = () => {}
    const refusal = { statusCode: 422, data: { error: { code: 'ticket-unknown', facts: {} } } }
    answerRequest('POST', '/v1/actions', () => new Promise((resolve) => (refuseIt = () => resolve(refusal))))
    const visit = open()
    type('5')
    press('入账')
    await waitFor(() => expect(posts()).toHaveLength(1))
    expect(waiting()).toEqual([])
    visit.unmount()
    expect(waiting()).toHaveLength(1)
    refuseIt()
    await waitFor(() => expect(waiting()).toMatchObject([{ state: { kind: 'refused' } }]))
    expect(onWaiting).not.toHaveBeenCalled()
    expect(onBooked).not.toHaveBeenCalled()
  })

  test('when the phone is full that is said, what was filled in stays, and the next try has the same key', async () => {
    const full = jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
      throw new Error('setStorageSync:fail exceed storage max size')
    })
    answerRequest('POST', '/v1/actions', { failure: 'request:fail timeout' })
    open()
    type('5')
    press('入账')
    expect(await screen.findByText(/手机存满了，这一笔没能存下/)).toBeVisible()
    expect(amountInput()).toHaveValue('5')
    expect(onWaiting).not.toHaveBeenCalled()
    answerRequest('POST', '/v1/actions', { statusCode: 201, data: aReceipt() })
    press('入账')
    await waitFor(() => expect(onBooked).toHaveBeenCalled())
    expect(new Set(posts().map(({ header }) => header['idempotency-key'])).size).toBe(1)
    full.mockRestore()
  })

  test.each([
    [429, 'rate-limited', { retryAfterSeconds: 30 }],
    [503, 'server-busy', { retryAfterSeconds: 2 }],
    [401, 'session-expired', {}],
  ])('%i %s passes: the line waits', async (statusCode, code, facts) => {
    answerRequest('POST', '/v1/actions', { statusCode, data: { error: { code, facts } } })
    open()
    type('5')
    press('入账')
    await waitFor(() => expect(onWaiting).toHaveBeenCalled())
    expect(waiting()).toHaveLength(1)
    expect(useOutbox.getState().barredBy).toMatchObject({ code })
  })
})

describe('refusals of the server', () => {
  test.each([
    [422, 'amount-invalid', {}, '数量要大于 0，最多三位小数。'],
    [422, 'amount-implausible', { max: 3, unit: 'km' }, '一次最多记 3，请检查是不是多按了一位。'],
    [422, 'unit-mismatch', { unit: 'kg' }, '单位对不上，请刷新后再填。'],
    [422, 'date-in-future', {}, '时间还没到，请检查日期。'],
    [422, 'date-too-old', { days: 7 }, '只能补记最近 7 天的行动。'],
    [422, 'evidence-not-accepted', { accepted: ['self'] }, '这种行动不能用这样的证明，请换一种。'],
    [422, 'ticket-unknown', {}, '没有这张小票，请核对 12 位数字。'],
    [409, 'ticket-used', {}, '这张小票已经用过，一张只能记一次。'],
    [422, 'behaviour-unknown', {}, '目录里没有这种行动，请刷新后再选。'],
    [
      403,
      'account-frozen',
      { until: '2026-11-27T04:00:00.000Z', reason: '太多次。' },
      '账户暂停使用到 2026-11-27 12:00，请到「我的」查看原因或申诉。',
    ],
    [422, 'idempotency-key-reused', {}, '这一笔已经提交过，内容不同。请返回重新填写。'],
    [500, 'server-error', { requestId: '12345678-9' }, '服务器出错了，没有入账。反馈时请带上编号 12345678。'],
  ])('%i %s is said in words, and gone when the form changes', async (status, code, facts, sentence) => {
    refuse(status, code, facts)
    open()
    type('5')
    press('入账')
    expect(await screen.findByText(sentence)).toBeVisible()
    expect(onBooked).not.toHaveBeenCalled()
    type('6')
    expect(screen.queryByText(sentence)).toBeNull()
  })

  test('what was counted already leads to that entry', async () => {
    const facts = { rule: 'exclusive-with', actionId: 'other-action', behaviourId: 'own-cup' }
    refuse(409, 'already-counted', facts)
    open()
    type('5')
    press('入账')
    await screen.findByText('同一天里，这两种行动省下的是同一份排放，只能算一次。')
    press('看看已记的那一笔：自带杯')
    expect(onOpenAction).toHaveBeenCalledWith('other-action')
  })

  test('what was judged can be appealed with the claim as it was sent, until the form changes', async () => {
    refuse(409, 'already-counted', { rule: 'exclusive-with', actionId: 'other-action', behaviourId: 'own-cup' })
    open()
    type('5')
    press('入账')
    await screen.findByText('同一天里，这两种行动省下的是同一份排放，只能算一次。')
    press('申诉')
    const sent: unknown = JSON.parse(String(posts()[0]?.data))
    expect(onAppeal).toHaveBeenCalledWith(sent, expect.objectContaining({ code: 'already-counted' }))
    type('6')
    expect(screen.queryByRole('button', { name: '申诉' })).toBeNull()
  })

  test('what was mistyped is put right, not appealed', async () => {
    refuse(422, 'amount-invalid')
    open()
    type('5')
    press('入账')
    await screen.findByText('数量要大于 0，最多三位小数。')
    expect(screen.queryByRole('button', { name: '申诉' })).toBeNull()
  })

  test('after a refusal the next attempt has a new key', async () => {
    refuse(422, 'date-too-old', { days: 7 })
    open()
    type('5')
    press('入账')
    await screen.findByText('只能补记最近 7 天的行动。')
    press('入账')
    await waitFor(() => expect(posts()).toHaveLength(2))
    expect(posts()[0]?.header['idempotency-key']).not.toBe(posts()[1]?.header['idempotency-key'])
    await screen.findByText('只能补记最近 7 天的行动。')
  })

  test('after a failure of the server the same form has the same key', async () => {
    refuse(500, 'server-error', { requestId: '12345678-9' })
    open()
    type('5')
    press('入账')
    await screen.findByText(/服务器出错了/)
    expect(JSON.parse(Taro.getStorageSync('gp:p:0512884603:draft:cycling') as string)).toMatchObject({
      amountText: '5',
      attempt: { key: posts()[0]?.header['idempotency-key'] },
    })
    expect(useOutbox.getState().entries).toEqual([])
  })

  test('a session that is known to have ended asks to log in again, and the draft stays', () => {
    open()
    type('5')
    act(() => useSession.getState().expired('token'))
    press('登录后入账')
    expect(onLogIn).toHaveBeenCalled()
    expect(posts()).toHaveLength(0)
    expect(JSON.parse(Taro.getStorageSync('gp:p:0512884603:draft:cycling') as string)).toMatchObject({
      amountText: '5',
    })
  })
})

test('a guest fills in freely, logs in, and finds the draft', () => {
  useSession.setState({ token: null, passbookNumber: null })
  const visit = open(cycling, null)
  type('5')
  expect(screen.getByText('≈ 260')).toBeVisible()
  expect(screen.getByText('可以先填好，登录回来都还在。')).toBeVisible()
  press('登录后入账')
  expect(onLogIn).toHaveBeenCalled()
  expect(posts()).toHaveLength(0)
  visit.unmount()
  act(() => useSession.setState({ token: 'token', passbookNumber: '0512884603' }))
  open()
  expect(amountInput()).toHaveValue('5')
})

test('easy mode lists the evidence, the best first, and at most three usual amounts', () => {
  open(cycling, anAccount(), { elder: true })
  const ladder = screen.getByRole('radiogroup', { name: '用什么证明' })
  expect(within(ladder).getAllByRole('radio')[0]).toHaveAccessibleName('扫码 100%')
  expect(within(screen.getByRole('radiogroup', { name: '常用数量' })).getAllByRole('radio')).toHaveLength(3)
})

test('in English', () => {
  open(cycling, anAccount(), { language: 'en' })
  type('5')
  expect(screen.getByText('Cycling')).toBeVisible()
  expect(screen.getByText('5 km × 52 g/km; declared earns 50% of the points')).toBeVisible()
  expect(screen.getByText('15 km more earn points that day')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Book it' })).toBeEnabled()
  expect(document.body.textContent).not.toMatch(/[\u4e00-\u9fff]/)
})

describe('what keeps a form from being sent comes into sight', () => {
  const shown = () => Taro.pageScrollTo.mock.calls.map(([options]) => options)
  beforeEach(() => Taro.pageScrollTo.mockClear())

  test('the first field with a problem, from top to bottom', () => {
    open()
    fireEvent.click(screen.getByRole('radio', { name: '扫码 100%' }))
    press('入账')
    expect(shown()).toEqual([expect.objectContaining({ selector: '#log-amount' })])
    expect(document.getElementById('log-amount')).toHaveTextContent('请填数量。')
    type('5')
    press('入账')
    expect(shown()[1]).toMatchObject({ selector: '#log-ticket' })
    expect(document.getElementById('log-ticket')).toHaveTextContent('点位的码')
    expect(posts()).toHaveLength(0)
  })

  test('the field that the server objects to', async () => {
    refuse(400, 'date-in-future')
    open()
    type('5')
    press('入账')
    await waitFor(() => expect(shown()).toEqual([expect.objectContaining({ selector: '#log-when' })]))
    expect(document.getElementById('log-when')).toHaveTextContent('时间还没到')
  })
})

test('where nothing can be chosen, the evidence is a line and no choice', () => {
  open({ ...cycling, evidence: ['self', 'device'] })
  expect(screen.queryByRole('radiogroup', { name: '用什么证明' })).not.toBeInTheDocument()
  expect(screen.getByText('自己填，不用证明')).toBeInTheDocument()
  expect(screen.getByText('50%')).toBeInTheDocument()
})
