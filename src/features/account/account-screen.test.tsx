import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type React from 'react'
import { keep, keyOf } from '@/api/query-cache'
import { useSession } from '@/api/session'
import { readAccount } from '@/contract/account'
import { anAccount } from '@/testing/build-account'
import { render } from '@/testing/render'
import { answerRequest } from '@/testing/taro'
import { AccountScreen } from './account-screen'
import type { ChartProps } from './chart/chart-props'

// The picture itself is tested where it is drawn: trend-option.test.ts.
jest.mock('./chart/chart', () => ({
  Chart: ({ id, label, height }: ChartProps) =>
    jest.requireActual<typeof React>('react').createElement('div', {
      id,
      role: 'img',
      'aria-label': label,
      style: { height },
    }),
}))

const onLogIn = jest.fn()
const onLog = jest.fn()
const onOpenLedger = jest.fn()
const show = (options = {}) =>
  render(<AccountScreen onLogIn={onLogIn} onLog={onLog} onOpenLedger={onOpenLedger} />, options)

const none = { verified: 0, pending: 0, declared: 0 }
const november = { verified: 5037, pending: 32, declared: 604 }
const account = anAccount({
  since: '2025-09-01T09:00:00+08:00',
  month: { month: '2026-11', grams: november, pointsEarned: 412 },
  allTime: { grams: { verified: 36_840, pending: 32, declared: 4_618 }, actions: 217 },
  points: { available: 1206, held: 120, nextExpiry: { points: 86, lastDay: '2027-09-30' } },
})
const trend = {
  months: [
    { month: '2026-10', grams: none, pointsEarned: 0 },
    { month: '2026-11', grams: november, pointsEarned: 412 },
  ],
}
const shares = {
  month: '2026-11',
  shares: [
    { category: 'mobility', actions: 18, grams: { verified: 4_000, pending: 32, declared: 604 } },
    { category: 'food', actions: 4, grams: { verified: 1_037, pending: 0, declared: 0 } },
  ],
}
const busy = { statusCode: 503, data: { error: { code: 'server-busy', facts: { retryAfterSeconds: 5 } } } }

const answer = () => {
  answerRequest('GET', '/v1/account', { data: account })
  answerRequest('GET', '/v1/account/trend', { data: trend })
  answerRequest('GET', '/v1/account/shares', { data: shares })
}

const answerEmpty = () => {
  answerRequest('GET', '/v1/account', { data: anAccount() })
  answerRequest('GET', '/v1/account/trend', { data: { months: [{ month: '2026-11', grams: none, pointsEarned: 0 }] } })
  answerRequest('GET', '/v1/account/shares', { data: { month: '2026-11', shares: [] } })
}

beforeEach(() => {
  useSession.getState().closed()
  useSession.getState().opened({ token: 'token-1', passbookNumber: '0512884603' })
})

test('the lifetime says verified, pending and declared grams apart, and never their sum', async () => {
  answer()
  const { container } = show()
  expect(await screen.findByText('36.84')).toHaveClass('l')
  expect(screen.getByText('另有待核').parentElement).toHaveTextContent('另有待核0.03千克')
  expect(screen.getByText('另有自报').parentElement).toHaveTextContent('另有自报4.61千克')
  expect(screen.getByText('2025-09-01 至今天')).toBeInTheDocument()
  expect(container).not.toHaveTextContent('41.49')
})

test('the chart says all that it shows, month by month', async () => {
  answer()
  show()
  expect(
    await screen.findByRole('img', {
      name: '近 2 个月的减排量，单位克。10 月：没有；11 月：已核 5,037，待核 32，自报 604',
    }),
  ).toBeInTheDocument()
  expect(screen.getByText('千克，11 月未完')).toBeInTheDocument()
})

test('the month leads to its lines, the last row to all of them', async () => {
  answer()
  show()
  expect(await screen.findByRole('img', { name: '已核 5,037 克，待核 32 克，自报 604 克' })).toBeInTheDocument()
  await userEvent.click(screen.getByRole('link', { name: '看 11 月的每一笔' }))
  expect(onOpenLedger).toHaveBeenLastCalledWith({ month: '2026-11' })
  await userEvent.click(screen.getByRole('button', { name: /^明细/ }))
  expect(onOpenLedger).toHaveBeenLastCalledWith({})
})

test('the shares name their categories, what is missing, and a comparison with its basis and source', async () => {
  answer()
  show()
  expect(await screen.findByRole('img', { name: '行，4,636 克，占 81%，18 笔' })).toBeInTheDocument()
  expect(screen.getByRole('img', { name: '食，1,037 克，占 18%，4 笔' })).toBeInTheDocument()
  expect(screen.getByText('衣、住、用、办公、数字这个月还没有记录。')).toBeInTheDocument()
  expect(screen.getByText('已核的 5,037 克，约等于少开 30 公里汽油车（按 162.7 克/公里）。')).toBeInTheDocument()
  expect(screen.getByText(/^来源：.*DESNZ.*2025/)).toBeInTheDocument()
})

test('points say what can be spent, what is held, what was earned and what expires next', async () => {
  answer()
  show()
  expect(await screen.findByText('1,206')).toHaveClass('points')
  expect(screen.getByText('兑换中，先留着')).toBeInTheDocument()
  expect(screen.getByText('11 月得到')).toBeInTheDocument()
  expect(screen.getByText('412')).toHaveClass('points')
  expect(screen.getByText('86 分，用到 2027-09-30')).toBeInTheDocument()
})

test('a citizen with nothing yet sees an empty book and how to begin', async () => {
  answerEmpty()
  const { container } = show()
  expect(await screen.findByText('还没有柱子。记下第一笔，从这个月画起。')).toBeInTheDocument()
  expect(await screen.findByText(/骑一次车/)).toBeInTheDocument()
  expect(screen.getByText('没有快到期的')).toBeInTheDocument()
  expect(screen.queryByText('兑换中，先留着')).toBeNull()
  expect(container.querySelector('#account-trend')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '记一笔' }))
  expect(onLog).toHaveBeenCalled()
})

test('a guest is invited to log in, and nothing is asked', async () => {
  useSession.getState().closed()
  show()
  await userEvent.click(screen.getByRole('button', { name: '登录' }))
  expect(onLogIn).toHaveBeenCalled()
})

test('what cannot be read says why, and can be tried again', async () => {
  answerRequest('GET', '/v1/account', busy)
  show()
  expect(await screen.findByText('没能打开')).toBeInTheDocument()
  expect(screen.getByText('现在人多，5 秒后再试。')).toBeInTheDocument()
  answer()
  await userEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(await screen.findByText('36.84')).toBeInTheDocument()
})

test('a chart that cannot be read leaves the figures', async () => {
  answer()
  answerRequest('GET', '/v1/account/trend', busy)
  show()
  expect(await screen.findByText('36.84')).toBeInTheDocument()
  expect(await screen.findByText('没能打开')).toBeInTheDocument()
})

test('a refresh that fails keeps the last good value, with its time', async () => {
  keep(keyOf(readAccount, {}, '0512884603'), { value: account, fetchedAt: Date.parse('2026-11-19T21:05:00+08:00') })
  answer()
  answerRequest('GET', '/v1/account', busy)
  show()
  expect(await screen.findByText(/没能刷新 · 2026-11-19 21:05 的数据/)).toBeInTheDocument()
  expect(screen.getByText('36.84')).toBeInTheDocument()
})

test('speaks English', async () => {
  answer()
  show({ language: 'en' })
  expect(await screen.findByText('kg, November so far')).toBeInTheDocument()
  expect(
    await screen.findByText('The 5,037 g verified are about 30 km less in a petrol car (at 162.7 g/km).'),
  ).toBeInTheDocument()
  expect(screen.getByText('86 pts, good until 2027-09-30')).toBeInTheDocument()
})

test('easy mode has a larger chart', async () => {
  answer()
  const { container } = show({ elder: true })
  await screen.findByText('千克，11 月未完')
  expect(container.querySelector('#account-trend')).toHaveStyle({ height: '240px' })
})
