import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { useOutbox } from '@/api/outbox/outbox'
import { useSession } from '@/api/session'
import { takePhoto } from '@/platform/camera'
import { anAccount } from '@/testing/build-account'
import { aReceipt } from '@/testing/build-action'
import { aBehaviour, aMethodology } from '@/testing/build-catalogue'
import { plainFrame } from '@/testing/plain-frame'
import { render } from '@/testing/render'
import { answerRequest, keptNames, requests } from '@/testing/taro'
import { LogForm } from './log-form'

jest.mock('@/platform/camera', () => ({ takePhoto: jest.fn() }))

const ownCup = aBehaviour({ id: 'own-cup', name: { zh: '自带杯', en: 'Own cup' }, evidence: ['self', 'photo'] })
const photoId = '0191d2a0-0000-7000-8000-00000000000f'
const uploaded = {
  statusCode: 201,
  data: { photoId, uploadedAt: '2026-11-20T01:00:00.000Z', deletedOn: '2027-02-18' },
}
const onBooked = jest.fn()
const onWaiting = jest.fn()

const open = () =>
  render(
    <LogForm
      behaviour={ownCup}
      methodology={aMethodology([ownCup])}
      account={anAccount()}
      frame={plainFrame}
      onBooked={onBooked}
      onWaiting={onWaiting}
      onLogIn={jest.fn()}
      onOpenAction={jest.fn()}
      onAppeal={jest.fn()}
      onTrack={jest.fn()}
    />,
  )
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const asked = (path: string) => requests().filter(({ url }) => url.endsWith(path))

/** Takes a photo without a network. */
const takeOffline = async () => {
  answerRequest('POST', '/v1/photos', { failure: 'uploadFile:fail' })
  answerRequest('POST', '/v1/actions', { failure: 'request:fail timeout' })
  const view = open()
  fireEvent.click(screen.getByRole('radio', { name: /照片/ }))
  press('拍照')
  await screen.findByText('照片先存在手机里，有网后和这一笔一起发出。')
  return view
}

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-20T12:30:00+08:00'))
  jest.mocked(takePhoto).mockResolvedValue({ status: 'taken', photo: { path: 'one', sizeBytes: 9 } })
  useSession.setState({ token: 'token', passbookNumber: '0512884603', hasExpired: false })
  useOutbox.setState({ isOnline: true, barredBy: null, sending: null, receipts: {} })
  useOutbox.getState().reread()
})

test('a line with a photo is written down without a network, and both go later, the photo first', async () => {
  const { unmount } = await takeOffline()
  press('入账')
  await waitFor(() => expect(onWaiting).toHaveBeenCalledTimes(1))
  unmount()
  expect(asked('/v1/actions')).toEqual([])
  expect(keptNames()).toEqual(['wxfile://store_one'])
  answerRequest('POST', '/v1/photos', uploaded)
  answerRequest('POST', '/v1/actions', { statusCode: 201, data: aReceipt() })
  await act(() => useOutbox.getState().sendAll(true))
  const uploads = asked('/v1/photos').map(({ header }) => header['idempotency-key'])
  expect(new Set(uploads).size).toBe(1)
  expect(JSON.parse(String(asked('/v1/actions')[0]?.data)).evidence).toEqual({ tier: 'photo', photoId })
  expect(keptNames()).toEqual([])
  expect(useOutbox.getState().entries).toEqual([])
})

test('the photo is in the form again when the app was closed before the line was written down', async () => {
  const { unmount } = await takeOffline()
  unmount()
  answerRequest('POST', '/v1/photos', uploaded)
  open()
  expect(await screen.findByText('照片已上传')).toBeVisible()
  const uploads = asked('/v1/photos').map(({ header }) => header['idempotency-key'])
  expect(uploads).toHaveLength(2)
  expect(new Set(uploads).size).toBe(1)
})

test('after a refusal the form goes on with the photo that was uploaded meanwhile', async () => {
  await takeOffline()
  answerRequest('POST', '/v1/photos', uploaded)
  answerRequest('POST', '/v1/actions', {
    statusCode: 422,
    data: { error: { code: 'amount-implausible', facts: { max: 3, unit: 'times' } } },
  })
  press('入账')
  expect(await screen.findByText(/一次最多记 3/)).toBeVisible()
  answerRequest('POST', '/v1/actions', { statusCode: 201, data: aReceipt() })
  press('入账')
  await waitFor(() => expect(onBooked).toHaveBeenCalledTimes(1))
  const keys = asked('/v1/actions').map(({ header }) => header['idempotency-key'])
  expect(new Set(keys).size).toBe(2)
  expect(JSON.parse(String(asked('/v1/actions')[1]?.data)).evidence).toEqual({ tier: 'photo', photoId })
})

test('a refused photo is said at its field, and another is asked for', async () => {
  await takeOffline()
  answerRequest('POST', '/v1/photos', {
    statusCode: 422,
    data: { error: { code: 'photo-unreadable', facts: { why: 'blank' } } },
  })
  press('入账')
  expect(await screen.findByText(/照片/, { selector: '[role=alert] *, [role=alert]' })).toBeVisible()
  expect(asked('/v1/actions')).toEqual([])
})
