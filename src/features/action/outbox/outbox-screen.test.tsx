import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { EntryState } from '@/api/outbox/entry'
import { keeperIn } from '@/api/outbox/keeper'
import { useOutbox } from '@/api/outbox/outbox'
import { useSession } from '@/api/session'
import type { Refusal } from '@/contract/refusals'
import { storage } from '@/platform/storage'
import { aReceipt } from '@/testing/build-action'
import { anEntry, aPhotoSubmission, aTrackSubmission } from '@/testing/build-entry'
import { render } from '@/testing/render'
import Taro, { answerRequest, requests } from '@/testing/taro'
import { OutboxScreen } from './outbox-screen'

const MORNING = Date.parse('2026-11-20T09:00:00+08:00')
const DAY_MS = 86_400_000
const callbacks = {
  onLogIn: jest.fn(),
  onLog: jest.fn(),
  onRevise: jest.fn(),
  onAppeal: jest.fn(),
  onOpenReceipt: jest.fn(),
  onOtherWay: jest.fn(),
}
const keeper = keeperIn(storage)
const keep = (state: EntryState = { kind: 'unsent' }, given = {}) => {
  keeper.write(anEntry({ state, ...given }))
  useOutbox.getState().reread()
}
const refused = (code: 'amount-implausible' | 'ticket-used'): EntryState => ({
  kind: 'refused',
  firstSentAt: MORNING,
  refusal: code === 'ticket-used' ? { code, facts: {} } : { code, facts: { max: 3, unit: 'km' } },
})
const open = (options: Parameters<typeof render>[1] = {}) => render(<OutboxScreen {...callbacks} />, options)
const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(MORNING)
  useSession.setState({ token: 'token', passbookNumber: '0512884603', hasExpired: false })
  useOutbox.setState({ isOnline: true, barredBy: null, sending: null, receipts: {} })
  useOutbox.getState().reread()
})

it('shows what waits in pencil, and that it is sent by itself', () => {
  keep()
  open()
  const line = screen.getByRole('group', {
    name: '2026-11-20 08:21，骑行 5 公里，预计减排 260 克，积分 13 分，待发送',
  })
  expect(line).toHaveTextContent('≈ 260')
  expect(screen.getByRole('img', { name: '待发送' })).toBeInTheDocument()
  expect(screen.getByText('还没有发出，只在这台手机里。')).toBeVisible()
  expect(screen.getByText('有网后自动发送，同一笔不会重复入账。')).toBeVisible()
})

it('says what may have arrived, and why nothing gets through', () => {
  keep({ kind: 'sent', firstSentAt: MORNING })
  useOutbox.setState({ barredBy: { code: 'server-busy', facts: { retryAfterSeconds: 5 } } })
  open()
  expect(screen.getByText('发出过，还没有回音。再发也不会重复入账。')).toBeVisible()
  expect(screen.getByText('现在人多，5 秒后再试。')).toBeVisible()
})

it('tries again at one tap, also when the phone believes that there is no network', async () => {
  keep()
  useOutbox.getState().networkChanged(false)
  answerRequest('POST', '/v1/actions', { statusCode: 201, data: aReceipt() })
  open()
  await press('现在再试')
  expect(await screen.findByText('没有待发送的')).toBeVisible()
})

it('while it is on its way nothing can be pressed', () => {
  keep()
  useOutbox.setState({ sending: 'key-of-ride' })
  open()
  expect(screen.getAllByText('正在发送。')[0]).toBeVisible()
  expect(screen.getByRole('button', { name: '正在发送。' })).toBeDisabled()
  expect(screen.getByRole('button', { name: '收回：骑行 5 公里' })).toBeDisabled()
})

it('takes back at one tap what never left the phone', async () => {
  keep()
  open()
  await press('收回：骑行 5 公里')
  expect(screen.getByText('已收回，没有入账。')).toBeVisible()
  expect(requests()).toEqual([])
  expect(screen.getByText('没有待发送的')).toBeVisible()
})

it('marks what may have arrived while the server cannot be asked, and says that it is not sent again', async () => {
  keep({ kind: 'sent', firstSentAt: MORNING })
  answerRequest('POST', '/v1/actions/withdrawal', { failure: 'request:fail timeout' })
  open()
  await press('收回：骑行 5 公里')
  await waitFor(() => expect(screen.getByText(/现在问不到有没有入账，先记着要收回，不会再发出/)).toBeVisible())
  expect(screen.getByRole('group', { name: /骑行 5 公里.*待收回$/ })).toBeInTheDocument()
  expect(screen.getByText('要收回：有网时先问清有没有入账，不会再发出。')).toBeVisible()
  answerRequest('POST', '/v1/actions/withdrawal', { data: { outcome: 'withdrawn' } })
  await press('收回：骑行 5 公里')
  await waitFor(() => expect(screen.getByText('已收回，没有入账。')).toBeVisible())
  expect(requests().map(({ url }) => url)).not.toContain('/v1/actions')
})

it('what was booked before it could be taken back says so, with its receipt', async () => {
  keep({ kind: 'sent', firstSentAt: MORNING })
  answerRequest('POST', '/v1/actions/withdrawal', { data: { outcome: 'entered', receipt: aReceipt() } })
  open()
  await press('收回：骑行 5 公里')
  await waitFor(() => expect(screen.getByText('收不回来：这一笔已经入账，可以看它的回执。')).toBeVisible())
  expect(screen.getByRole('heading', { name: '没能收回，已经入账' })).toBeInTheDocument()
  expect(screen.getByRole('group', { name: /骑行 5 公里.*已入账$/ })).toBeInTheDocument()
  await press('看回执：骑行 5 公里')
  expect(callbacks.onOpenReceipt).toHaveBeenCalledWith(aReceipt().action.id)
  expect(keeper.list('0512884603').entries).toEqual([])
})

it('what nobody knows any more is not said to be unbooked', async () => {
  keep({ kind: 'sent', firstSentAt: MORNING })
  jest.spyOn(Date, 'now').mockReturnValue(MORNING + 31 * DAY_MS)
  open()
  await press('收回：骑行 5 公里')
  expect(screen.getByText('已从这台手机删掉。等得太久，问不到有没有入账，请到明细看看。')).toBeVisible()
})

it('a refusal is struck, with its reason, until it was read', async () => {
  keep(refused('ticket-used'))
  open()
  const line = screen.getByRole('group', { name: /没有入账: 这张小票已经用过，一张只能记一次。$/ })
  expect(line).toHaveClass('struck')
  expect(screen.queryByText('有网后自动发送，同一笔不会重复入账。')).not.toBeInTheDocument()
  await press('知道了：骑行 5 公里')
  expect(screen.queryByRole('group', { name: /骑行/ })).not.toBeInTheDocument()
  expect(keeper.list('0512884603').entries).toEqual([])
})

it('what the server judged can be appealed, what was mistyped cannot', async () => {
  keep(refused('ticket-used'))
  open()
  await press('申诉：骑行 5 公里')
  expect(callbacks.onAppeal).toHaveBeenCalledWith(anEntry().call.body, { code: 'ticket-used', facts: {} })
  act(() => keep(refused('amount-implausible')))
  expect(screen.getByText(/一次最多记 3/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /^申诉/ })).not.toBeInTheDocument()
})

it('what can be put right is filled into its form, under no key yet', async () => {
  keep(refused('amount-implausible'))
  open()
  await press('改一改再记')
  expect(callbacks.onRevise).toHaveBeenCalledWith('cycling')
  expect(JSON.parse(String(Taro.getStorageSync('gp:p:0512884603:draft:cycling')))).toEqual({
    amountText: '5',
    when: { day: '2026-11-20', time: '08:21' },
    tier: 'self',
    ticketText: '',
    attempt: null,
  })
})

it.each([
  [4, []],
  [5, ['请在 2026-11-27 前连上网，过了这一天就不能补记。']],
  [8, ['已经超过 7 天的补记期限，发出后多半不能入账。']],
  [31, ['等回音超过一个月，不再自动重发，免得重复入账。请到明细看看有没有这一笔。']],
])('after %i days without an answer it says how much time is left', (days, sentences) => {
  keep({ kind: 'sent', firstSentAt: MORNING })
  jest.spyOn(Date, 'now').mockReturnValue(MORNING + days * DAY_MS)
  open()
  const told = screen.queryAllByText(/前连上网|补记期限|超过一个月/).map((element) => element.textContent)
  expect(told).toEqual(sentences)
})

const withPhoto = () => keep({ kind: 'unsent' }, { call: aPhotoSubmission('wxfile://store_one').call })

it('says what lies beside a line on the phone, and in which order it is sent', () => {
  withPhoto()
  keep({ kind: 'unsent' }, { key: 'with-track', order: 2, call: aTrackSubmission(3).call })
  keeper.writePoints('0512884603', 'with-track', aTrackSubmission(3).points ?? [])
  act(() => useOutbox.getState().reread())
  open()
  expect(screen.getByText('照片也在手机里，先发照片，再发这一笔。')).toBeVisible()
  expect(screen.getByText('路线也在手机里，和这一笔一起发出。')).toBeVisible()
})

it.each([
  [0, ['照片最晚 2026-11-22 送到才算，请在那之前连上网。']],
  [2, ['照片最晚 2026-11-22 送到才算，请在那之前连上网。']],
  [3, ['照片要在行动后 2 天内送到，这张等得太久了，发出后多半不能入账。可以收回，改记自报。']],
])('a photo that waited %i days says until when it counts', (days, sentences) => {
  withPhoto()
  jest.spyOn(Date, 'now').mockReturnValue(MORNING + days * DAY_MS)
  open()
  expect(screen.queryAllByText(/送到/).map((element) => element.textContent)).toEqual(sentences)
})

it('a photo that was refused itself is taken anew; there is nothing to appeal for yet', async () => {
  const refusal = { code: 'photo-used', facts: { rule: 'photo-copy', actionId: null } } as const
  keep({ kind: 'refused', firstSentAt: MORNING, refusal }, { call: aPhotoSubmission('wxfile://store_one').call })
  open()
  expect(screen.queryByRole('button', { name: /^申诉/ })).not.toBeInTheDocument()
  await press('改一改再记')
  const draft = JSON.parse(String(Taro.getStorageSync('gp:p:0512884603:draft:cycling')))
  expect(draft).toMatchObject({ tier: 'photo' })
  expect(draft).not.toHaveProperty('photoId')
})

it('what is corrected for another reason keeps its uploaded photo', async () => {
  const photoId = '0191d2a0-0000-7000-8000-00000000000f'
  const { call } = anEntry()
  const body = { ...call.body, evidence: { tier: 'photo' as const, photoId } }
  keep(refused('amount-implausible'), { call: { ...call, body } })
  open()
  await press('改一改再记')
  const draft = JSON.parse(String(Taro.getStorageSync('gp:p:0512884603:draft:cycling')))
  expect(draft).toMatchObject({ tier: 'photo', photoId })
})

it('a journey that was refused for its mode can be claimed as another, with its track, once there is room for it', async () => {
  const track = aTrackSubmission(3)
  const refusal: Refusal = {
    code: 'journey-mode-differs',
    facts: { mode: 'bus', confidencePercent: 93, fitting: ['bus-ride'] },
  }
  keeper.writePoints('0512884603', 'key-of-ride', track.points ?? [])
  keep({ kind: 'refused', firstSentAt: MORNING, refusal }, { call: track.call })
  open()
  callbacks.onOtherWay.mockReturnValueOnce(false).mockReturnValueOnce(true)
  await press('换一种方式：骑行 5 公里')
  expect(callbacks.onOtherWay.mock.calls[0]).toMatchObject([{ evidence: { track: { points: track.points } } }])
  expect(keeper.list('0512884603').entries).toHaveLength(1)
  await press('换一种方式：骑行 5 公里')
  expect(keeper.list('0512884603').entries).toEqual([])
})

it('tells of what another version kept, and deletes it only when asked to', async () => {
  storage.write('gp:o:0512884603:from-later', { version: 9 })
  useOutbox.getState().reread()
  open()
  expect(screen.getByText(/有 1 条是别的版本存下的，先替你留着/)).toBeVisible()
  await press('删掉这些')
  expect(screen.getByText('没有待发送的')).toBeVisible()
})

it('shows nothing of another citizen', () => {
  keep()
  act(() => {
    useSession.setState({ token: 'token-2', passbookNumber: '0000000000' })
    useOutbox.getState().reread()
  })
  open()
  expect(screen.getByText('没有待发送的')).toBeVisible()
  expect(document.body).not.toHaveTextContent('骑行')
})

it('asks a guest to log in', async () => {
  useSession.setState({ token: null, passbookNumber: null })
  open()
  await press('登录')
  expect(callbacks.onLogIn).toHaveBeenCalled()
})

it('in easy mode says units, and where the line stands', () => {
  keep()
  open({ elder: true })
  expect(screen.getByRole('group', { name: /骑行/ })).toHaveTextContent('≈ 260克13分')
  expect(screen.getByText('还没有发出，只在这台手机里。')).toBeVisible()
})

it('speaks English', () => {
  keep()
  keep(refused('amount-implausible'), { key: 'other-key', order: 2 })
  open({ language: 'en' })
  expect(screen.getByText('Not sent yet: it is on this phone only.')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Take back: Cycling 5 km' })).toBeEnabled()
  expect(screen.getByRole('button', { name: 'Correct and log' })).toBeEnabled()
  expect(document.body.textContent).not.toMatch(/[\u4e00-\u9fff]/)
})
