import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { useSession } from '@/api/session'
import type { Reward } from '@/contract/mall'
import type { Redemption } from '@/contract/redemptions'
import { anAccount } from '@/testing/build-account'
import { aHold, anExchangePoint, aRedemption, aReward, aRewardPage } from '@/testing/build-mall'
import { render } from '@/testing/render'
import { answerRequest, requests } from '@/testing/taro'
import { RewardScreen } from './reward-screen'

const NOON = Date.parse('2026-11-20T12:30:00+08:00')
const onLogIn = jest.fn()
const onOpenRedemption = jest.fn()
const onRedeemed = jest.fn()
const callbacks = { onLogIn, onConfirming: jest.fn(), onOpenRedemption, onRedeemed }
const hold = aHold()
const HOLD = '/v1/redemptions'
const ISSUE = `/v1/redemptions/${hold.id}/voucher`
const after = { availablePoints: 587, heldPoints: 120 }
const library = anExchangePoint({ id: 'library', name: { zh: '图书馆兑换点', en: 'Library exchange' } })

interface Known {
  readonly available?: number
  readonly redemptions?: Redemption[]
}

const open = (given: Partial<Reward> = {}, known: Known = {}, surroundings: Parameters<typeof render>[1] = {}) => {
  const { available = 707, redemptions = [] } = known
  const reward = aReward(given)
  const month = { month: '2026-11', grams: { declared: 900, pending: 0, verified: 5673 }, pointsEarned: 700 }
  answerRequest('GET', '/v1/rewards', { data: aRewardPage([reward]) })
  answerRequest('GET', `/v1/rewards/${reward.id}`, { data: reward })
  answerRequest('GET', '/v1/account', {
    data: anAccount({ month, points: { available, held: 0, nextExpiry: null } }),
  })
  answerRequest('GET', HOLD, { data: { redemptions, openCount: redemptions.length, nextCursor: null } })
  return render(
    <RewardScreen
      rewardId={reward.id}
      frame={(content, bottom) => (
        <>
          {content}
          {bottom}
        </>
      )}
      {...callbacks}
    />,
    surroundings,
  )
}
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const openSheet = async () => {
  await screen.findByText('707')
  await press('用 120 分兑换')
  return within(screen.getByRole('dialog'))
}
const pressInSheet = (name: string | RegExp) =>
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }))
const posts = (path: string) => requests().filter(({ method, url }) => method === 'POST' && url.endsWith(path))
const keysOf = (path: string) => new Set(posts(path).map(({ header }) => header['idempotency-key']))
const refuse = (path: string, statusCode: number, code: string, facts: object = {}) =>
  answerRequest('POST', path, { statusCode, data: { error: { code, facts } } })
const holds = () => answerRequest('POST', HOLD, { statusCode: 201, data: { redemption: hold, after } })
const issues = () => answerRequest('POST', ISSUE, { statusCode: 201, data: { redemption: aRedemption(), after } })

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOON)
  useSession.setState({ token: 'token', passbookNumber: '0512884603', hasExpired: false })
})

describe('what one should know', () => {
  test('name, points, stock, limit, who pays, content, place with hours, validity', async () => {
    open()
    expect(await screen.findByRole('heading', { name: '自行车保养一次' })).toBeVisible()
    ;[
      '余 34 · 每月 1 份',
      '自行车行业协会',
      '调刹车、上油、校正轮圈',
      '枫林绿色兑换点',
      '休息中，今天 14:00 开门',
      '周二至周日 09:00–11:30，14:00–17:00',
      '周一不开门',
      '到店出示凭证，或报 10 位数字',
      '兑换后 30 天内有效',
      '没用之前可以退回，积分原路返还',
    ].forEach((text) => expect(screen.getByText(text)).toBeVisible())
  })

  test('its own footprint against my verified grams of the month, and where the number comes from', async () => {
    open()
    expect(await screen.findByText('你 11 月已核')).toBeVisible()
    expect(screen.getByText('5.67 千克')).toBeVisible()
    expect(screen.getByText('0.20 千克')).toBeVisible()
    await press('这个数怎么来的')
    expect(screen.getByText('零件与用电，估算')).toBeVisible()
  })

  test('a gift is not collected, and its points are spent at once', async () => {
    open({ category: 'charity', settleAt: 'issue', exchangePoints: [], limit: null, stockLeft: null })
    expect(await screen.findByText('不用领取，积分直接用到项目里')).toBeVisible()
    expect(screen.getByText('兑换后积分就用掉了，不能退回')).toBeVisible()
    expect(screen.queryByText('兑换后 30 天内有效')).toBeNull()
  })

  test('a guest is asked to log in, and sees only the footprint of the reward', async () => {
    useSession.setState({ token: null, passbookNumber: null })
    open()
    await press('登录后兑换')
    expect(onLogIn).toHaveBeenCalled()
    expect(screen.getByText('200 克')).toBeVisible()
    expect(screen.queryByText('你 11 月已核')).toBeNull()
  })

  test('a reward that does not exist is said', async () => {
    answerRequest('GET', '/v1/rewards/no-such', {
      statusCode: 404,
      data: { error: { code: 'reward-not-found', facts: {} } },
    })
    render(<RewardScreen {...callbacks} rewardId='no-such' frame={(content) => <>{content}</>} />)
    expect(await screen.findByText('找不到这件商品。')).toBeVisible()
  })
})

describe('the button is shut, and says why', () => {
  test.each<[string, Partial<Reward>, Known]>([
    ['还差 1 分', {}, { available: 119 }],
    ['已经兑完，12 月 1 日补货', { stockLeft: 0, restockOn: '2026-12-01' }, {}],
    ['已经兑完', { stockLeft: 0 }, {}],
    ['限每月 1 份，你已经兑过了', {}, { redemptions: [aRedemption()] }],
    ['这个月的奖励池不够了，12 月 1 日补充', { points: 30_000 }, { available: 40_000 }],
  ])('%s', async (reason, reward, known) => {
    open(reward, known)
    expect(await screen.findByText(reason)).toBeVisible()
    expect(screen.getByRole('button', { name: /分兑换$/ })).toBeDisabled()
  })

  test('one that is still being kept can be gone on with', async () => {
    open({}, { redemptions: [hold] })
    expect(await screen.findByText('你有一份正在留着，还能留 8 分钟。')).toBeVisible()
    await press('去看看')
    expect(onOpenRedemption).toHaveBeenCalledWith(hold.id)
  })
})

describe('the confirmation', () => {
  test('before, what it takes, after; footprint and terms', async () => {
    open()
    const sheet = await openSheet()
    const sum = document.getElementById('confirm-sum')
    expect(sum).toHaveTextContent('现有积分707分这次用掉−120分兑换后587分')
    expect(sheet.getByText(/^你 11 月已核 5.67 千克，它自己约 200 克。/)).toBeVisible()
    expect(sheet.getByText(/没用之前可以退回/)).toBeVisible()
    expect(sheet.queryByRole('radiogroup')).toBeNull()
  })

  test('thinking it over costs nothing', async () => {
    open()
    await openSheet()
    pressInSheet('再想想')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(posts(HOLD)).toHaveLength(0)
  })

  test('one tap holds at the price shown, issues, and opens the voucher', async () => {
    open()
    holds()
    issues()
    await openSheet()
    pressInSheet('用 120 分兑换')
    pressInSheet(/兑换/)
    await waitFor(() => expect(onRedeemed).toHaveBeenCalledWith(hold.id))
    expect(posts(HOLD).map(({ data }) => JSON.parse(String(data)))).toEqual([
      { rewardId: 'bike-service', points: 120, exchangePointId: 'fenglin' },
    ])
    expect(posts(ISSUE)).toHaveLength(1)
  })

  test('of several places the chosen one', async () => {
    open({ exchangePoints: [anExchangePoint(), library] })
    holds()
    issues()
    const sheet = await openSheet()
    fireEvent.click(sheet.getByRole('radio', { name: /图书馆兑换点/ }))
    pressInSheet('用 120 分兑换')
    await waitFor(() => expect(onRedeemed).toHaveBeenCalled())
    expect(String(posts(HOLD)[0]?.data)).toContain('"exchangePointId":"library"')
  })

  test('a reward without a place asks for none', async () => {
    open({ exchangePoints: [] })
    holds()
    issues()
    await openSheet()
    pressInSheet('用 120 分兑换')
    await waitFor(() => expect(onRedeemed).toHaveBeenCalled())
    expect(String(posts(HOLD)[0]?.data)).toContain('"exchangePointId":null')
  })
})

describe('refusals, in words', () => {
  test.each([
    [409, 'points-short', { available: 100, needed: 120 }, '积分不够：有 100 分，需要 120 分。'],
    [409, 'sold-out', { restockOn: null }, '已经兑完。积分没有动。'],
    [409, 'pool-empty', { restockOn: '2026-12-01' }, '这个月的奖励池用完了，2026-12-01 补充。积分没有动。'],
    [409, 'limit-reached', { limit: 1, per: 'month' }, '每月限兑 1 份，你已经兑过了。'],
    [409, 'reward-closed', {}, '这件商品暂时不能兑换。'],
    [422, 'exchange-point-unknown', {}, '这里不能领取，请换一个兑换点。'],
    [
      403,
      'account-frozen',
      { until: '2026-11-27T04:00:00.000Z', reason: '太多次。' },
      '账户暂停使用到 2026-11-27 12:00，请到「我的」查看原因或申诉。',
    ],
  ])('%d %s', async (statusCode, code, facts, sentence) => {
    open()
    refuse(HOLD, statusCode, code, facts)
    await openSheet()
    pressInSheet('用 120 分兑换')
    expect(await screen.findByText(sentence)).toBeVisible()
    expect(posts(ISSUE)).toHaveLength(0)
    expect(onRedeemed).not.toHaveBeenCalled()
  })

  test('another price is shown and asked for again', async () => {
    open()
    refuse(HOLD, 409, 'price-changed', { points: 150 })
    await openSheet()
    pressInSheet('用 120 分兑换')
    expect(await screen.findByText('新的价是 150 分。愿意的话，再点一次。')).toBeVisible()
    expect(document.getElementById('confirm-sum')).toHaveTextContent('兑换后557分')
    holds()
    issues()
    pressInSheet('用 150 分兑换')
    await waitFor(() => expect(onRedeemed).toHaveBeenCalled())
    expect(String(posts(HOLD)[1]?.data)).toContain('"points":150')
    expect(keysOf(HOLD).size).toBe(2)
  })

  test('an ended session offers to log in', async () => {
    open()
    refuse(HOLD, 401, 'session-expired')
    await openSheet()
    pressInSheet('用 120 分兑换')
    const trouble = await screen.findByText('登录已过期，请重新登录。')
    fireEvent.click(within(trouble.parentElement ?? trouble).getByRole('button', { name: '登录' }))
    expect(onLogIn).toHaveBeenCalled()
  })
})

describe('no answer', () => {
  test('of the hold: trying again asks for the same one', async () => {
    open()
    answerRequest('POST', HOLD, { failure: 'request:fail timeout' })
    await openSheet()
    pressInSheet('用 120 分兑换')
    expect(await screen.findByText(/等了十秒还没有回音/)).toBeVisible()
    holds()
    issues()
    pressInSheet('用 120 分兑换')
    await waitFor(() => expect(onRedeemed).toHaveBeenCalledTimes(1))
    expect(posts(HOLD)).toHaveLength(2)
    expect(keysOf(HOLD).size).toBe(1)
  })

  test('even after the page was left', async () => {
    const first = open()
    answerRequest('POST', HOLD, { failure: 'request:fail timeout' })
    await openSheet()
    pressInSheet('用 120 分兑换')
    await screen.findByText(/等了十秒还没有回音/)
    first.unmount()
    open()
    holds()
    issues()
    await openSheet()
    pressInSheet('用 120 分兑换')
    await waitFor(() => expect(onRedeemed).toHaveBeenCalled())
    expect(keysOf(HOLD).size).toBe(1)
  })

  test('of the voucher: the hold is kept, and gone on with', async () => {
    open()
    holds()
    answerRequest('POST', ISSUE, { failure: 'request:fail timeout' })
    await openSheet()
    pressInSheet('用 120 分兑换')
    expect(await screen.findByText('积分和这一份已经为你留住，还能留 8 分钟。')).toBeVisible()
    issues()
    pressInSheet('继续，拿凭证')
    await waitFor(() => expect(onRedeemed).toHaveBeenCalledWith(hold.id))
    expect(posts(HOLD)).toHaveLength(1)
    expect(keysOf(ISSUE)).toEqual(new Set([`issue-${hold.id}`]))
  })

  test('of the voucher, which was issued all the same: it opens', async () => {
    open()
    holds()
    refuse(ISSUE, 409, 'redemption-not-open', { state: 'issued' })
    await openSheet()
    pressInSheet('用 120 分兑换')
    await waitFor(() => expect(onRedeemed).toHaveBeenCalledWith(hold.id))
  })

  test('until the time of the hold is over: said, and the next tap holds anew', async () => {
    open()
    holds()
    refuse(ISSUE, 409, 'redemption-not-open', { state: 'expired' })
    await openSheet()
    pressInSheet('用 120 分兑换')
    expect(await screen.findByText('留的时间到了，积分会自动退回。可以重新兑换。')).toBeVisible()
    issues()
    pressInSheet('用 120 分兑换')
    await waitFor(() => expect(onRedeemed).toHaveBeenCalled())
    expect(keysOf(HOLD).size).toBe(2)
  })
})

test('easy mode in English', async () => {
  open({}, {}, { language: 'en', elder: true })
  await screen.findByText('707')
  await press('Redeem for 120 pts')
  expect(within(screen.getByRole('dialog')).getByText('Afterwards')).toBeVisible()
  await act(async () => undefined)
  expect(document.body.textContent).not.toMatch(/[\u4e00-\u9fff]/)
})
