import { act, fireEvent, renderHook, screen, waitFor } from '@testing-library/react'
import { useOutbox } from '@/api/outbox/outbox'
import { useSession } from '@/api/session'
import { shifted, straightLine, teleported } from '@/domain/journey/testing/cheats'
import { makeTrack } from '@/domain/journey/testing/make-track'
import type { Track } from '@/domain/journey/track'
import { useCanvas } from '@/platform/canvas'
import * as location from '@/platform/location'
import * as settings from '@/platform/settings-of-host'
import * as file from '@/platform/text-file'
import { aReceipt } from '@/testing/build-action'
import { aBehaviour, aMethodology } from '@/testing/build-catalogue'
import { render } from '@/testing/render'
import Taro, { answerRequest, requests } from '@/testing/taro'
import { TrackScreen } from './track-screen'
import { startTrip, type Trip, tripOnWire } from './trip'
import { recallTrip } from './trip-storage'
import { useTrip } from './trip-store'

jest.mock('@/platform/location', () => ({ watchPlace: jest.fn() }))
jest.mock('@/platform/canvas', () => {
  const brush = Object.fromEntries(
    ['setTransform', 'clearRect', 'beginPath', 'moveTo', 'lineTo', 'arc', 'stroke', 'fill', 'fillText'].map((name) => [
      name,
      jest.fn(),
    ]),
  )
  const node = { width: 0, height: 0, getContext: () => brush }
  const canvas = { node, width: 343, height: 150, devicePixelRatio: 2 }
  return { useCanvas: () => canvas }
})
jest.mock('@/platform/text-file', () => ({ pickTextFile: jest.fn() }))
jest.mock('@/platform/settings-of-host', () => ({ openHostSettings: jest.fn() }))

const START = Date.parse('2026-11-20T08:00:00+08:00')
const km = { unit: 'km', factorMilli: 52_000, evidence: ['self', 'device'] } as const
const behaviours = [
  aBehaviour({ ...km, id: 'cycling', name: { zh: '骑行', en: 'Cycling' }, evidence: [...km.evidence] }),
  aBehaviour({ ...km, id: 'bus-ride', name: { zh: '公交', en: 'Bus' }, evidence: [...km.evidence] }),
  aBehaviour({ id: 'own-cup', name: { zh: '自带杯', en: 'Own cup' } }),
]
const onBooked = jest.fn()
const onWaiting = jest.fn()
const onLogIn = jest.fn()
const onAppeal = jest.fn()
const stop = jest.fn()
const clock = jest.spyOn(Date, 'now')
let tell: (located: location.Located) => void = () => undefined

const open = async (behaviourId = 'cycling', surroundings: Parameters<typeof render>[1] = {}) => {
  const screenOf = render(
    <TrackScreen
      behaviourId={behaviourId}
      frame={(content, bottom) => (
        <>
          {content}
          {bottom}
        </>
      )}
      onBooked={onBooked}
      onWaiting={onWaiting}
      onLogIn={onLogIn}
      onAppeal={onAppeal}
      onToForm={jest.fn()}
    />,
    surroundings,
  )
  await waitFor(() => expect(requests().length).toBeGreaterThan(0))
  await act(async () => undefined)
  return screenOf
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const found = (seconds: number) => ({
  status: 'found' as const,
  place: {
    latitude: 39.9 + seconds * 0.00004,
    longitude: 116.4,
    datum: 'gcj02' as const,
    accuracyM: 8,
    atMs: START + seconds * 1000,
  },
})
const move = (seconds: number) =>
  act(() => {
    clock.mockReturnValue(START + seconds * 1000)
    tell(found(seconds))
  })
const tripOf = ({ points }: Track, phase: Trip['phase'] = { is: 'finished', sinceMs: START + 1_200_000 }): Trip => ({
  ...startTrip('cycling', START, 'gcj02'),
  phase,
  points: points.map(({ seconds, latitude, longitude }) => [seconds, latitude, longitude, 5]),
})
const bring = (track: Track, phase?: Trip['phase']) => act(() => useTrip.getState().brought(tripOf(track, phase)))
const bike = makeTrack({ mode: 'bike', seed: 11, startedAtMs: START })
const sentBody = (): unknown => JSON.parse(String(requests().find(({ method }) => method === 'POST')?.data))
const verdict = () => document.getElementById('track-verdict')?.textContent

beforeEach(() => {
  jest.clearAllMocks()
  clock.mockReturnValue(START)
  jest.mocked(location.watchPlace).mockImplementation((listener) => {
    tell = listener
    return stop
  })
  useSession.setState({ token: 'token', passbookNumber: '0512884603', hasExpired: false })
  useTrip.getState().dropped()
  useOutbox.setState({ isOnline: true, barredBy: null, sending: null, receipts: {} })
  useOutbox.getState().reread()
  answerRequest('GET', '/v1/methodology', { statusCode: 200, data: aMethodology(behaviours) })
})

it('says what the place is for before the phone asks', async () => {
  await open()
  expect(screen.getByText(/手机会问能不能用位置/)).toBeVisible()
  expect(screen.getByText(/入账时发去核对，核完就删/)).toBeVisible()
  expect(location.watchPlace).not.toHaveBeenCalled()
  press('开始记录')
  expect(location.watchPlace).toHaveBeenCalledTimes(1)
  expect(screen.getByText('正在找位置')).toBeVisible()
})

it('shows how far, how long and how fast, live', async () => {
  await open()
  press('开始记录')
  for (let second = 0; second <= 60; second += 5) move(second)
  expect(screen.getByText('正在记录')).toBeVisible()
  expect(screen.getByText('0.27')).toBeVisible()
  expect(screen.getByText('01:00')).toBeVisible()
  expect(screen.getByText('16.0')).toBeVisible()
  expect(screen.getByRole('img', { name: '路线图，已走 0.27 公里' })).toBeVisible()
  const { result } = renderHook(() => useCanvas<{ getContext: () => { fillText: jest.Mock } }>('track-map'))
  const { fillText } = result.current?.node.getContext() ?? {}
  expect(fillText).toHaveBeenLastCalledWith('200 米', expect.any(Number), expect.any(Number))
})

it('pauses and resumes, and says how long the pause was', async () => {
  await open()
  press('开始记录')
  move(0)
  move(10)
  press('暂停')
  expect(screen.getByText('已暂停')).toBeVisible()
  expect(stop).toHaveBeenCalled()
  clock.mockReturnValue(START + 200_000)
  press('继续')
  move(201)
  expect(screen.getByText('中间停了 3 分钟，不算在用时里')).toBeVisible()
})

it('goes on when one comes back, with the time away as a pause', async () => {
  const { unmount } = await open()
  press('开始记录')
  for (let second = 0; second <= 20; second += 1) move(second)
  unmount()
  expect(stop).toHaveBeenCalled()
  clock.mockReturnValue(START + 620_000)
  await open()
  expect(location.watchPlace).toHaveBeenCalledTimes(2)
  expect(screen.getByText('中间停了 10 分钟，不算在用时里')).toBeVisible()
})

describe('without a place', () => {
  const withhold = async (why: 'denied' | 'off' | 'timeout' | 'unavailable' | 'cancelled') => {
    await open()
    press('开始记录')
    act(() => tell({ status: 'withheld', why }))
  }

  it.each([
    ['off', /手机的定位关着/],
    ['timeout', /找了很久没有找到位置/],
    ['unavailable', /这里用不了定位/],
    ['cancelled', /没有打开位置/],
  ] as const)('%s: says so, and can be tried again', async (why, sentence) => {
    await withhold(why)
    expect(screen.getByText(sentence)).toBeVisible()
    expect(screen.queryByRole('button', { name: '去设置' })).toBeNull()
    press('再试一次')
    press('开始记录')
    expect(location.watchPlace).toHaveBeenCalledTimes(2)
  })

  it('denied: shows the way to the settings of the host', async () => {
    await withhold('denied')
    press('去设置')
    expect(settings.openHostSettings).toHaveBeenCalledTimes(1)
  })
})

describe('at the end', () => {
  it('books a ride with its points, dropped after checking unless they shall be kept', async () => {
    answerRequest('POST', '/v1/actions', { statusCode: 201, data: aReceipt() })
    await open()
    bring(bike, { is: 'running' })
    press('结束')
    expect(verdict()).toBe('像是骑车，和你选的一样。')
    expect(screen.getByText(/公里 × 52 克\/公里/)).toBeVisible()
    press('入账')
    await waitFor(() => expect(onBooked).toHaveBeenCalledTimes(1))
    expect(sentBody()).toMatchObject({
      behaviourId: 'cycling',
      unit: 'km',
      occurredAt: '2026-11-20T00:00:00.000Z',
      evidence: { tier: 'device', keep: false, track: { datum: 'gcj02', startedAt: '2026-11-20T00:00:00.000Z' } },
    })
    expect(useTrip.getState().trip).toBeNull()
  })

  it('sends the wish to keep the route', async () => {
    answerRequest('POST', '/v1/actions', { statusCode: 201, data: aReceipt() })
    await open()
    bring(bike)
    fireEvent.click(screen.getByRole('switch', { name: '留存这段路线' }))
    press('入账')
    await waitFor(() => expect(onBooked).toHaveBeenCalledTimes(1))
    expect(sentBody()).toMatchObject({ evidence: { keep: true } })
  })

  it('tells a bus from a bike, and books it as the bus that it was', async () => {
    await open()
    bring(busThatFits())
    expect(verdict()).toMatch(/看起来像公交/)
    expect(screen.getByRole('button', { name: '入账' })).toBeDisabled()
    press('那是公交')
    expect(verdict()).toBe('像是公交，和你选的一样。')
    expect(screen.getByRole('button', { name: '入账' })).toBeEnabled()
  })

  it('lets an uncertain one be booked as pending', async () => {
    await open()
    bring(teleported(bike, 0.5, 4_000))
    expect(verdict()).toMatch(/记为待核/)
    expect(screen.getByRole('button', { name: '入账' })).toBeEnabled()
  })

  it('does not book what is too short, or what no phone records', async () => {
    await open()
    bring({ ...bike, points: bike.points.slice(0, 20) })
    expect(verdict()).toMatch(/太短，核不了/)
    expect(screen.getByRole('button', { name: '入账' })).toBeDisabled()
    bring(straightLine(4, 20))
    expect(verdict()).toMatch(/不像手机录下来的/)
    expect(screen.getByRole('button', { name: '入账' })).toBeDisabled()
  })

  it('sends a guest to log in first, and keeps the trip', async () => {
    useSession.setState({ token: null, passbookNumber: null, hasExpired: false })
    await open()
    bring(bike)
    press('登录后入账')
    expect(onLogIn).toHaveBeenCalledTimes(1)
    expect(useTrip.getState().trip).not.toBeNull()
  })

  const keysSent = () =>
    requests()
      .filter(({ method }) => method === 'POST')
      .map(({ header }) => header?.['idempotency-key'])
  const waitingKeys = () => useOutbox.getState().entries.map(({ key }) => key)

  it('waits in the outbox without an answer, with all its points, and is sent under the same key', async () => {
    answerRequest('POST', '/v1/actions', { failure: 'request:fail timeout' })
    await open()
    bring(bike)
    press('入账')
    await waitFor(() => expect(onWaiting).toHaveBeenCalledTimes(1))
    expect(waitingKeys()).toEqual(keysSent())
    expect(useTrip.getState().trip).toBeNull()
    expect(recallTrip('0512884603')).toBeNull()
    const [entry] = useOutbox.getState().entries
    expect(entry?.shown).toMatchObject({ name: { zh: '骑行' }, unit: 'km' })
    const first = sentBody()
    answerRequest('POST', '/v1/actions', { statusCode: 201, data: aReceipt() })
    await act(() => useOutbox.getState().sendAll(true))
    expect(new Set(keysSent()).size).toBe(1)
    expect(JSON.parse(String(requests().filter(({ method }) => method === 'POST')[1]?.data))).toEqual(first)
    expect(waitingKeys()).toEqual([])
  })

  it('says a refusal in words, keeps the trip, and sends it under another key', async () => {
    answerRequest('POST', '/v1/actions', {
      statusCode: 409,
      data: { error: { code: 'journey-copied', facts: { actionId: null } } },
    })
    await open()
    bring(bike)
    press('入账')
    await screen.findByText(/轨迹重复：这段路线和别人记过的一段一样/)
    expect(useTrip.getState().trip?.sentUnder).toBeNull()
    expect(waitingKeys()).toEqual([])
    press('申诉')
    const { points } = tripOnWire(tripOf(bike))
    expect(onAppeal).toHaveBeenCalledWith(
      expect.objectContaining({
        behaviourId: 'cycling',
        evidence: expect.objectContaining({ tier: 'device', track: expect.objectContaining({ points }) }),
      }),
      { code: 'journey-copied', facts: { actionId: null } },
    )
    press('入账')
    await waitFor(() => expect(new Set(keysSent()).size).toBe(2))
    await act(async () => undefined)
  })

  it('what the server takes for a bus can be booked as one at once', async () => {
    answerRequest('POST', '/v1/actions', {
      statusCode: 422,
      data: {
        error: { code: 'journey-mode-differs', facts: { mode: 'bus', confidencePercent: 93, fitting: ['bus-ride'] } },
      },
    })
    await open()
    bring(bike)
    press('入账')
    await screen.findByText(/方式对不上/)
    press('那是公交')
    expect(useTrip.getState().trip?.behaviourId).toBe('bus-ride')
    expect(document.getElementById('track-failure')).toBeNull()
  })

  it('what the phone itself refuses can be appealed, in the words of the server', async () => {
    await open()
    bring(straightLine(4, 20))
    press('申诉')
    expect(onAppeal).toHaveBeenCalledWith(expect.objectContaining({ behaviourId: 'cycling' }), {
      code: 'journey-not-believed',
      facts: { rule: 'even-spacing' },
    })
  })

  it('on a full phone it stays here, is sent again under the same key, and says so', async () => {
    answerRequest('POST', '/v1/actions', { failure: 'request:fail timeout' })
    await open()
    bring(bike)
    const full = jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
      throw new Error('full')
    })
    press('入账')
    expect(await screen.findByText(/手机存满了，没能存进待发送/)).toBeVisible()
    press('入账')
    await waitFor(() => expect(keysSent()).toHaveLength(2))
    await act(async () => undefined)
    expect(new Set(keysSent()).size).toBe(1)
    full.mockRestore()
  })

  it('that the outbox has already is not offered a second time after a restart', async () => {
    answerRequest('POST', '/v1/actions', { failure: 'request:fail timeout' })
    const { unmount } = await open()
    bring(bike)
    press('入账')
    await waitFor(() => expect(onWaiting).toHaveBeenCalled())
    const [key = ''] = waitingKeys()
    // The app was closed before the trip was dropped here.
    act(() => {
      useTrip.getState().brought({ ...tripOf(bike), sentUnder: key })
    })
    unmount()
    await open()
    expect(screen.getByRole('button', { name: '开始记录' })).toBeVisible()
    expect(waitingKeys()).toEqual([key])
  })

  it('is deleted by two taps', async () => {
    await open()
    bring(bike)
    press('不要了')
    press('留着')
    press('不要了')
    press('删掉')
    expect(screen.getByRole('button', { name: '开始记录' })).toBeVisible()
  })
})

it('takes a GPX file on the web, and says what is wrong with one', async () => {
  const pick = jest.mocked(file.pickTextFile ?? (() => Promise.resolve(null)))
  await open()
  pick.mockResolvedValueOnce('<gpx><trkpt lat="39" lon="116"/><trkpt lat="39.1" lon="116"/></gpx>')
  press('用 GPX 文件')
  expect(await screen.findByText(/有的点没有时间/)).toBeVisible()
  const points = shifted(bike, {}).points.map(
    ({ seconds, latitude, longitude }) =>
      `<trkpt lat="${latitude}" lon="${longitude}"><time>${new Date(START + seconds * 1000).toISOString()}</time></trkpt>`,
  )
  pick.mockResolvedValueOnce(`<gpx>${points.join('')}</gpx>`)
  press('用 GPX 文件')
  await waitFor(() => expect(verdict()).toBe('像是骑车，和你选的一样。'))
})

it('says when a trip of another behaviour is not booked yet, and when the catalogue has none', async () => {
  useTrip.getState().brought({ ...tripOf(bike, { is: 'paused', sinceMs: START + 5000 }), behaviourId: 'bus-ride' })
  const { unmount } = await open()
  expect(screen.getByText(/手机里有一段公交还没入账/)).toBeVisible()
  unmount()
  await open('own-cup')
  expect(screen.getByText('这种行动不能用轨迹证明')).toBeVisible()
})

it('speaks English in easy mode as well', async () => {
  await open('cycling', { language: 'en', elder: true })
  bring(bike)
  expect(verdict()).toBe('It looks like cycling, as you chose.')
})

/** The first generated bus that is refused as a bike and fits a bus. */
function busThatFits(): Track {
  return makeTrack({ mode: 'bus', seed: 1, startedAtMs: START })
}
