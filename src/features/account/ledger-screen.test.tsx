import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useSession } from '@/api/session'
import { anAccount } from '@/testing/build-account'
import { aCupLine, aLedgerPage, aLine, anActionSubject, anExpiryLine, anId } from '@/testing/build-ledger'
import { render } from '@/testing/render'
import Taro, { answerRequest, requests } from '@/testing/taro'
import type { FakeAnswer } from '@/testing/taro-request'
import { LedgerScreen } from './ledger-screen'

const onLogIn = jest.fn()
const onLog = jest.fn()
const onOpenAction = jest.fn()
const onOpenRedemption = jest.fn()
const show = ({ filter = {}, ...options }: { filter?: object; elder?: boolean; language?: 'en' } = {}) =>
  render(
    <LedgerScreen
      initialFilter={filter}
      onLogIn={onLogIn}
      onLog={onLog}
      onOpenAction={onOpenAction}
      onOpenRedemption={onOpenRedemption}
    />,
    options,
  )

const busy: FakeAnswer = { statusCode: 503, data: { error: { code: 'server-busy', facts: { retryAfterSeconds: 5 } } } }
const behaviour = (number: number, zh: string) =>
  aLine({ bookingId: anId(number), subject: anActionSubject({ actionId: anId(100 + number), name: { zh, en: zh } }) })

/** Three pages: 骑行, 公交, 地铁. */
const pages: Record<string, FakeAnswer> = {
  '': { data: aLedgerPage([behaviour(1, '骑行')], anId(1)) },
  [anId(1)]: { data: aLedgerPage([behaviour(2, '公交')], anId(2)) },
  [anId(2)]: { data: aLedgerPage([behaviour(3, '地铁')]) },
}
const cursorIn = (url: string) => new URLSearchParams(url.split('?')[1]).get('cursor') ?? ''
const answerPages = () => answerRequest('GET', '/v1/account/passbook', ({ url }) => pages[cursorIn(url)] ?? busy)
const asked = () => requests().flatMap(({ url }) => (url.includes('/passbook') ? [url] : []))

beforeEach(() => {
  useSession.getState().closed()
  useSession.getState().opened({ token: 'token-1', passbookNumber: '0512884603' })
  answerRequest('GET', '/v1/account', { data: anAccount({ since: '2026-09-15T09:00:00+08:00' }) })
})

test('prints actions, redemptions and expired points; what has a page of its own leads to it', async () => {
  answerRequest('GET', '/v1/account/passbook', { data: aLedgerPage([aLine(), aCupLine(), anExpiryLine()]) })
  show()
  await userEvent.click(await screen.findByRole('button', { name: /骑行 5 公里，减排 \+260 克，积分 \+13 分，自报$/ }))
  expect(onOpenAction).toHaveBeenCalledWith(anId(101))
  await userEvent.click(screen.getByRole('button', { name: /随行杯，积分 −120 分，兑换$/ }))
  expect(onOpenRedemption).toHaveBeenCalledWith(anId(201))
  expect(screen.getByRole('group', { name: /雨水花园，积分 −30 分，到期的积分捐出$/ })).toBeInTheDocument()
})

describe('pages', () => {
  test('are turned one by one, to the end and back, and each begins at its top', async () => {
    answerPages()
    show()
    expect(await screen.findByText('骑行')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '更新的' })).toBeNull()

    await userEvent.click(screen.getByRole('button', { name: '更早的' }))
    expect(await screen.findByText('公交')).toBeInTheDocument()
    expect(screen.queryByText('骑行')).toBeNull()
    expect(screen.getByText('第 2 页')).toBeInTheDocument()
    expect(screen.queryByText(/到头了/)).toBeNull()

    await userEvent.click(screen.getByRole('button', { name: '更早的' }))
    expect(await screen.findByText('地铁')).toBeInTheDocument()
    expect(screen.getByText('到头了，这是最早的一页')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '更早的' })).toBeNull()

    await userEvent.click(screen.getByRole('button', { name: '更新的' }))
    expect(await screen.findByText('公交')).toBeInTheDocument()
    expect(Taro.pageScrollTo).toHaveBeenCalledTimes(3)
  })

  test('that cannot be read can be tried again, and the way back stays', async () => {
    answerPages()
    show()
    await screen.findByText('骑行')
    answerRequest('GET', /cursor=/, busy)
    await userEvent.click(screen.getByRole('button', { name: '更早的' }))
    expect(await screen.findByText('现在人多，5 秒后再试。')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '更新的' })).toBeInTheDocument()
    answerPages()
    await userEvent.click(screen.getByRole('button', { name: '再试一次' }))
    expect(await screen.findByText('公交')).toBeInTheDocument()
  })

  test('are on their way: it says so', async () => {
    answerRequest('GET', '/v1/account/passbook', () => new Promise<FakeAnswer>(() => {}))
    show()
    expect(await screen.findByText('正在翻到这一页…')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '更早的' })).toBeNull()
  })

  test.each([[false], [true]])('of twenty lines stay under a thousand nodes (easy mode: %s)', async (elder) => {
    const lines = Array.from({ length: 20 }, (_, index) => behaviour(index + 1, '骑行'))
    answerRequest('GET', '/v1/account/passbook', { data: aLedgerPage(lines, anId(20)) })
    const { container } = show({ elder })
    expect(await screen.findAllByText('骑行', { exact: false })).not.toHaveLength(0)
    const nodes = document.createNodeIterator(container)
    let count = 0
    while (nodes.nextNode()) count += 1
    expect(count).toBeGreaterThan(300)
    expect(count).toBeLessThan(1000)
  })
})

describe('filters', () => {
  const choose = async (name: RegExp, option: string) => {
    const choice = screen.getByRole('button', { name }).parentElement
    if (!choice) throw new Error('no picker')
    await userEvent.selectOptions(within(choice).getByRole('combobox'), option)
  }

  test('ask for a month since the book was opened, and for a category, from the first page on', async () => {
    answerPages()
    show()
    await userEvent.click(await screen.findByRole('button', { name: '更早的' }))
    await screen.findByText('公交')
    await choose(/^月份/, '2026 年 9 月')
    expect(await screen.findByText('骑行')).toBeInTheDocument()
    expect(asked().pop()).toBe('/v1/account/passbook?month=2026-09&limit=20')
    await choose(/^分类/, '食')
    await screen.findByText('骑行')
    expect(asked().pop()).toBe('/v1/account/passbook?month=2026-09&category=food&limit=20')
    await choose(/^月份/, '全部月份')
    expect(asked().pop()).toBe('/v1/account/passbook?category=food&limit=20')
  })

  test('can come with the page', async () => {
    answerPages()
    show({ filter: { month: '2026-10' } })
    expect(await screen.findByRole('button', { name: '月份 2026 年 10 月' })).toBeInTheDocument()
    expect(asked()).toEqual(['/v1/account/passbook?month=2026-10&limit=20'])
  })

  test('that leave nothing say so and can be taken off', async () => {
    answerRequest('GET', '/v1/account/passbook', { data: aLedgerPage([]) })
    show({ filter: { category: 'office' } })
    expect(await screen.findByText('没有这样的行')).toBeInTheDocument()
    answerPages()
    await userEvent.click(screen.getByRole('button', { name: '看全部' }))
    expect(await screen.findByText('骑行')).toBeInTheDocument()
  })
})

test('an empty book says how its first line is printed', async () => {
  answerRequest('GET', '/v1/account/passbook', { data: aLedgerPage([]) })
  show()
  expect(await screen.findByText('存折还是空的')).toBeInTheDocument()
  expect(screen.queryByText(/到头了/)).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '记一笔' }))
  expect(onLog).toHaveBeenCalled()
})

test('a guest is invited to log in', async () => {
  useSession.getState().closed()
  show()
  await userEvent.click(screen.getByRole('button', { name: '登录' }))
  expect(onLogIn).toHaveBeenCalled()
  expect(asked()).toEqual([])
})

test('speaks English', async () => {
  answerRequest('GET', '/v1/account/passbook', { data: aLedgerPage([aCupLine()]) })
  show({ language: 'en' })
  expect(await screen.findByRole('button', { name: /Travel cup, points −120, redeemed$/ })).toBeInTheDocument()
  expect(screen.getByText('That is all: this is the earliest page')).toBeInTheDocument()
})
