import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { keep, keyOf } from '@/api/query-cache'
import { useSession } from '@/api/session'
import { readBoard } from '@/contract/boards'
import { aBoard, aRankedStanding, aRow } from '@/testing/build-board'
import { aCity } from '@/testing/build-city'
import { aProfile } from '@/testing/build-profile'
import { render } from '@/testing/render'
import { answerRequest, emitPage, requests } from '@/testing/taro'
import { BoardScreen } from './board-screen'

const onLogIn = jest.fn()
const onLog = jest.fn()
const onOpenSettings = jest.fn()
const show = (options = {}) =>
  render(<BoardScreen onLogIn={onLogIn} onLog={onLog} onOpenSettings={onOpenSettings} />, options)

const busy = { statusCode: 503, data: { error: { code: 'server-busy', facts: { retryAfterSeconds: 5 } } } }
const boardsAsked = () => requests().flatMap(({ url }) => (url.includes('/boards/') ? [url] : []))
const logIn = (districtId: string | null = null) => {
  useSession.getState().opened({ token: 'token-1', passbookNumber: '0512884603' })
  answerRequest('GET', '/v1/me', { data: aProfile({ districtId }) })
}

beforeEach(() => {
  useSession.getState().closed()
  answerRequest('GET', '/v1/city', { data: aCity() })
  answerRequest('GET', /^\/v1\/boards\//, { data: aBoard() })
})

test('a guest sees the board of the week, what it counts, and an invitation', async () => {
  show()
  expect(await screen.findByText('11 月 16–22 日 · 2,318 人 · 只算已核记录')).toBeInTheDocument()
  expect(screen.getByText(/09:00 更新$/)).toBeInTheDocument()
  expect(screen.getByRole('listitem', { name: '第 2 位，慢慢走的银杏，6,415 克' })).toBeInTheDocument()
  expect(boardsAsked()).toEqual(['/v1/boards/week'])
  expect(screen.queryByRole('tablist')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '登录' }))
  expect(onLogIn).toHaveBeenCalled()
})

test('each period is asked for', async () => {
  show()
  for (const [label, period] of [
    ['日', 'day'],
    ['月', 'month'],
    ['总', 'all'],
  ] as const) {
    await userEvent.click(await screen.findByRole('radio', { name: label }))
    await screen.findByRole('list', { name: '名次' })
    expect(boardsAsked().pop()).toBe(`/v1/boards/${period}`)
  }
})

test('my window stands below a gap that says how many are between, with me marked', async () => {
  logIn()
  answerRequest('GET', '/v1/boards/week', { data: aBoard({ me: aRankedStanding() }) })
  show()
  const list = await screen.findByRole('list', { name: '名次' })
  expect(
    within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent?.replace(/^(\d+)\D.*$/, '$1')),
  ).toEqual(['1', '2', '3', '中间 123 位', '127', '128', '129'])
  const mine = screen.getByRole('listitem', { name: '第 128 位，骑车的小满，我，1,306 克' })
  expect(mine).toHaveClass('mine')
  expect(within(mine).getByText('我')).toBeInTheDocument()
})

test('my own progress and the next place are told in grams', async () => {
  logIn()
  answerRequest('GET', '/v1/boards/week', { data: aBoard({ me: aRankedStanding() }) })
  show()
  expect((await screen.findByText('比我上周全周')).parentElement).toHaveTextContent('+290克')
  expect(screen.getByText('离前一位').parentElement).toHaveTextContent('16克')
  await userEvent.click(screen.getByRole('link', { name: '改名或退出榜单' }))
  expect(onOpenSettings).toHaveBeenCalled()
})

test('ties are stated', async () => {
  logIn()
  const tied = { rank: 1, tied: true, grams: 500 }
  const top = [aRow({ ...tied, pseudonym: '甲', isMe: true }), aRow({ ...tied, pseudonym: '乙' })]
  const me = { ...aRankedStanding(), rank: 1, grams: 500, gramsToNext: null, window: top }
  answerRequest('GET', '/v1/boards/week', { data: aBoard({ top, me }) })
  show()
  const list = await screen.findByRole('list', { name: '名次' })
  expect(within(list).getAllByText('并列')).toHaveLength(2)
  expect(screen.getByText('已在第一位')).toBeInTheDocument()
})

test('without verified grams I am told how to get some', async () => {
  logIn()
  answerRequest('GET', '/v1/boards/week', {
    data: aBoard({ me: { standing: 'unranked', lastPeriodGrams: null } }),
  })
  show()
  expect(await screen.findByText('你这一周还没有已核的减排量')).toBeInTheDocument()
  expect(screen.getByText(/领一张小票，.*12 位数字/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '记一笔' }))
  expect(onLog).toHaveBeenCalled()
})

test('who has left the boards is told so, and how to come back', async () => {
  logIn()
  answerRequest('GET', '/v1/boards/week', { data: aBoard({ me: { standing: 'opted-out' } }) })
  show()
  expect(await screen.findByText('你已退出榜单')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '去设置' }))
  expect(onOpenSettings).toHaveBeenCalled()
})

test('my district has a board of its own', async () => {
  logIn('dong-an')
  show()
  await userEvent.click(await screen.findByRole('tab', { name: '东岸区' }))
  await screen.findByRole('list', { name: '名次' })
  expect(boardsAsked().pop()).toBe('/v1/boards/week?districtId=dong-an')
})

test('without a district there is none, and a way to choose', async () => {
  logIn(null)
  show()
  await userEvent.click(await screen.findByRole('tab', { name: '我的区' }))
  expect(await screen.findByText('还没有选区')).toBeInTheDocument()
  expect(boardsAsked()).toEqual(['/v1/boards/week'])
  await userEvent.click(screen.getByRole('button', { name: '去设置' }))
  expect(onOpenSettings).toHaveBeenCalled()
})

test('the rules are one tap away', async () => {
  show()
  await userEvent.click(await screen.findByRole('button', { name: '榜单怎么算' }))
  const sheet = screen.getByRole('dialog', { name: '榜单怎么算' })
  expect(within(sheet).getAllByRole('listitem')).toHaveLength(6)
  expect(sheet).toHaveTextContent('克数一样就是并列')
  expect(sheet).not.toHaveTextContent('3,000')
  await userEvent.click(within(sheet).getByRole('button', { name: '关闭' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a board without anybody says so', async () => {
  answerRequest('GET', '/v1/boards/week', { data: aBoard({ participants: 0, top: [] }) })
  show()
  expect(await screen.findByText('这一周还没有人上榜')).toBeInTheDocument()
})

test('a board that cannot be read says why, and can be tried again', async () => {
  answerRequest('GET', '/v1/boards/week', busy)
  show()
  expect(await screen.findByText('现在人多，5 秒后再试。')).toBeInTheDocument()
  answerRequest('GET', '/v1/boards/week', { data: aBoard() })
  await userEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(await screen.findByText('早起的白鹭')).toBeInTheDocument()
})

test('a refresh that fails keeps the last good board, with its time', async () => {
  const key = keyOf(readBoard, { params: { period: 'week' }, query: { districtId: undefined } }, null)
  keep(key, { value: aBoard(), fetchedAt: Date.parse('2026-11-19T21:05:00+08:00') })
  answerRequest('GET', '/v1/boards/week', busy)
  show()
  expect(await screen.findByText(/没能刷新 · 2026-11-19 21:05 的数据/)).toBeInTheDocument()
  expect(screen.getByText('早起的白鹭')).toBeInTheDocument()
})

test('speaks English', async () => {
  logIn('dong-an')
  answerRequest('GET', '/v1/boards/week', { data: aBoard({ me: aRankedStanding() }) })
  show({ language: 'en' })
  expect(await screen.findByText('16–22 Nov · 2,318 people · verified entries only')).toBeInTheDocument()
  expect(screen.getByRole('tab', { name: 'East Bank' })).toBeInTheDocument()
  expect(screen.getByText('123 between')).toBeInTheDocument()
})

test('easy mode leaves the small portraits out', async () => {
  const { container } = show({ elder: true })
  await screen.findByRole('list', { name: '名次' })
  expect(container.querySelector('.avatar')).toBeNull()
})

test('the board is asked for again when its tab comes into sight', async () => {
  show()
  await screen.findByRole('list', { name: '名次' })
  expect(boardsAsked()).toEqual(['/v1/boards/week'])
  act(() => emitPage('didShow'))
  await waitFor(() => expect(boardsAsked()).toEqual(['/v1/boards/week', '/v1/boards/week']))
})
