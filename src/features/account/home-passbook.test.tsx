import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { keeperIn } from '@/api/outbox/keeper'
import { useOutbox } from '@/api/outbox/outbox'
import { keep, keyOf } from '@/api/query-cache'
import { useSession } from '@/api/session'
import { readAccount } from '@/contract/account'
import { storage } from '@/platform/storage'
import { anAccount } from '@/testing/build-account'
import { anEntry } from '@/testing/build-entry'
import { aPassbookLine, aRedemptionLine } from '@/testing/build-passbook'
import { aProfile } from '@/testing/build-profile'
import { render } from '@/testing/render'
import { answerRequest, requests } from '@/testing/taro'
import { HomePassbook } from './home-passbook'

const onLogIn = jest.fn()
const onLog = jest.fn()
const onOpenLine = jest.fn()
const show = (options = {}) => render(<HomePassbook onLogIn={onLogIn} onLog={onLog} onOpenLine={onOpenLine} />, options)

const account = anAccount({
  month: { month: '2026-11', grams: { declared: 604, pending: 32, verified: 5037 }, pointsEarned: 555 },
  allTime: { grams: { declared: 604, pending: 32, verified: 41_490 }, actions: 120 },
  points: { available: 707, held: 0, nextExpiry: null },
})
const busy = { statusCode: 503, data: { error: { code: 'server-busy', facts: { retryAfterSeconds: 5 } } } }

function answer(lines = [aPassbookLine(), aRedemptionLine()]) {
  answerRequest('GET', '/v1/me', { data: aProfile() })
  answerRequest('GET', '/v1/account', { data: account })
  answerRequest('GET', '/v1/account/passbook', { data: { lines, nextCursor: null } })
}

beforeEach(() => {
  useSession.getState().closed()
  useSession.getState().opened({ token: 'token-1', passbookNumber: '0512884603' })
  useOutbox.getState().reread()
})

it('shows whose book it is, and grams and points apart', async () => {
  answer()
  show()
  expect(await screen.findByText('骑车的小满')).toBeInTheDocument()
  expect(screen.getByText('No. 0512 8846 03')).toBeInTheDocument()
  expect(screen.getByText('11 月已核减排量')).toBeInTheDocument()
  expect(screen.getAllByText('5,037')[0]).toHaveClass('grams')
  expect(screen.getByText('707')).toHaveClass('points')
  expect(screen.getByText('累计已核 41.49 千克')).toBeInTheDocument()
  expect(screen.getByText('本月 +555')).toBeInTheDocument()
})

it('tells verified, pending and declared apart, and never adds them up', async () => {
  answer()
  const { container } = show()
  expect(await screen.findByRole('img', { name: '已核 5,037 克，待核 32 克，自报 604 克' })).toBeInTheDocument()
  expect(container).not.toHaveTextContent('5,673')
})

it('prints the last two lines, each with a way in', async () => {
  answer()
  show()
  const ride = await screen.findByRole('button', {
    name: '2026-11-20 08:00，骑行 5 公里，减排 +260 克，积分 +26 分，轨迹，已核',
  })
  expect(ride).toHaveTextContent('+260+26已核')
  await userEvent.click(ride)
  expect(onOpenLine).toHaveBeenCalledWith(aPassbookLine())
  expect(screen.getByRole('button', { name: '2026-11-20 10:00，公交票，积分 −60 分，兑换' })).toBeInTheDocument()
  expect(requests().find(({ url }) => url.includes('passbook'))?.url).toBe('/v1/account/passbook?limit=2')
})

it.each(['refused', 'superseded'] as const)('strikes a line that is %s, with the word for it', async (state) => {
  answer([aPassbookLine({}, { state })])
  show()
  const line = await screen.findByRole('button', { name: /骑行/ })
  expect(line).toHaveClass('struck')
  expect(line).toHaveTextContent(state === 'refused' ? '未通过' : '已并入')
})

it('has the next blank line, which is the way to log', async () => {
  answer()
  show()
  await userEvent.click(await screen.findByRole('button', { name: '在下一行记一笔' }))
  expect(onLog).toHaveBeenCalled()
})

describe('what is still on the phone', () => {
  const showWaiting = (options = {}) =>
    render(<HomePassbook onLogIn={onLogIn} onLog={onLog} onOpenLine={onOpenLine} waiting='a line in pencil' />, options)
  beforeEach(() => {
    keeperIn(storage).write(anEntry())
    useOutbox.getState().reread()
  })

  it('stands above the printed lines', async () => {
    answer()
    const { container } = showWaiting()
    await screen.findByRole('button', { name: /骑行/ })
    const text = container.textContent ?? ''
    expect(text.indexOf('a line in pencil')).toBeLessThan(text.indexOf('骑行'))
  })

  it('is there without an answer of the server, and then the page is not blank', async () => {
    for (const path of ['/v1/me', '/v1/account', '/v1/account/passbook']) answerRequest('GET', path, busy)
    showWaiting()
    expect(await screen.findByText(/a line in pencil/)).toBeInTheDocument()
    expect(screen.queryByText(/还是空白的一页/)).not.toBeInTheDocument()
  })

  it('is there on a book that is still empty, and in easy mode', async () => {
    answer([])
    showWaiting({ elder: true })
    expect(await screen.findByText(/a line in pencil/)).toBeInTheDocument()
    await screen.findByText('骑车的小满')
    expect(screen.queryByText(/还是空白的一页/)).not.toBeInTheDocument()
  })
})

it('begins with a blank page', async () => {
  answer([])
  show()
  expect(await screen.findByText(/还是空白的一页/)).toBeInTheDocument()
})

it('keeps the last balance, and says from when it is, when it cannot be refreshed', async () => {
  keep(keyOf(readAccount, {}, '0512884603'), { value: account, fetchedAt: Date.parse('2026-11-20T00:30:00Z') })
  answer()
  answerRequest('GET', '/v1/account', busy)
  show()
  expect(await screen.findByText('没能刷新 · 2026-11-20 08:30 的数据')).toBeInTheDocument()
  expect(screen.getAllByText('5,037')[0]).toBeInTheDocument()
  answer()
  await userEvent.click(screen.getByRole('button', { name: '再试一次' }))
  await waitFor(() => expect(screen.queryByText(/没能刷新/)).not.toBeInTheDocument())
})

it('shows no balance rather than 0 when there never was an answer', async () => {
  answerRequest('GET', '/v1/me', busy)
  answerRequest('GET', '/v1/account', busy)
  answerRequest('GET', '/v1/account/passbook', busy)
  const { container } = show()
  expect(await screen.findByRole('alert')).toHaveTextContent('没能打开现在人多')
  expect(container.querySelector('.grams')).toBeNull()
})

it('invites who is not logged in, and lets them look', async () => {
  useSession.getState().closed()
  show()
  expect(screen.getByText('这是你的绿色存折')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '登录，开一本存折' }))
  expect(onLogIn).toHaveBeenCalled()
  await userEvent.click(screen.getByRole('button', { name: '先看看能记什么' }))
  expect(onLog).toHaveBeenCalled()
  expect(requests()).toEqual([])
})

it('keeps its pages open when the session has ended', async () => {
  keep(keyOf(readAccount, {}, '0512884603'), { value: account, fetchedAt: 1 })
  useSession.getState().expired('token-1')
  show()
  expect(await screen.findByText(/没能刷新/)).toBeInTheDocument()
  expect(requests()).toEqual([])
  expect(screen.getAllByText('5,037')[0]).toBeInTheDocument()
  expect(screen.queryByText('这是你的绿色存折')).not.toBeInTheDocument()
})

it('in easy mode has one large button, and the lines on their own', async () => {
  answer()
  show({ elder: true })
  expect(await screen.findByRole('heading', { name: '最近两笔' })).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '记一笔' }))
  expect(onLog).toHaveBeenCalled()
  expect(screen.queryByText('在下一行记一笔')).not.toBeInTheDocument()
})

it('speaks English', async () => {
  answer()
  show({ language: 'en' })
  expect(await screen.findByText('Verified in Nov')).toBeInTheDocument()
  expect(
    await screen.findByRole('button', { name: /Cycling 5 km, carbon saved \+260 g, points \+26, track, verified/ }),
  ).toBeInTheDocument()
})
