import { fireEvent, screen } from '@testing-library/react'
import { useSession } from '@/api/session'
import type { Redemption } from '@/contract/redemptions'
import { aGift, aHold, aRedemption } from '@/testing/build-mall'
import { render } from '@/testing/render'
import { answerRequest } from '@/testing/taro'
import { RedemptionsScreen } from './redemptions-screen'

const NOON = Date.parse('2026-11-20T12:30:00+08:00')
const onLogIn = jest.fn()
const onOpen = jest.fn()
const onToMall = jest.fn()
const idOf = (last: number) => `0190a000-0000-7000-8000-00000000000${last}`

const show = (surroundings: Parameters<typeof render>[1] = {}) =>
  render(<RedemptionsScreen onLogIn={onLogIn} onOpen={onOpen} onToMall={onToMall} />, surroundings)
const answer = (path: RegExp, redemptions: Redemption[], nextCursor: string | null = null) =>
  answerRequest('GET', path, { data: { redemptions, openCount: 2, nextCursor } })
const row = (name: RegExp) => screen.findByRole('button', { name })

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOON)
  useSession.setState({ token: 'token', passbookNumber: '0512884603', hasExpired: false })
})

test('what is open: a voucher until its day, a hold with its minutes', async () => {
  answer(/group=open/, [aHold({ id: idOf(1), name: { zh: '布袋', en: 'Bag' } }), aRedemption({ id: idOf(2) })])
  show()
  expect(await row(/布袋/)).toHaveTextContent('已留住还能留 8 分钟')
  const voucher = await row(/自行车保养一次/)
  expect(voucher).toHaveTextContent('待领取2026 年 12 月 20 日前有效')
  fireEvent.click(voucher)
  expect(onOpen).toHaveBeenCalledWith(idOf(2))
})

test('what is over', async () => {
  answer(/group=open/, [aRedemption({ id: idOf(1) })])
  answer(/group=closed/, [aRedemption({ id: idOf(2), state: 'used' }), aGift({ id: idOf(3) })])
  show()
  await row(/待领取/)
  fireEvent.click(screen.getByRole('tab', { name: '已结束的' }))
  expect(await row(/已领取/)).toHaveTextContent('2026 年 11 月 20 日兑换')
  expect(screen.queryByRole('button', { name: /待领取/ })).toBeNull()
  fireEvent.click(await row(/雨水花园两平方米.*已送到/))
  expect(onOpen).toHaveBeenCalledWith(idOf(3))
})

test('page after page', async () => {
  answer(/group=open/, [aRedemption({ id: idOf(1) })], idOf(1))
  answer(/cursor=/, [aRedemption({ id: idOf(2), name: { zh: '布袋', en: 'Bag' } })])
  show()
  fireEvent.click(await row(/再往前看/))
  expect(await row(/布袋/)).toBeVisible()
  expect(await row(/自行车保养一次/)).toBeVisible()
})

test('nothing yet: the way to the mall', async () => {
  answer(/group=open/, [])
  show()
  fireEvent.click(await row(/去商城看看/))
  expect(onToMall).toHaveBeenCalled()
})

test('no answer: said, with another try', async () => {
  answerRequest('GET', '/v1/redemptions', { failure: 'request:fail timeout' })
  show()
  const retry = await row(/再试一次/)
  answer(/group=open/, [aRedemption()])
  fireEvent.click(retry)
  expect(await row(/自行车保养一次/)).toBeVisible()
})

test('nobody in particular is asked to log in', () => {
  useSession.setState({ token: null, passbookNumber: null })
  show()
  fireEvent.click(screen.getByRole('button', { name: '登录' }))
  expect(onLogIn).toHaveBeenCalled()
})

test('easy mode in English', async () => {
  answer(/group=open/, [aRedemption()])
  show({ language: 'en', elder: true })
  expect(await row(/One bicycle service/)).toHaveTextContent('to collectvalid through 20 Dec 2026')
  expect(document.body.textContent).not.toMatch(/[\u4e00-\u9fff]/)
})
