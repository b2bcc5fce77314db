import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useSession } from '@/api/session'
import { anAccount } from '@/testing/build-account'
import { aCity } from '@/testing/build-city'
import { aPassbookLine, aRedemptionLine } from '@/testing/build-passbook'
import { aProfile } from '@/testing/build-profile'
import { render } from '@/testing/render'
import Taro, { answerRequest } from '@/testing/taro'
import methodology from '../../../content/methodology/2026-11.json'
import HomePage from './index'

beforeEach(() => {
  useSession.getState().closed()
  answerRequest('GET', '/v1/city', { data: aCity() })
  answerRequest('GET', '/v1/methodology', { data: methodology })
  answerRequest('GET', '/v1/me', { data: aProfile() })
  answerRequest('GET', '/v1/account', { data: anAccount() })
  answerRequest('GET', '/v1/account/passbook', {
    data: { lines: [aPassbookLine(), aRedemptionLine()], nextCursor: null },
  })
})

it('lets anybody look around, and log in', async () => {
  render(<HomePage />)
  expect(await screen.findByRole('heading', { name: '青禾市一共' })).toBeInTheDocument()
  expect(await screen.findByRole('heading', { name: '今天可以做' })).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '登录，开一本存折' }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/profile/login/index' })
})

it('opens each line, and the page to log on', async () => {
  useSession.getState().opened({ token: 'token-1', passbookNumber: '0512884603' })
  render(<HomePage />)
  await userEvent.click(await screen.findByRole('button', { name: /骑行 5 公里/ }))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: '/pages/log/receipt/index?actionId=0190a1b2-0000-7000-8000-0000000000a1',
  })
  await userEvent.click(screen.getByRole('button', { name: /公交票/ }))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: '/pages/reward/voucher/index?redemptionId=0190a1b2-0000-7000-8000-0000000000b1',
  })
  await userEvent.click(screen.getByRole('button', { name: '在下一行记一笔' }))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/action/index' })
})
