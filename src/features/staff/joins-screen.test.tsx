import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useSession } from '@/api/session'
import type { AccountJoin } from '@/contract/staff-joins'
import { render } from '@/testing/render'
import { answerRequest, requests } from '@/testing/taro'
import { JoinsScreen } from './joins-screen'

const aJoin = (given: Partial<AccountJoin> = {}): AccountJoin => ({
  id: '0190b1c0-0000-7000-8000-000000000001',
  joinedAt: '2026-11-20T02:00:00.000Z',
  undone: null,
  stayed: { passbookNumber: '0512884603', pseudonym: '骑车的小满' },
  wentIn: { passbookNumber: '7730021945', pseudonym: '早起的白鹭' },
  waysIn: 1,
  actions: 3,
  grams: 640,
  points: 64,
  redemptions: 1,
  countedOnce: 2,
  ...given,
})
const found = (...joins: AccountJoin[]) => answerRequest('GET', '/v1/staff/account-joins', { data: { joins } })
const refused = (statusCode: number, code: string) => ({ statusCode, data: { error: { code, facts: {} } } })
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))
const search = async (holder = '骑车的小满') => {
  render(<JoinsScreen />)
  await userEvent.type(screen.getByLabelText('存折号或化名'), holder)
  await press('查合并记录')
}
const splits = () => requests().filter(({ url }) => url === '/v1/staff/account-splits')

beforeEach(() => {
  useSession.getState().closed()
  useSession.getState().opened({ token: 'token-1', passbookNumber: '0000000001' })
})

it('asks nothing before there is somebody to look for', () => {
  render(<JoinsScreen />)
  expect(screen.getByRole('button', { name: '查合并记录' })).toHaveAttribute('aria-disabled', 'true')
  expect(requests()).toEqual([])
})

it('shows which two, when, and what a split would move', async () => {
  found(aJoin())
  await search()
  expect(await screen.findByText('2026-11-20 10:00 合并')).toBeInTheDocument()
  expect(screen.getByText('留下：骑车的小满，0512884603')).toBeInTheDocument()
  expect(screen.getByText('并入：早起的白鹭，7730021945')).toBeInTheDocument()
  expect(screen.getByText(/行动 3 笔，减排量 640 克，当时得的积分 64 分/)).toBeInTheDocument()
  expect(screen.getByText('兑换 1 份一起退回')).toBeInTheDocument()
  expect(screen.getByText(/有 2 笔现在只算一次/)).toBeInTheDocument()
  expect(screen.queryByText(/没有自己的登录方式/)).not.toBeInTheDocument()
})

it('splits with a reason, and only after it was confirmed', async () => {
  found(aJoin())
  await search()
  await press('把两本分开')
  await press('确认分开')
  expect(screen.getByText('请写上理由。')).toBeInTheDocument()
  expect(splits()).toEqual([])
  answerRequest('POST', '/v1/staff/account-splits', { data: { stayed: '0512884603', wentBack: '7730021945' } })
  await userEvent.type(screen.getByLabelText('理由，两边都看得到'), '合错了')
  await press('确认分开')
  expect(await screen.findByText('已经分开：0512884603 和 7730021945 又是两本了。')).toBeInTheDocument()
  expect(JSON.parse(String(splits()[0]?.data))).toEqual({ passbookNumber: '7730021945', reason: '合错了' })
  expect(screen.queryByRole('button', { name: '把两本分开' })).not.toBeInTheDocument()
})

it('shows one that was split already with its reason, and nothing to do', async () => {
  found(aJoin({ undone: { at: '2026-11-21T02:00:00.000Z', reason: '姐妹共用手机' } }))
  await search()
  expect(await screen.findByText('2026-11-21 10:00 已分开：姐妹共用手机')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '把两本分开' })).not.toBeInTheDocument()
})

it('warns of an account that nobody could come back into', async () => {
  found(aJoin({ waysIn: 0 }))
  await search()
  expect(await screen.findByText(/没有自己的登录方式/)).toBeInTheDocument()
})

it('says that nobody has this number, or that there is no join', async () => {
  answerRequest('GET', '/v1/staff/account-joins', refused(404, 'passbook-unknown'))
  await search('0000000000')
  expect(await screen.findByText(/没有这本绿折/)).toBeInTheDocument()
  found()
  await userEvent.clear(screen.getByLabelText('存折号或化名'))
  await userEvent.type(screen.getByLabelText('存折号或化名'), '早起的白鹭')
  await press('查合并记录')
  expect(await screen.findByText('没有合并过')).toBeInTheDocument()
})

it('keeps the form when the split is refused', async () => {
  found(aJoin())
  answerRequest('POST', '/v1/staff/account-splits', refused(409, 'joined-further'))
  await search()
  await press('把两本分开')
  await userEvent.type(screen.getByLabelText('理由，两边都看得到'), '合错了')
  await press('确认分开')
  expect(await screen.findByRole('alert')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '确认分开' })).toBeInTheDocument()
})
