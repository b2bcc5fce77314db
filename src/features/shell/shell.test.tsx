import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useSession } from '@/api/session'
import { render } from '@/testing/render'
import Taro, { emitNetwork, emitTheme } from '@/testing/taro'
import { colours } from '@/ui/token-values'
import { LogInContext } from './log-in-context'
import { SubPage } from './sub-page'
import { TabPage } from './tab-page'

const settle = () => act(async () => {})

beforeEach(() => useSession.getState().closed())

it('leaves title and tab bar to the host, in the words of the app', async () => {
  render(
    <TabPage tab='mall' heading='Qinghe'>
      goods
    </TabPage>,
    { language: 'en' },
  )
  await settle()
  expect(Taro.setNavigationBarTitle).toHaveBeenLastCalledWith({ title: 'Mall' })
  expect(Taro.showTabBar).toHaveBeenCalled()
  expect(Taro.setTabBarItem).toHaveBeenCalledWith(expect.objectContaining({ index: 0, text: 'Home' }))
  expect(screen.queryByRole('tablist')).not.toBeInTheDocument()
  expect(screen.getByText(/Qinghe/)).toBeInTheDocument()
})

it('draws its own tab bar in easy mode, and hides the other', async () => {
  render(<TabPage tab='home'>book</TabPage>, { elder: true })
  await settle()
  expect(Taro.hideTabBar).toHaveBeenCalled()
  expect(screen.getByRole('tab', { name: '首页' })).toHaveAttribute('aria-selected', 'true')
  await userEvent.click(screen.getByRole('tab', { name: '榜单' }))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/board/index' })
})

it.each([
  ['dark', 'light', 'dark'],
  ['light', 'dark', 'light'],
  ['system', 'dark', 'dark'],
  ['system', 'light', 'light'],
] as const)('with theme %s on a phone that turns %s the bar is %s', async (theme, phone, shown) => {
  render(<SubPage title='Page'>words</SubPage>, { theme })
  await settle()
  act(() => emitTheme(phone))
  expect(Taro.setNavigationBarColor).toHaveBeenLastCalledWith(
    expect.objectContaining({ backgroundColor: colours[shown].paper }),
  )
})

it('says that there is no network while there is none', async () => {
  render(<SubPage title='Page'>words</SubPage>)
  await settle()
  act(() => emitNetwork(false))
  expect(screen.getByRole('status')).toHaveTextContent('没有网络')
  act(() => emitNetwork(true))
  expect(screen.queryByRole('status')).not.toBeInTheDocument()
})

it('asks to log in again when the session has ended, except where one logs in', async () => {
  const openLogIn = jest.fn()
  useSession.getState().opened({ token: 'token-1', passbookNumber: '0512884603' })
  useSession.getState().expired('token-1')
  const { unmount } = render(
    <LogInContext.Provider value={openLogIn}>
      <SubPage title='Page'>words</SubPage>
    </LogInContext.Provider>,
  )
  await settle()
  expect(screen.getByText('登录已过期，请重新登录。')).toBeInTheDocument()
  expect(screen.getByText('words')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('link', { name: '登录' }))
  expect(openLogIn).toHaveBeenCalled()
  unmount()
  render(
    <SubPage title='Log in' isLogIn>
      words
    </SubPage>,
  )
  await settle()
  expect(screen.queryByText('登录已过期，请重新登录。')).not.toBeInTheDocument()
})
