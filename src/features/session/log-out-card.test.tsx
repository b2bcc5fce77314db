import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { keep, keyOf, recall } from '@/api/query-cache'
import { useSession } from '@/api/session'
import { readProfile } from '@/contract/citizen'
import { aProfile } from '@/testing/build-profile'
import { render } from '@/testing/render'
import { answerRequest, requests } from '@/testing/taro'
import { LogOutCard } from './log-out-card'
import { WhenLoggedIn } from './when-logged-in'

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const mine = keyOf(readProfile, {}, '0512884603')

beforeEach(() => {
  useSession.getState().closed()
  useSession.getState().opened({ token: 'token-1', passbookNumber: '0512884603' })
  keep(mine, { value: aProfile(), fetchedAt: 1 })
})

it('asks first, and can be closed', async () => {
  render(<LogOutCard />)
  await press('退出登录')
  expect(screen.getByRole('dialog', { name: '要退出登录吗？' })).toHaveTextContent('账本里的数一克也不会少')
  await press('关闭')
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(requests()).toEqual([])
})

it.each([
  ['在这台设备上退出', '/v1/sessions/current'],
  ['在所有设备上退出', '/v1/sessions/current?everywhere=true'],
])('%s: ends the session and forgets what was personal', async (button, url) => {
  answerRequest('DELETE', '/v1/sessions/current', { data: { revoked: 1 } })
  render(<LogOutCard />)
  await press('退出登录')
  await press(button)
  await waitFor(() => expect(useSession.getState().token).toBeNull())
  expect(requests().map((request) => request.url)).toEqual([url])
  await waitFor(() => expect(recall(readProfile, mine)).toBeUndefined())
  expect(useSession.getState().passbookNumber).toBeNull()
})

it('stays logged in and says so when the server could not be told', async () => {
  answerRequest('DELETE', '/v1/sessions/current', { failure: 'request:fail timeout' })
  render(<LogOutCard />)
  await press('退出登录')
  await press('在这台设备上退出')
  expect(await screen.findByRole('alert')).toHaveTextContent('再试一次')
  expect(useSession.getState().token).toBe('token-1')
})

it('is done when the session was over already', async () => {
  useSession.getState().expired('token-1')
  render(<LogOutCard />)
  await press('退出登录')
  await press('在这台设备上退出')
  await waitFor(() => expect(useSession.getState()).toMatchObject({ passbookNumber: null, hasExpired: false }))
})

it('shows to citizens only what they have, also while a session waits to be renewed', () => {
  useSession.getState().expired('token-1')
  render(<WhenLoggedIn>mine</WhenLoggedIn>)
  expect(screen.getByText('mine')).toBeInTheDocument()
  act(() => useSession.getState().closed())
  expect(screen.queryByText('mine')).not.toBeInTheDocument()
})
