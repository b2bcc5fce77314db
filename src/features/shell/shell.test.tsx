import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { EntryState } from '@/api/outbox/entry'
import { keeperIn } from '@/api/outbox/keeper'
import { useOutbox } from '@/api/outbox/outbox'
import { useSession } from '@/api/session'
import { storage } from '@/platform/storage'
import { anEntry } from '@/testing/build-entry'
import { render } from '@/testing/render'
import Taro, { emitNetwork, emitPage, emitTheme, sharedMessage } from '@/testing/taro'
import { colours } from '@/ui/token-values'
import { LogInContext } from './log-in-context'
import { OutboxContext } from './outbox-context'
import { SubPage } from './sub-page'
import { TabPage } from './tab-page'
import { useUpdate } from './update-store'

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

describe('what is still on the phone', () => {
  const openOutbox = jest.fn()
  const refusal = { code: 'ticket-used', facts: {} } as const
  const open = async (options: Parameters<typeof render>[1] = {}) => {
    useSession.getState().opened({ token: 'token-1', passbookNumber: '0512884603' })
    useOutbox.getState().reread()
    render(
      <OutboxContext.Provider value={openOutbox}>
        <SubPage title='Page'>words</SubPage>
      </OutboxContext.Provider>,
      options,
    )
    await settle()
  }
  const keep = (key: string, state: EntryState) => keeperIn(storage).write(anEntry({ key, state }))
  afterEach(() => act(() => useOutbox.setState({ entries: [] })))

  it('is counted on every page, with a way to it', async () => {
    keep('ride-1', { kind: 'unsent' })
    keep('ride-2', { kind: 'sent', firstSentAt: 1 })
    keep('ride-3', { kind: 'refused', firstSentAt: 1, refusal })
    await open()
    expect(screen.getByRole('status')).toHaveTextContent('有记录还在手机里待发送 2 条')
    act(() => emitNetwork(false))
    expect(screen.getByRole('status')).toHaveTextContent('没有网络，照常可以记待发送 2 条')
    await userEvent.click(screen.getByRole('link', { name: '待发送 2 条' }))
    expect(openOutbox).toHaveBeenCalled()
  })

  it('is told when it was refused, until it was read', async () => {
    keep('ride-3', { kind: 'refused', firstSentAt: 1, refusal })
    await open()
    expect(screen.getByRole('status')).toHaveTextContent('有记录没能入账看原因（1 条）')
    act(() => useOutbox.getState().dismissed('ride-3'))
    expect(screen.queryByRole('status')).not.toBeInTheDocument()
  })

  it('is told in English', async () => {
    keep('ride-1', { kind: 'unsent' })
    await open({ language: 'en', elder: true })
    expect(screen.getByRole('link', { name: '1 waiting' })).toBeInTheDocument()
  })
})
describe('a newer version', () => {
  const offer = () => {
    const restart = jest.fn()
    act(() => useUpdate.getState().found({ restart }))
    return restart
  }
  afterEach(() => act(() => useUpdate.getState().putOff()))

  it('is offered on a tab page, and starts when the person says so', async () => {
    render(<TabPage tab='home'>book</TabPage>)
    await settle()
    const restart = offer()
    expect(screen.getByRole('dialog', { name: '新版本准备好了' })).toBeInTheDocument()
    expect(restart).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: '现在重新打开' }))
    expect(restart).toHaveBeenCalledTimes(1)
  })

  it('can wait, and then nobody asks again', async () => {
    render(<TabPage tab='home'>book</TabPage>)
    await settle()
    offer()
    await userEvent.click(screen.getByRole('button', { name: '以后再说' }))
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('is not offered where a form may lie open, nor on a tab that is out of sight', async () => {
    render(<SubPage title='Form'>fields</SubPage>)
    render(<TabPage tab='home'>book</TabPage>)
    await settle()
    act(() => emitPage('didHide'))
    offer()
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    act(() => emitPage('didShow'))
    expect(screen.getAllByRole('dialog')).toHaveLength(1)
  })
})

it('a page that stands alone says so', async () => {
  jest.spyOn(Taro, 'getEnterOptionsSync').mockReturnValue({ path: '', query: {}, scene: 1154 })
  render(<TabPage tab='mall'>goods</TabPage>)
  await settle()
  expect(screen.getByRole('status')).toHaveTextContent('这是分享出来的一页')
  jest.restoreAllMocks()
})

it('a page of one’s own is shared as the first page of the app, without a word about the person', async () => {
  render(<SubPage title='My account'>grams</SubPage>)
  await settle()
  expect(sharedMessage()).toMatchObject({ path: '/pages/home/index', title: '绿折：每一克减排都写明来处' })
})
