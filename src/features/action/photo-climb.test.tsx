import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { useSession } from '@/api/session'
import { takePhoto } from '@/platform/camera'
import { anAccount } from '@/testing/build-account'
import { anAction } from '@/testing/build-action'
import { aBehaviour, aMethodology } from '@/testing/build-catalogue'
import { render } from '@/testing/render'
import { answerRequest, requests } from '@/testing/taro'
import { PhotoClimb } from './photo-climb'

const PHOTO_ID = '0191d2a0-0000-7000-8000-00000000000f'
jest.mock('@/platform/camera', () => ({ takePhoto: jest.fn() }))
jest.mock('@/platform/clock', () => ({
  ...jest.requireActual('@/platform/clock'),
  now: () => Date.parse('2026-11-20T12:30:00+08:00'),
}))
jest.mock('@/api/upload-photo', () => ({
  uploadPhoto: async () => ({
    ok: true,
    value: {
      photoId: '0191d2a0-0000-7000-8000-00000000000f',
      uploadedAt: '2026-11-20T04:30:00.000Z',
      deletedOn: '2027-02-18',
    },
  }),
}))

const ride = aBehaviour({
  id: 'bus-ride',
  evidence: ['self', 'photo', 'partner'],
  unit: 'km',
  factorMilli: 52_000,
  dailyCapMilli: 20_000,
})
const action = anAction({ behaviourId: 'bus-ride' })
const photo = { tier: 'photo', addedAt: '2026-11-20T12:00:00+08:00' } as const
type Shown = Parameters<typeof PhotoClimb>[0]['read']['evidence']

const open = (evidence: Shown = [], given = action) =>
  render(<PhotoClimb read={{ action: given, steps: [], evidence }} reminder='reminder' />)

/** Catalogue and account are there, and drawn. */
const answered = async () => {
  await waitFor(() => expect(requests().length).toBeGreaterThanOrEqual(2))
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)))
}

beforeEach(() => {
  useSession.setState({ token: 'token', passbookNumber: '0512884603', hasExpired: false })
  answerRequest('GET', '/v1/methodology', { data: aMethodology([ride]) })
  const usedByBehaviour = [{ behaviourId: 'bus-ride', todayMilli: 5000, monthMilli: 5000 }]
  const today = { ...anAccount().today, points: 13, usedByBehaviour }
  answerRequest('GET', '/v1/account', { data: anAccount({ today }) })
})

test('a declared line says what a photo brings, and the photo is sent for it', async () => {
  jest.mocked(takePhoto).mockResolvedValue({ status: 'taken', photo: { path: 'one', sizeBytes: 9 } })
  const climbed = {
    action,
    evidence: [{ ...photo, state: 'pending', reason: null }],
    pointsGained: 0,
    availablePoints: 13,
  }
  answerRequest('POST', `/v1/actions/${action.id}/evidence`, { data: climbed })
  open()
  expect(await screen.findByText('补一张照片：+7 分')).toBeVisible()
  expect(screen.queryByText('reminder')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '拍照' }))
  fireEvent.click(await screen.findByRole('button', { name: '交上这张照片' }))
  await waitFor(() => expect(requests().map(({ method }) => method)).toContain('POST'))
  const sent = requests().find(({ method }) => method === 'POST')
  expect(JSON.parse(String(sent?.data))).toEqual({ evidence: { tier: 'photo', photoId: PHOTO_ID } })
})

test('what the server says against it is said', async () => {
  jest.mocked(takePhoto).mockResolvedValue({ status: 'taken', photo: { path: 'one', sizeBytes: 9 } })
  const refusal = { error: { code: 'photo-wrong-day', facts: { days: 2 } } }
  answerRequest('POST', `/v1/actions/${action.id}/evidence`, { statusCode: 422, data: refusal })
  open()
  fireEvent.click(await screen.findByRole('button', { name: '拍照' }))
  fireEvent.click(await screen.findByRole('button', { name: '交上这张照片' }))
  expect(await screen.findByText('照片要在行动当天到之后 2 天内拍。')).toBeVisible()
})

test('a photo that waits says what happens and when', async () => {
  open(
    [{ ...photo, state: 'pending', reason: null }],
    anAction({ behaviourId: 'bus-ride', state: 'pending', tier: 'photo' }),
  )
  await answered()
  expect(screen.getByText('照片待核')).toBeVisible()
  expect(screen.getByText('reminder')).toBeVisible()
  expect(screen.getByText(/^2026-11-21 零点后核对。/)).toBeVisible()
})

test('a refused photo says why, and another may be taken', async () => {
  open([{ ...photo, state: 'refused', reason: 'photo-other-act' }])
  expect(await screen.findByText('上一张照片没有通过：拍的不是这件事。可以另拍一张。')).toBeVisible()
  expect(screen.getByRole('button', { name: '拍照' })).toBeVisible()
})

test.each([
  ['is verified', anAction({ behaviourId: 'bus-ride', state: 'verified', tier: 'partner' })],
  ['is too old for a photo', anAction({ behaviourId: 'bus-ride', occurredAt: '2026-11-17T08:00:00+08:00' })],
  ['takes no photo', anAction()],
])('a line that %s offers none', async (_what, given) => {
  open([], given)
  await answered()
  expect(screen.queryByText(/补一张照片/)).toBeNull()
})

test('a line of yesterday is offered without a number that nobody knows', async () => {
  open([], anAction({ behaviourId: 'bus-ride', occurredAt: '2026-11-19T08:00:00+08:00' }))
  expect(await screen.findByText('补一张照片，积分更足')).toBeVisible()
})
