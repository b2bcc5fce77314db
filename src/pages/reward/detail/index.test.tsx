import { fireEvent, screen, waitFor } from '@testing-library/react'
import { useConsents } from '@/api/consents'
import { useSession } from '@/api/session'
import { putPhoneOff } from '@/features/session/phone-moment'
import { anAccount } from '@/testing/build-account'
import { aReward, aRewardPage } from '@/testing/build-mall'
import { render } from '@/testing/render'
import Taro, { answerRequest, setRouterParams } from '@/testing/taro'
import RewardDetailPage from './index'

const since = '2026-05-01T00:00:00Z'
const wechat = { kind: 'wechat', hint: '', since }
const phone = { kind: 'phone', hint: '8000', since }
const reward = aReward()
const PHONE_PAGE = { url: '/pages/profile/phone/index' }

const redeemAs = async (...identities: object[]) => {
  answerRequest('GET', '/v1/identities', { data: { identities } })
  render(<RewardDetailPage />)
  // The points that one has stand there once everything personal was answered.
  await screen.findByText('707')
  fireEvent.click(screen.getByRole('button', { name: '用 120 分兑换' }))
}

beforeEach(() => {
  useSession.getState().closed()
  useSession.getState().opened({ token: 'token-1', passbookNumber: '0512884603' })
  setRouterParams({ rewardId: reward.id })
  answerRequest('GET', '/v1/rewards', { data: aRewardPage([reward]) })
  answerRequest('GET', `/v1/rewards/${reward.id}`, { data: reward })
  answerRequest('GET', '/v1/account', { data: anAccount({ points: { available: 707, held: 0, nextExpiry: null } }) })
  answerRequest('GET', '/v1/redemptions', { data: { redemptions: [], openCount: 0, nextCursor: null } })
})

it('asks a citizen without a phone number for it, with the confirmation waiting below', async () => {
  await redeemAs(wechat)
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith(PHONE_PAGE))
  expect(screen.getByRole('dialog', { name: '确认兑换' })).toBeInTheDocument()
})

it('asks nobody who only looks', async () => {
  answerRequest('GET', '/v1/identities', { data: { identities: [wechat] } })
  render(<RewardDetailPage />)
  await screen.findByText('707')
  expect(Taro.navigateTo).not.toHaveBeenCalled()
})

it('goes straight to the confirmation when there is a number', async () => {
  await redeemAs(wechat, phone)
  expect(screen.getByRole('dialog', { name: '确认兑换' })).toBeInTheDocument()
  expect(Taro.navigateTo).not.toHaveBeenCalled()
})

it('does not ask again who said not now', async () => {
  putPhoneOff()
  await redeemAs(wechat)
  expect(screen.getByRole('dialog', { name: '确认兑换' })).toBeInTheDocument()
  expect(Taro.navigateTo).not.toHaveBeenCalled()
})

it('does not ask who took their number back', async () => {
  useConsents.getState().decided('phone', 'given', '2026-11')
  useConsents.getState().decided('phone', 'withdrawn', '2026-11')
  await redeemAs(wechat)
  expect(Taro.navigateTo).not.toHaveBeenCalled()
})

it('lets redeem while the ways in are unknown', async () => {
  answerRequest('GET', '/v1/identities', { statusCode: 503, data: {} })
  render(<RewardDetailPage />)
  await screen.findByText('707')
  fireEvent.click(screen.getByRole('button', { name: '用 120 分兑换' }))
  expect(screen.getByRole('dialog', { name: '确认兑换' })).toBeInTheDocument()
  expect(Taro.navigateTo).not.toHaveBeenCalled()
})
