import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { useSession } from '@/api/session'
import type { Action } from '@/contract/actions'
import { aReceipt, anAction } from '@/testing/build-action'
import { render } from '@/testing/render'
import { answerRequest } from '@/testing/taro'
import { ReceiptScreen } from './receipt-screen'
import { useReceipts } from './receipt-store'

const action = anAction()
const steps = [
  { at: action.loggedAt, kind: 'action-logged', from: null, to: 'declared', reason: null },
  { at: '2026-11-21T09:00:00+08:00', kind: 'something-new', from: 'declared', to: 'verified', reason: '补交小票' },
]
const onDone = jest.fn()
const onAgain = jest.fn()
const onLogIn = jest.fn()
const onAppeal = jest.fn()
const onOpenAppeals = jest.fn()

const open = (surroundings: Parameters<typeof render>[1] = {}) =>
  render(
    <ReceiptScreen
      reminder='reminder'
      journey={({ id }) => `journey of ${id}`}
      actionId={action.id}
      frame={(content, bottom) => (
        <>
          {content}
          {bottom}
        </>
      )}
      onAgain={onAgain}
      onDone={onDone}
      onLogIn={onLogIn}
      onAppeal={onAppeal}
      onOpenAppeals={onOpenAppeals}
    />,
    surroundings,
  )

const answer = (given: Action = action) =>
  answerRequest('GET', `/v1/actions/${action.id}`, { data: { action: given, steps, evidence: [] } })

const openWhy = () => fireEvent.click(screen.getByRole('button', { name: '为什么是这么多克' }))

beforeEach(() => {
  useSession.setState({ token: 'token', passbookNumber: '0512884603', hasExpired: false })
  useReceipts.setState({ latest: null, isNew: false })
})

test('right after booking: the printed line and the balances after it, once', async () => {
  answer()
  useReceipts.getState().booked(aReceipt(action))
  open()
  expect(screen.getByText('2026 年 11 月 · 第 3 行')).toBeVisible()
  const line = screen.getByRole('group', { name: /2026-11-20 08:21，骑行 5 公里，减排 260 克，积分 13 分，自报/ })
  expect(line).toHaveClass('printing')
  expect(screen.getByRole('img', { name: '已核 5,037 克，待核 0 克，自报 860 克' })).toBeVisible()
  expect(screen.getByText('707')).toBeVisible()
  expect(useReceipts.getState().isNew).toBe(false)
  expect(await screen.findByText('这一行的经过')).toBeVisible()
})

test('looked up later: the line and its life, without balances of another time', async () => {
  answer()
  open()
  expect(await screen.findByText('+260')).toBeVisible()
  expect(screen.getByRole('group', { name: /骑行 5 公里/ })).not.toHaveClass('printing')
  expect(screen.queryByText('记完后，可用积分')).toBeNull()
  expect(screen.getByText('入账')).toBeVisible()
  expect(screen.getByText('更正')).toBeVisible()
  expect(screen.getByText('2026-11-21 09:00 · 补交小票')).toBeVisible()
})

test('the big seal stands only where something was verified', async () => {
  answer(anAction({ tier: 'place', state: 'verified', points: 26, why: { weightPercent: 100 } }))
  open()
  expect(await screen.findByRole('img', { name: '已核，2026-11-20，扫码' })).toBeVisible()
})

test.each([
  ['declared', '自报的一笔，减排量单列，不进榜单。下次带上小票，积分按足额计。'],
  ['pending', '证明正在核对，核好后盖章。'],
  ['refused', '这一笔没有通过核对，没有计入。'],
  ['superseded', '同一件事已由更可靠的证明记下，这一笔并入那一笔。'],
] as const)('%s is said, and not sealed', async (state, sentence) => {
  answer(anAction({ state }))
  open()
  expect(await screen.findByText(sentence)).toBeVisible()
  expect(screen.queryByRole('img', { name: /^已核，/ })).toBeNull()
})

test.each([
  ['refused', 1],
  ['superseded', 1],
  ['verified', 0],
  ['declared', 0],
] as const)('%s: %i way to appeal', async (state, ways) => {
  answer(anAction({ state }))
  open()
  await screen.findByText('这一行的经过')
  expect(screen.queryAllByRole('button', { name: '申诉' })).toHaveLength(ways)
  screen.queryAllByRole('button', { name: '申诉' }).forEach((button) => fireEvent.click(button))
  expect(onAppeal).toHaveBeenCalledTimes(ways)
  expect(screen.queryAllByRole('button', { name: '我的申诉' })).toHaveLength(ways)
})

test('why this many grams: every part of the number', async () => {
  const cuts = [{ rule: 'behaviour-daily-cap' as const, cap: 20, cut: 3 }]
  answer(anAction({ points: 5, why: { cuts } }))
  open()
  await screen.findByText('+260')
  openWhy()
  const sheet = within(screen.getByRole('dialog', { name: '为什么是这么多克' }))
  expect(sheet.getByRole('img', { name: '5 公里 × 52 克/公里 = 260 克' })).toBeVisible()
  for (const words of [
    '方法学 2026-11 版',
    '公式 A km × 52 g/km',
    '所替代的出行',
    '骑自行车',
    '52 克/公里',
    '公开数值 48 至 93.3',
    '保守取值，2025 年',
    '查看原文',
    'https://example.org/factor',
    '估算',
    '含有我们的假设，误差较大',
    '北京',
    '自报，积分按 50% 计',
    '104 克 ÷ 10 × 50% = 5 分，零头舍去',
    '每天 20 公里以内计积分，多出的 3 公里照记克数，不计积分。',
    '因子以后改版，这一行不改写。',
  ]) {
    expect(sheet.getAllByText(words)[0]).toBeVisible()
  }
})

test('a source that cannot be opened here is copied, and that is said', async () => {
  answer()
  open()
  await screen.findByText('+260')
  openWhy()
  fireEvent.click(screen.getByRole('link', { name: '查看原文' }))
  expect(await screen.findByText('地址已复制，可以到浏览器里打开。')).toBeVisible()
})

test('a line that cannot be found is said, with another try', async () => {
  answerRequest('GET', `/v1/actions/${action.id}`, {
    statusCode: 404,
    data: { error: { code: 'action-not-found', facts: {} } },
  })
  open()
  expect(await screen.findByText('找不到这一笔。')).toBeVisible()
  answer()
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(await screen.findByText('+260')).toBeVisible()
})

test('without a network the receipt of the booking still stands', async () => {
  answerRequest('GET', `/v1/actions/${action.id}`, { failure: 'request:fail timeout' })
  useReceipts.getState().booked(aReceipt(action))
  open()
  await waitFor(() => expect(screen.getByText('+260')).toBeVisible())
})

test('a guest is asked to log in', () => {
  useSession.setState({ token: null, passbookNumber: null })
  open()
  fireEvent.click(screen.getByRole('button', { name: '登录' }))
  expect(onLogIn).toHaveBeenCalled()
})

test('easy mode says units in the line', async () => {
  answer()
  open({ elder: true })
  expect(await screen.findByText('+260')).toBeVisible()
  expect(screen.queryByText('减排量 克')).toBeNull()
})

test('in English, and done or another', async () => {
  answer()
  open({ language: 'en', theme: 'dark' })
  expect(await screen.findByText('+260')).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: 'Why this many grams' }))
  expect(screen.getByText('260 g ÷ 10 × 50% = 13 points, rounded down')).toBeVisible()
  expect(document.body.textContent?.replace('补交小票', '')).not.toMatch(/[\u4e00-\u9fff]/)
  fireEvent.click(screen.getByRole('button', { name: 'Done' }))
  expect(onDone).toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: 'Log another' }))
  expect(onAgain).toHaveBeenCalled()
})
