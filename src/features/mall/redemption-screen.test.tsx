import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { SWRConfig } from 'swr'
import { useSession } from '@/api/session'
import type { Redemption } from '@/contract/redemptions'
import { aGift, aHold, aRedemption } from '@/testing/build-mall'
import { render } from '@/testing/render'
import Taro, { answerRequest, requests } from '@/testing/taro'
import { RedemptionScreen } from './redemption-screen'

const NOON = Date.parse('2026-11-20T12:30:00+08:00')
const { id } = aRedemption()
const after = { availablePoints: 707, heldPoints: 0 }
const onLogIn = jest.fn()
const onOpenReward = jest.fn()

const answer = (redemption: Redemption) => answerRequest('GET', `/v1/redemptions/${id}`, { data: redemption })
const screenOf = (redemptionId: string) => (
  <RedemptionScreen
    redemptionId={redemptionId}
    frame={(content, bottom) => (
      <>
        {content}
        {bottom}
      </>
    )}
    onLogIn={onLogIn}
    onOpenReward={onOpenReward}
  />
)
const show = (surroundings: Parameters<typeof render>[1] = {}) => render(screenOf(id), surroundings)
/** With the query cache of the app itself, which is what a write refreshes; each redemption once, it outlives the test. */
const openInApp = (redemption: Redemption) => {
  answerRequest('GET', `/v1/redemptions/${redemption.id}`, { data: redemption })
  render(<SWRConfig value={() => ({})}>{screenOf(redemption.id)}</SWRConfig>)
}
const open = (redemption: Redemption, surroundings: Parameters<typeof render>[1] = {}) => {
  answer(redemption)
  return show(surroundings)
}
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const posts = () => requests().filter(({ method }) => method === 'POST')

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOON)
  useSession.setState({ token: 'token', passbookNumber: '0512884603', hasExpired: false })
})

describe('a voucher to show', () => {
  test('code, grouped digits, validity, place with hours', async () => {
    open(aRedemption())
    expect(await screen.findByText('4827 1906 35')).toBeVisible()
    const code = screen.getByRole('img', { name: '凭证二维码，数字是 4827 1906 35' })
    expect(code.querySelector('img')).toHaveAttribute('src', expect.stringMatching(/^data:image\/gif;base64,/))
    ;[
      '待领取',
      '2026 年 12 月 20 日前有效，含当天',
      '用 120 分 · 2026-11-20 12:20 兑换',
      '枫林绿色兑换点',
      '东岸区枫林路 18 号',
      '休息中，今天 14:00 开门',
    ].forEach((text) => expect(screen.getByText(text)).toBeVisible())
  })

  test('the digits are spoken one by one, and copied without the gaps', async () => {
    open(aRedemption())
    expect(await screen.findByRole('img', { name: '凭证数字 4 8 2 7 1 9 0 6 3 5' })).toBeVisible()
    await press('复制数字')
    expect(await screen.findByRole('button', { name: '已复制' })).toBeVisible()
    expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: '4827190635' })
  })

  test('where copying is refused, it says so', async () => {
    Taro.setClipboardData.mockRejectedValueOnce(new Error('denied'))
    open(aRedemption())
    await press('复制数字')
    expect(await screen.findByRole('button', { name: '这里不能复制，请照着念' })).toBeVisible()
  })

  test('once seen it needs no network', async () => {
    const first = open(aRedemption())
    await screen.findByText('4827 1906 35')
    first.unmount()
    answerRequest('GET', `/v1/redemptions/${id}`, { failure: 'request:fail timeout' })
    show()
    expect(screen.getByText('4827 1906 35')).toBeVisible()
    expect(await screen.findByText('没能刷新 · 2026-11-20 12:30 的数据')).toBeVisible()
  })

  test('one without a place is ready anywhere', async () => {
    open(aRedemption({ exchangePoint: null, canCancel: false }))
    expect(await screen.findByText('可使用')).toBeVisible()
    expect(screen.getByText('4827 1906 35')).toBeVisible()
    expect(screen.queryByRole('button', { name: '退回积分' })).toBeNull()
  })
})

test('a gift says thank you, and shows nothing to collect with', async () => {
  open(aGift())
  expect(await screen.findByText('谢谢你')).toBeVisible()
  expect(screen.getByText('120 分已经用到项目里：海绵城市项目。不用领取，也不用出示什么。')).toBeVisible()
  expect(screen.getByText('已送到')).toBeVisible()
  expect(screen.queryByText(/已领取|凭证号/)).toBeNull()
  expect(screen.queryByRole('img', { name: /凭证/ })).toBeNull()
  await press('再看看这件商品')
  expect(onOpenReward).toHaveBeenCalledWith('rain-garden')
  expect(requests().map(({ url }) => url)).toEqual([expect.stringContaining(`/v1/redemptions/${id}`)])
})

describe('what is over', () => {
  const closedAt = '2026-11-20T12:25:00+08:00'
  const lapsed = { digits: '4827190635', qr: 'gpv:4827190635', lastDay: '2026-11-19' }
  test.each<[string, string, Redemption]>([
    ['已领取', '2026-11-20 12:25 领取，凭证已经用过。', aRedemption({ state: 'used', closedAt })],
    ['已退回', '2026-11-20 12:25 退回，120 分回到了账户。', aRedemption({ state: 'cancelled', closedAt })],
    ['已退款', '2026-11-20 12:25 退款，120 分回到了账户。', aRedemption({ state: 'refunded', closedAt })],
    ['已过期', '2026 年 12 月 20 日是最后一天，凭证已经不能用。', aRedemption({ state: 'expired', closedAt })],
    ['已过期', '2026 年 11 月 19 日是最后一天，凭证已经不能用。', aRedemption({ voucher: lapsed })],
    ['没有完成', '没有在十分钟里完成，120 分回到了账户。', aHold({ state: 'expired', closedAt })],
  ])('%s: %s', async (state, sentence, redemption) => {
    open({ ...redemption, canCancel: false })
    expect(await screen.findByText(sentence)).toBeVisible()
    expect(screen.getByText(state)).toBeVisible()
    expect(screen.queryByRole('img', { name: /二维码/ })).toBeNull()
    await press('再看看这件商品')
    expect(onOpenReward).toHaveBeenCalledWith('bike-service')
  })
})

describe('giving back', () => {
  const path = `/v1/redemptions/${id}/cancellation`
  const cancelled = aRedemption({ state: 'cancelled', closedAt: '2026-11-20T12:30:00+08:00', canCancel: false })

  test('names what returns, and asks first', async () => {
    open(aRedemption())
    await press('退回积分')
    const sheet = within(screen.getByRole('dialog'))
    expect(sheet.getByText('120 分会退回账户，到期日不变；凭证作废，这一份还给别人兑换。')).toBeVisible()
    fireEvent.click(sheet.getByRole('button', { name: '先留着' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(posts()).toHaveLength(0)
  })

  test('done: the voucher says so', async () => {
    openInApp(aRedemption())
    await press('退回积分')
    answerRequest('POST', path, () => {
      answer(cancelled)
      return { data: { redemption: cancelled, after } }
    })
    await press('退回 120 分')
    expect(await screen.findByText('2026-11-20 12:30 退回，120 分回到了账户。')).toBeVisible()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('no answer: the same is sent again under the same key', async () => {
    open(aRedemption())
    await press('退回积分')
    answerRequest('POST', path, { failure: 'request:fail timeout' })
    await press('退回 120 分')
    expect(await screen.findByText(/等了十秒还没有回音/)).toBeVisible()
    answerRequest('POST', path, { data: { redemption: cancelled, after } })
    await press('退回 120 分')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(new Set(posts().map(({ header }) => header['idempotency-key']))).toEqual(new Set([`cancel-${id}`]))
  })

  test('too late, because it was just collected: said, and shown', async () => {
    open(aRedemption())
    await press('退回积分')
    answerRequest('POST', path, {
      statusCode: 409,
      data: { error: { code: 'redemption-not-open', facts: { state: 'used' } } },
    })
    await press('退回 120 分')
    expect(await screen.findByText('这次兑换已经结束，不能再改。')).toBeVisible()
  })
})

describe('a hold', () => {
  test('goes on to its voucher', async () => {
    const otherId = '0190a000-0000-7000-8000-000000000002'
    const issued = aRedemption({ id: otherId })
    openInApp(aHold({ id: otherId }))
    expect(await screen.findByText('还差一步：积分和这一份为你留着，还有 8 分钟。')).toBeVisible()
    answerRequest('POST', `/v1/redemptions/${otherId}/voucher`, () => {
      answerRequest('GET', `/v1/redemptions/${otherId}`, { data: issued })
      return { statusCode: 201, data: { redemption: issued, after } }
    })
    await press('继续，拿凭证')
    expect(await screen.findByText('4827 1906 35')).toBeVisible()
  })

  test('of a gift goes on to thanks, and speaks of no voucher', async () => {
    const otherId = '0190a000-0000-7000-8000-000000000003'
    openInApp(aHold({ id: otherId, category: 'charity', exchangePoint: null }))
    const gift = aGift({ id: otherId })
    answerRequest('POST', `/v1/redemptions/${otherId}/voucher`, () => {
      answerRequest('GET', `/v1/redemptions/${otherId}`, { data: gift })
      return { statusCode: 201, data: { redemption: gift, after } }
    })
    await press('继续，用到项目里')
    expect(await screen.findByText('谢谢你')).toBeVisible()
  })

  test('that cannot go on says why', async () => {
    open(aHold())
    answerRequest('POST', `/v1/redemptions/${id}/voucher`, { failure: 'request:fail timeout' })
    await press('继续，拿凭证')
    expect(await screen.findByText(/等了十秒还没有回音/)).toBeVisible()
  })

  test('is cancelled after a question that speaks of no voucher', async () => {
    open(aHold())
    await press('取消')
    expect(screen.getByText('120 分会退回账户，到期日不变；这一份还给别人兑换。')).toBeVisible()
    expect(screen.getByRole('button', { name: '取消，退回 120 分' })).toBeVisible()
  })

  test('whose time is over cannot go on', async () => {
    open(aHold({ holdExpiresAt: '2026-11-20T12:29:00+08:00' }))
    expect(await screen.findByText('留的时间到了，积分会自动退回，不用做什么。')).toBeVisible()
    expect(screen.queryByRole('button', { name: '继续，拿凭证' })).toBeNull()
  })
})

test('nobody in particular is asked to log in', () => {
  useSession.setState({ token: null, passbookNumber: null })
  show()
  fireEvent.click(screen.getByRole('button', { name: '登录' }))
  expect(onLogIn).toHaveBeenCalled()
})

test('not to be found: said', async () => {
  answerRequest('GET', `/v1/redemptions/${id}`, {
    statusCode: 404,
    data: { error: { code: 'redemption-not-found', facts: {} } },
  })
  show()
  expect(await screen.findByText('找不到这次兑换。')).toBeVisible()
})

test('easy mode in English', async () => {
  open(aRedemption(), { language: 'en', elder: true })
  expect(await screen.findByText('120 pts · redeemed 2026-11-20 12:20')).toBeVisible()
  expect(document.body.textContent).not.toMatch(/[\u4e00-\u9fff]/)
})
