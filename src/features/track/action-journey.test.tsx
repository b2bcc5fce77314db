import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { useSession } from '@/api/session'
import type { Action } from '@/contract/actions'
import { storage } from '@/platform/storage'
import { anAction } from '@/testing/build-action'
import { aBehaviour, aMethodology } from '@/testing/build-catalogue'
import { render } from '@/testing/render'
import { answerRequest, requests } from '@/testing/taro'
import { ActionJourney } from './action-journey'

const mockLines: number[] = []
jest.mock('@/platform/canvas', () => {
  const names = ['setTransform', 'clearRect', 'beginPath', 'moveTo', 'arc', 'stroke', 'fill', 'fillText']
  const brush = Object.fromEntries(names.map((name) => [name, () => undefined]))
  const lineTo = (x: number) => void mockLines.push(x)
  const canvas = { node: { getContext: () => ({ ...brush, lineTo }) }, width: 343, height: 150, devicePixelRatio: 2 }
  return { useCanvas: () => canvas }
})

const onAppeal = jest.fn()
const km = { unit: 'km', evidence: ['self' as const, 'device' as const] } as const
const behaviours = [
  aBehaviour({ ...km, id: 'cycling', name: { zh: '骑行', en: 'Cycling' }, evidence: [...km.evidence] }),
  aBehaviour({ ...km, id: 'bus-ride', name: { zh: '公交', en: 'Bus' }, evidence: [...km.evidence] }),
  aBehaviour({ id: 'own-cup', name: { zh: '自带杯', en: 'Own cup' } }),
]
const track = {
  startedAt: '2026-11-20T00:21:00.000Z',
  datum: 'gcj02',
  points: [
    [0, 39.9, 116.4, 5],
    [60, 39.902, 116.4, 5],
    [120, 39.904, 116.401],
  ],
}
const ride = (given: Partial<Action> = {}) =>
  anAction({ behaviourId: 'cycling', tier: 'device', state: 'verified', ...given })
const path = `/v1/actions/${ride().id}/track`
const NOT_KEPT = { statusCode: 404, data: { error: { code: 'track-not-found', facts: {} } } }

const open = async (action: Action, surroundings: Parameters<typeof render>[1] = {}) => {
  const view = render(<ActionJourney action={action} onAppeal={onAppeal} />, surroundings)
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)))
  return view
}
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

beforeEach(() => {
  mockLines.length = 0
  useSession.setState({ token: 'token', passbookNumber: '0512884603', hasExpired: false })
  answerRequest('GET', path, { data: track })
  answerRequest('GET', '/v1/methodology', { data: aMethodology(behaviours) })
})

test('a kept track is drawn, and says who can see it', async () => {
  await open(ride())
  expect(screen.getByRole('heading', { name: '留存的路线' })).toBeVisible()
  expect(screen.getByRole('img', { name: '路线图，已走 5 公里' })).toBeInTheDocument()
  expect(mockLines.length).toBeGreaterThan(2)
  expect(screen.getByText('只有你自己能看。删掉以后，里程和时间还在账上。')).toBeVisible()
  expect(screen.queryByText('其实是别的方式？')).not.toBeInTheDocument()
})

test('it is not kept on the phone: what is deleted there must not stay here', async () => {
  await open(ride())
  expect(JSON.stringify(storage.keys().map((key) => storage.read(key)))).not.toContain('39.902')
})

test('it is deleted by two taps', async () => {
  answerRequest('DELETE', path, { data: {} })
  await open(ride())
  await press('现在删掉')
  await press('留着')
  expect(requests().map(({ method }) => method)).not.toContain('DELETE')
  await press('现在删掉')
  await press('删掉')
  expect(await screen.findByText('路线已经删掉，这一笔不受影响。')).toBeVisible()
  expect(screen.queryByRole('img')).not.toBeInTheDocument()
  expect(requests().filter(({ method, url }) => method === 'DELETE' && url.endsWith(path))).toHaveLength(1)
})

test('deleted on another device meanwhile is deleted', async () => {
  answerRequest('DELETE', path, NOT_KEPT)
  await open(ride())
  await press('现在删掉')
  await press('删掉')
  expect(await screen.findByText('路线已经删掉，这一笔不受影响。')).toBeVisible()
})

test('what could not be deleted is still there, with the reason', async () => {
  answerRequest('DELETE', path, { failure: 'request:fail timeout' })
  await open(ride())
  await press('现在删掉')
  await press('删掉')
  expect(await screen.findByText(/还没有回音/)).toBeVisible()
  expect(screen.getByRole('heading', { name: '留存的路线' })).toBeVisible()
})

test('without a network it says that it does not know, and asks again', async () => {
  answerRequest('GET', path, { failure: 'request:fail timeout' })
  await open(ride())
  expect(screen.getByText('还不知道有没有留存的路线。')).toBeVisible()
  answerRequest('GET', path, { data: track })
  await press('再试一次')
  await waitFor(() => expect(screen.getByRole('heading', { name: '留存的路线' })).toBeVisible())
})

test.each([
  ['a track that was not kept', ride(), NOT_KEPT],
  ['a declared line', ride({ tier: 'self', state: 'declared' }), { data: track }],
  ['steps of a day', ride({ behaviourId: 'own-cup' }), { data: track }],
])('%s: nothing', async (_what, action, answer) => {
  answerRequest('GET', path, answer)
  const { container } = await open(action)
  expect(container).toBeEmptyDOMElement()
})

describe('while the mode is not certain', () => {
  test('it can be said that it was a bus: staff decide by the track that was kept', async () => {
    await open(ride({ state: 'pending' }))
    expect(screen.getByRole('heading', { name: '其实是别的方式？' })).toBeVisible()
    expect(screen.queryByRole('button', { name: '那是自带杯' })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '那是骑行' })).not.toBeInTheDocument()
    await press('那是公交')
    expect(onAppeal).toHaveBeenCalledWith(
      {
        behaviourId: 'bus-ride',
        amount: 5,
        unit: 'km',
        occurredAt: ride().occurredAt,
        evidence: { tier: 'device', track, keep: true },
      },
      {
        code: 'already-counted',
        facts: { rule: 'journey-overlap', actionId: ride().id, behaviourId: 'cycling' },
      },
    )
  })

  test('without the track it says that it is too late, and what to do next time', async () => {
    answerRequest('GET', path, NOT_KEPT)
    await open(ride({ state: 'pending' }), { language: 'en' })
    expect(screen.getByText(/Its route was not kept, so it cannot be changed any more/)).toBeVisible()
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })
})
