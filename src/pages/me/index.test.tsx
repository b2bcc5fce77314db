import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useSession } from '@/api/session'
import { anAccount } from '@/testing/build-account'
import { aCity } from '@/testing/build-city'
import { aProfile } from '@/testing/build-profile'
import { render } from '@/testing/render'
import Taro, { answerRequest } from '@/testing/taro'
import MePage from './index'

beforeEach(() => {
  useSession.getState().closed()
  answerRequest('GET', '/v1/city', { data: aCity() })
  answerRequest('GET', '/v1/me', { data: aProfile() })
  answerRequest('GET', '/v1/account', { data: anAccount() })
  answerRequest('GET', '/v1/redemptions', { data: { redemptions: [], openCount: 0, nextCursor: null } })
  answerRequest('DELETE', '/v1/sessions/current', { data: { revoked: 1 } })
})

it.each([
  [/^碳账户/, '/pages/account/overview/index'],
  [/^凭证/, '/pages/reward/redemptions/index'],
  [/^我的申诉/, '/pages/log/appeals/index'],
  [/^设置/, '/pages/profile/settings/index'],
  [/^帮助与关于/, '/pages/profile/about/index'],
])('%s leads to %s', async (name, url) => {
  useSession.getState().opened({ token: 'token-1', passbookNumber: '0512884603' })
  render(<MePage />)
  await screen.findByText('骑车的小满')
  await userEvent.click(screen.getByRole('button', { name }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
})

it('has the work of staff for staff, and for nobody else', async () => {
  useSession.getState().opened({ token: 'token-1', passbookNumber: '0512884603' })
  const { unmount } = render(<MePage />)
  await screen.findByText('骑车的小满')
  expect(screen.queryByRole('button', { name: /^工作人员/ })).not.toBeInTheDocument()
  unmount()
  answerRequest('GET', '/v1/me', { data: aProfile({ duty: { exchangePoints: [] } }) })
  render(<MePage />)
  await userEvent.click(await screen.findByRole('button', { name: /^工作人员/ }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/staff/queue/index' })
})

it('has for a guest only what a guest can use', async () => {
  render(<MePage />)
  await userEvent.click(screen.getByRole('button', { name: '登录' }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/profile/login/index' })
  expect(screen.queryByRole('button', { name: /碳账户|凭证|退出登录/ })).not.toBeInTheDocument()
  expect(screen.getByRole('switch', { name: '长辈版' })).toBeInTheDocument()
})

it('is a guest again after logging out', async () => {
  useSession.getState().opened({ token: 'token-1', passbookNumber: '0512884603' })
  render(<MePage />)
  await userEvent.click(screen.getByRole('button', { name: '退出登录' }))
  await userEvent.click(screen.getByRole('button', { name: '在这台设备上退出' }))
  expect(await screen.findByText('还没有登录')).toBeInTheDocument()
  expect(screen.queryByText('骑车的小满')).not.toBeInTheDocument()
})
