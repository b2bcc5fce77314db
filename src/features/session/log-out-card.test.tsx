import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { keeperIn } from '@/api/outbox/keeper'
import { useOutbox } from '@/api/outbox/outbox'
import { keep, keyOf, recall } from '@/api/query-cache'
import { useSession } from '@/api/session'
import { readProfile } from '@/contract/citizen'
import { keptFiles } from '@/platform/kept-files'
import { storage } from '@/platform/storage'
import { aReceipt } from '@/testing/build-action'
import { anEntry, aPhotoSubmission, aTrackSubmission } from '@/testing/build-entry'
import { aProfile } from '@/testing/build-profile'
import { render } from '@/testing/render'
import { answerRequest, keptNames, requests } from '@/testing/taro'
import { LogOutCard } from './log-out-card'
import { WhenLoggedIn } from './when-logged-in'

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const mine = keyOf(readProfile, {}, '0512884603')

beforeEach(() => {
  useSession.getState().closed()
  useSession.getState().opened({ token: 'token-1', passbookNumber: '0512884603' })
  useOutbox.setState({ isOnline: true, barredBy: null, sending: null, receipts: {} })
  useOutbox.getState().reread()
  keep(mine, { value: aProfile(), fetchedAt: 1 })
})

it('asks first, and can be closed', async () => {
  render(<LogOutCard />)
  await press('退出登录')
  expect(screen.getByRole('dialog', { name: '要退出登录吗？' })).toHaveTextContent('账本里的数一克也不会少')
  await press('关闭')
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(requests()).toEqual([])
})

it.each([
  ['在这台设备上退出', '/v1/sessions/current'],
  ['在所有设备上退出', '/v1/sessions/current?everywhere=true'],
])('%s: ends the session and forgets what was personal', async (button, url) => {
  answerRequest('DELETE', '/v1/sessions/current', { data: { revoked: 1 } })
  render(<LogOutCard />)
  await press('退出登录')
  await press(button)
  await waitFor(() => expect(useSession.getState().token).toBeNull())
  expect(requests().map((request) => request.url)).toEqual([url])
  await waitFor(() => expect(recall(readProfile, mine)).toBeUndefined())
  expect(useSession.getState().passbookNumber).toBeNull()
})

it('stays logged in and says so when the server could not be told', async () => {
  answerRequest('DELETE', '/v1/sessions/current', { failure: 'request:fail timeout' })
  render(<LogOutCard />)
  await press('退出登录')
  await press('在这台设备上退出')
  expect(await screen.findByRole('alert')).toHaveTextContent('再试一次')
  expect(useSession.getState().token).toBe('token-1')
})

it('is done when the session was over already', async () => {
  useSession.getState().expired('token-1')
  render(<LogOutCard />)
  await press('退出登录')
  await press('在这台设备上退出')
  await waitFor(() => expect(useSession.getState()).toMatchObject({ passbookNumber: null, hasExpired: false }))
})

it('shows to citizens only what they have, also while a session waits to be renewed', () => {
  useSession.getState().expired('token-1')
  render(<WhenLoggedIn>mine</WhenLoggedIn>)
  expect(screen.getByText('mine')).toBeInTheDocument()
  act(() => useSession.getState().closed())
  expect(screen.queryByText('mine')).not.toBeInTheDocument()
})

describe('while something waits on this phone', () => {
  const keeper = keeperIn(storage)
  const ours = () => storage.keys().filter((key) => key.startsWith('gp:o:0512884603:'))
  /** A line with a photo, one with a track, and one that another version kept. */
  const waitHere = async () => {
    const file = (await keptFiles.keep('one.jpg')) ?? ''
    keeper.write(anEntry({ key: 'with-photo', call: aPhotoSubmission(file).call }))
    const track = aTrackSubmission(700)
    keeper.writePoints('0512884603', 'with-track', track.points ?? [])
    keeper.write(anEntry({ key: 'with-track', order: 2, call: track.call }))
    storage.write('gp:o:0512884603:from-later', { version: 9 })
    keeper.write(anEntry({ key: 'of-other', owner: '0000000000' }))
    act(() => useOutbox.getState().reread())
    answerRequest('DELETE', '/v1/sessions/current', { data: { revoked: 1 } })
    render(<LogOutCard />)
    await press('退出登录')
  }

  it('says how much, and lets nobody log out past it', async () => {
    await waitHere()
    expect(screen.getByText('这台手机里还有 3 条记录，没有发出，或结果还没看。')).toBeVisible()
    expect(screen.queryByRole('button', { name: '在这台设备上退出' })).not.toBeInTheDocument()
  })

  it('kept, it stays for this passbook alone', async () => {
    await waitHere()
    await press('留着，下次登录再发')
    expect(screen.getByText(/只有这本存折登录时才看得到、发得出/)).toBeVisible()
    await press('在这台设备上退出')
    await waitFor(() => expect(useSession.getState().token).toBeNull())
    expect(keeper.list('0512884603').entries).toHaveLength(2)
    expect(keptNames()).toHaveLength(1)
    act(() => {
      useSession.getState().opened({ token: 'token-2', passbookNumber: '0000000000' })
      useOutbox.getState().reread()
    })
    expect(useOutbox.getState().entries.map(({ key }) => key)).toEqual(['of-other'])
    await act(() => useOutbox.getState().sendAll(true))
    expect(requests().filter(({ header }) => header['idempotency-key'] === 'with-track')).toEqual([])
  })

  it('sent now, what is booked no longer stands in the way', async () => {
    const photoId = '0191d2a0-0000-7000-8000-00000000000f'
    answerRequest('POST', '/v1/photos', {
      statusCode: 201,
      data: { photoId, uploadedAt: '2026-11-20T01:00:00.000Z', deletedOn: '2027-02-18' },
    })
    answerRequest('POST', '/v1/actions', { statusCode: 201, data: aReceipt() })
    await waitHere()
    await press('现在发送')
    expect(await screen.findByText('这台手机里还有 1 条记录，没有发出，或结果还没看。')).toBeVisible()
    expect(screen.queryByRole('button', { name: '现在发送' })).not.toBeInTheDocument()
  })

  it('says why it cannot be sent now', async () => {
    answerRequest('POST', '/v1/photos', { failure: 'uploadFile:fail timeout' })
    await waitHere()
    await press('现在发送')
    expect(await screen.findByText(/还没有回音/)).toBeVisible()
  })

  it('deleted, after a second tap, nothing of it is left: no key, no file, and nothing of anybody else is touched', async () => {
    await waitHere()
    await press('删掉这些记录')
    await press('先不删')
    expect(ours()).not.toEqual([])
    await press('删掉这些记录')
    await press('删掉')
    expect(await screen.findByRole('button', { name: '在这台设备上退出' })).toBeVisible()
    expect(ours()).toEqual([])
    expect(keptNames()).toEqual([])
    expect(keeper.list('0000000000').entries).toHaveLength(1)
  })

  it('what was sent without an answer is taken back before it is deleted', async () => {
    keeper.write(anEntry({ state: { kind: 'sent', firstSentAt: Date.now() } }))
    act(() => useOutbox.getState().reread())
    answerRequest('POST', '/v1/actions/withdrawal', { data: { outcome: 'withdrawn' } })
    render(<LogOutCard />)
    await press('退出登录')
    await press('删掉这些记录')
    await press('删掉')
    await screen.findByRole('button', { name: '在这台设备上退出' })
    expect(requests().map(({ url }) => url)).toEqual(['/v1/actions/withdrawal'])
    expect(ours()).toEqual([])
  })
})
