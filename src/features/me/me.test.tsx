import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import methodology from '../../../content/methodology/2026-11.json'
import { useSession } from '@/api/session'
import { anAccount } from '@/testing/build-account'
import { aCity } from '@/testing/build-city'
import { aProfile } from '@/testing/build-profile'
import { render } from '@/testing/render'
import { answerRequest, requests } from '@/testing/taro'
import { About } from './about'
import { MeRows } from './me-rows'
import { ProfileHead } from './profile-head'
import { Tiles } from './tiles'

const busy = { statusCode: 503, data: { error: { code: 'server-busy', facts: { retryAfterSeconds: 5 } } } }
const press = jest.fn()
const settle = () => act(async () => {})

beforeEach(() => {
  useSession.getState().closed()
  useSession.getState().opened({ token: 'token-1', passbookNumber: '0512884603' })
})

describe('the head', () => {
  it('has pseudonym, number and district', async () => {
    answerRequest('GET', '/v1/me', { data: aProfile({ districtId: 'dong-an' }) })
    answerRequest('GET', '/v1/city', { data: aCity() })
    render(<ProfileHead onLogIn={press} />)
    expect(await screen.findByText('骑车的小满')).toBeInTheDocument()
    expect(screen.getByText('存折号 0512884603')).toBeInTheDocument()
    expect(await screen.findByText('东岸区')).toBeInTheDocument()
  })

  it('says that no district was chosen', async () => {
    answerRequest('GET', '/v1/me', { data: aProfile() })
    answerRequest('GET', '/v1/city', { data: aCity() })
    render(<ProfileHead onLogIn={press} />)
    expect(await screen.findByText('还没有选区')).toBeInTheDocument()
  })

  it('says why it is not there', async () => {
    answerRequest('GET', '/v1/me', busy)
    answerRequest('GET', '/v1/city', { data: aCity() })
    render(<ProfileHead onLogIn={press} />)
    expect(await screen.findByRole('alert')).toHaveTextContent('没能打开现在人多')
  })

  it('invites who is not logged in', async () => {
    useSession.getState().closed()
    render(<ProfileHead onLogIn={press} />)
    await userEvent.click(screen.getByRole('button', { name: '登录' }))
    expect(press).toHaveBeenCalled()
  })
})

describe('the tiles', () => {
  const grams = { declared: 0, pending: 0, verified: 41_490 }

  it('say what there is, and open it', async () => {
    answerRequest('GET', '/v1/account', { data: anAccount({ allTime: { grams, actions: 9 } }) })
    answerRequest('GET', '/v1/redemptions', { data: { redemptions: [], openCount: 2, nextCursor: null } })
    const openAccount = jest.fn()
    const openVouchers = jest.fn()
    render(<Tiles onOpenAccount={openAccount} onOpenVouchers={openVouchers} />)
    await userEvent.click(await screen.findByRole('button', { name: '碳账户 41.49 千克' }))
    expect(openAccount).toHaveBeenCalled()
    await userEvent.click(await screen.findByRole('button', { name: '凭证 2 张待领' }))
    expect(openVouchers).toHaveBeenCalled()
    expect(requests().map(({ url }) => url)).toContain('/v1/redemptions?group=open&limit=1')
  })

  it('show no figure that is not known', async () => {
    answerRequest('GET', '/v1/account', busy)
    answerRequest('GET', '/v1/redemptions', busy)
    render(<Tiles onOpenAccount={press} onOpenVouchers={press} />)
    await waitFor(() => expect(requests()).toHaveLength(2))
    await settle()
    expect(screen.getByRole('button', { name: '碳账户' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '凭证' })).toBeInTheDocument()
  })
})

it('the rows say how things stand and lead on', async () => {
  const openSettings = jest.fn()
  const openAbout = jest.fn()
  render(<MeRows onOpenSettings={openSettings} onOpenConsents={press} onOpenAbout={openAbout} />, { theme: 'dark' })
  for (const row of screen.getAllByRole('button', { name: /设置|语言 Language 中文|外观 深色/ }))
    await userEvent.click(row)
  expect(openSettings).toHaveBeenCalledTimes(3)
  await userEvent.click(screen.getByRole('button', { name: '帮助与关于' }))
  expect(openAbout).toHaveBeenCalledTimes(1)
})

it('the rows are few in easy mode', () => {
  render(<MeRows onOpenSettings={press} onOpenConsents={press} onOpenAbout={press} />, { elder: true })
  expect(screen.getAllByRole('button')).toHaveLength(3)
})

describe('about', () => {
  it('tells the rules that are in force', async () => {
    answerRequest('GET', '/v1/methodology', { data: methodology })
    const { container } = render(<About />)
    expect(await screen.findByText(`方法学 2026-11，共 ${methodology.behaviours.length} 种行动。`)).toBeInTheDocument()
    expect(container).toHaveTextContent('每 10 克得 1 分，再按证明打折：自报 50%，照片 80%，扫码、轨迹和数据方 100%。')
    expect(container).toHaveTextContent('一个人一天最多 300 分')
    expect(container).toHaveTextContent('积分 24 个月后的月底到期')
    expect(screen.getByText('版本 0.0.0-test')).toBeInTheDocument()
  })

  it('counts every behaviour by its confidence, once', async () => {
    answerRequest('GET', '/v1/methodology', { data: methodology })
    render(<About />)
    const sentence = (await screen.findByText(/其中 \d+ 种直接引用/)).textContent ?? ''
    const counts = (sentence.match(/\d+/g) ?? []).map(Number)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(methodology.behaviours.length)
  })

  it('says in plain words what is kept, also without an answer', async () => {
    answerRequest('GET', '/v1/methodology', busy)
    render(<About />)
    expect(await screen.findByRole('alert')).toHaveTextContent('没能打开')
    expect(screen.getByText(/手机号只用来登录/)).toBeInTheDocument()
    expect(screen.queryByText(/每 10 克得 1 分/)).not.toBeInTheDocument()
  })
})
