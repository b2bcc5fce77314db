import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useSession } from '@/api/session'
import type { FlaggedCitizen } from '@/contract/staff-flags'
import { aFlag, aFlaggedCitizen, aFlaggedEntry } from '@/testing/build-flag'
import { render } from '@/testing/render'
import { answerRequest, requests } from '@/testing/taro'
import { FlagsScreen } from './flags-screen'

const first = aFlag()
const second = aFlag({ id: '0191d2a0-0000-7000-8000-0000000000e2', measured: 64 })
const list = (...citizens: FlaggedCitizen[]) =>
  answerRequest('GET', '/v1/staff/flags', { data: { citizens, nextCursor: null } })
const refuse = (method: string, path: string, status: number, code: string) =>
  answerRequest(method, path, { statusCode: status, data: { error: { code, facts: {} } } })
const posts = () => requests().filter(({ method }) => method === 'POST')
const sentBody = (): unknown => JSON.parse(String(posts()[0]?.data))
const tap = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))
const reason = (name = '理由（本人会看到）') => screen.findByRole('textbox', { name })

beforeEach(() => useSession.setState({ token: 'token', passbookNumber: '0512884603', hasExpired: false }))

it('groups what broke a rule by citizen, with the entries and the id of the rule', async () => {
  const jump = aFlag({
    id: '0191d2a0-0000-7000-8000-0000000000e3',
    rule: 'two-cities',
    kind: 'impossible-sequence',
    measured: 1045,
    holds: true,
    entry: aFlaggedEntry({ tier: 'place', state: 'pending' }),
  })
  list(aFlaggedCitizen({ flags: [first, second, jump] }))
  render(<FlagsScreen />)
  const card = within(await screen.findByRole('group', { name: '早起的燕子' }))
  expect(card.getByText('同一部手机短时间里记了 64 次')).toBeVisible()
  expect(card.getByText('规则 device-rate · 2 笔')).toBeVisible()
  expect(card.getByText('两处隔了约 1,045 千米，时间上来不及')).toBeVisible()
  expect(card.getAllByText(/公交 10 公里 · 2026-11-20 08:00 · 自报$/)).toHaveLength(2)
  expect(card.getByText(/待核 · 等处理/)).toBeVisible()
})

it('voids the entries of a rule for a reason, once', async () => {
  list(aFlaggedCitizen({ flags: [first, second] }))
  answerRequest('POST', '/v1/staff/flag-decisions', { data: { handled: 2, voided: 2 } })
  render(<FlagsScreen />)
  await tap('作废这几笔')
  await tap('作废')
  expect(await screen.findByText('请写理由。')).toBeVisible()
  expect(posts()).toHaveLength(0)
  await userEvent.type(await reason(), ' 一小时里记了太多次。 ')
  await tap('作废')
  expect(await screen.findByText('2 笔已作废，本人会看到理由，可以申诉。')).toBeVisible()
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
  expect(sentBody()).toEqual({
    flagIds: [first.id, second.id],
    decision: 'voided',
    reason: '一小时里记了太多次。',
  })
})

it('marks as in order, with a reason for the other staff', async () => {
  list(aFlaggedCitizen())
  answerRequest('POST', '/v1/staff/flag-decisions', { data: { handled: 1, voided: 0 } })
  render(<FlagsScreen />)
  await tap('没有问题')
  await userEvent.type(await reason('理由（留给同事）'), '一家人共用一部手机。')
  await tap('记为没有问题')
  expect(await screen.findByText('1 条记为没有问题。')).toBeVisible()
  expect(sentBody()).toMatchObject({ decision: 'dismissed' })
})

it('freezes for some days, only where entries were voided before', async () => {
  list(aFlaggedCitizen())
  const { unmount } = render(<FlagsScreen />)
  expect(await screen.findByText('先作废过记录，才能暂停账户。')).toBeVisible()
  expect(screen.queryByRole('button', { name: '暂停账户' })).not.toBeInTheDocument()
  unmount()
  list(aFlaggedCitizen({ mayBeFrozen: true }))
  answerRequest('POST', `/v1/staff/flags/${first.id}/freeze`, { data: { frozenUntil: '2026-12-20T04:00:00.000Z' } })
  render(<FlagsScreen />)
  await tap('暂停账户')
  await userEvent.click(screen.getByRole('radio', { name: '30 天' }))
  await userEvent.type(await reason(), '作废以后又用脚本记录。')
  await tap('暂停')
  expect(await screen.findByText(/账户暂停到 2026-12-20 12:00/)).toBeVisible()
  expect(sentBody()).toEqual({ days: 30, reason: '作废以后又用脚本记录。' })
})

it('thaws a frozen account', async () => {
  list(aFlaggedCitizen({ mayBeFrozen: true, frozenUntil: '2026-11-27T04:00:00.000Z' }))
  answerRequest('POST', `/v1/staff/flags/${first.id}/thaw`, { data: { wasFrozen: true } })
  render(<FlagsScreen />)
  expect(await screen.findByText('暂停到 2026-11-27 12:00')).toBeVisible()
  await tap('恢复账户')
  await userEvent.type(await reason(), '说明了情况。')
  await tap('恢复')
  expect(await screen.findByText('账户恢复使用。')).toBeVisible()
})

it('leaves one’s own flags to others', async () => {
  list(aFlaggedCitizen({ isOwn: true, mayBeFrozen: true }))
  render(<FlagsScreen />)
  expect(await screen.findByText('这是你自己的账户，请别的工作人员处理。')).toBeVisible()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})

it('shows claims that were refused too often, of which there is nothing to void', async () => {
  const refused = { rule: 'citizen-refusals', kind: 'citizen-refusals', measured: 12, entry: null } as const
  list(aFlaggedCitizen({ flags: [aFlag(refused)] }))
  render(<FlagsScreen />)
  expect(await screen.findByText('12 次被拒，像是假的或重复的证明')).toBeVisible()
  expect(screen.getByText('没有入账 · 2026-11-20 10:00')).toBeVisible()
  expect(screen.getByRole('button', { name: '没有问题' })).toBeVisible()
  expect(screen.queryByRole('button', { name: '作废这几笔' })).not.toBeInTheDocument()
})

it('shows what was decided, and with which reason', async () => {
  list()
  render(<FlagsScreen />)
  await screen.findByText('没有待处理的提示')
  const handling = { state: 'voided' as const, handledAt: '2026-11-20T04:00:00Z', reason: '太多次。' }
  list(aFlaggedCitizen({ flags: [aFlag({ handling, entry: aFlaggedEntry({ state: 'refused' }) })] }))
  await userEvent.click(screen.getByRole('radio', { name: '已处理' }))
  expect(await screen.findByText('已作废，2026-11-20 12:00。理由：太多次。')).toBeVisible()
  expect(screen.queryByRole('button', { name: '作废这几笔' })).not.toBeInTheDocument()
  expect(requests().at(-1)?.url).toContain('state=handled')
})

it('turns its pages', async () => {
  const nextCursor = '0191d2a0-0000-7000-8000-0000000000e9'
  answerRequest('GET', '/v1/staff/flags', { data: { citizens: [aFlaggedCitizen()], nextCursor } })
  render(<FlagsScreen />)
  await tap('后面的')
  expect(await screen.findByRole('button', { name: '前面的' })).toBeVisible()
  expect(requests().at(-1)?.url).toContain(`cursor=${nextCursor}`)
})

it('is not for whoever is no staff, and tells of a lost network', async () => {
  refuse('GET', '/v1/staff/flags', 403, 'staff-only')
  const { unmount } = render(<FlagsScreen />)
  expect(await screen.findByRole('alert')).toHaveTextContent('这里只给工作人员用。')
  unmount()
  list(aFlaggedCitizen())
  answerRequest('POST', '/v1/staff/flag-decisions', { failure: 'request:fail' })
  render(<FlagsScreen />)
  await tap('没有问题')
  await userEvent.type(await reason('理由（留给同事）'), '一家人。')
  await tap('记为没有问题')
  expect(await screen.findByText('没有网络，连上后再试一次。已经填的都还在。', {}, { timeout: 4000 })).toBeVisible()
  expect(screen.getByRole('textbox')).toHaveValue('一家人。')
})
