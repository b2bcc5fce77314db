import { useSession } from '@/api/session'
import { TRACK_POINTS_MAX } from '@/contract/evidence'
import { storage } from '@/platform/storage'
import { elapsedMs } from './trip'
import { recallTrip } from './trip-storage'
import { appealedClaim } from './trip-refusal'
import { useTrip } from './trip-store'

const START = Date.parse('2026-11-20T08:00:00+08:00')
const clock = jest.spyOn(Date, 'now')
const at = (seconds: number) => void clock.mockReturnValue(START + seconds * 1000)
const place = (seconds: number) => ({
  latitude: 39.9 + seconds * 0.00004,
  longitude: 116.4,
  datum: 'gcj02' as const,
  accuracyM: 8.4,
  atMs: START + seconds * 1000,
})
const events = () => useTrip.getState()
const trip = () => {
  const { trip: now } = events()
  if (!now) throw new Error('no trip')
  return now
}
const ride = (from: number, to: number) => {
  for (let second = from; second <= to; second += 1) {
    at(second)
    events().placed(place(second))
  }
}
/** What is left when the app is closed: what is on the phone. */
const closeApp = () => useTrip.setState({ trip: null, isKept: true })

beforeEach(() => {
  at(0)
  useSession.setState({ token: 'token', passbookNumber: '0512884603', hasExpired: false })
  events().dropped()
  events().started('cycling', place(0))
})

describe('the trip of a refused claim', () => {
  const claim = () => appealedClaim(trip(), 0.3)

  it('is here again, finished, as it was, also after a restart', () => {
    ride(1, 60)
    events().finished()
    const { points } = trip()
    const refused = claim()
    events().dropped()
    expect(events().takenOver(refused)).toBe(true)
    closeApp()
    events().opened()
    expect(trip()).toMatchObject({ behaviourId: 'cycling', phase: { is: 'finished' }, sentUnder: null, points })
  })

  it('waits while another trip is not booked yet, which it would replace', () => {
    ride(1, 20)
    const refused = claim()
    closeApp()
    expect(events().takenOver(refused)).toBe(false)
    expect(trip().phase.is).toBe('running')
  })
})

it('records points in seconds since the start, six decimals, whole metres', () => {
  ride(1, 2)
  expect(trip().points).toEqual([
    [0, 39.9, 116.4, 8],
    [1, 39.90004, 116.4, 8],
    [2, 39.90008, 116.4, 8],
  ])
  events().placed(place(2.3))
  expect(trip().points).toHaveLength(3)
})

it('records nothing while it is paused, and does not count the time', () => {
  ride(1, 30)
  events().paused()
  at(50)
  events().placed(place(50))
  expect(trip().points).toHaveLength(31)
  expect(elapsedMs(trip(), START + 50_000)).toBe(30_000)
  events().resumed()
  ride(51, 60)
  expect(elapsedMs(trip(), START + 60_000)).toBe(40_000)
})

it('survives the app being closed but for the last few points; the time away is a pause', () => {
  ride(1, 1215)
  closeApp()
  at(1815)
  events().opened()
  expect(trip().phase).toEqual({ is: 'running' })
  expect(trip().points.length).toBeGreaterThan(1200)
  const last = trip().points[trip().points.length - 1]?.[0] ?? 0
  expect(trip().pauses).toEqual([{ fromMs: START + last * 1000, toMs: START + 1_815_000 }])
  ride(1816, 1830)
  closeApp()
  events().opened()
  expect(trip().points.length).toBeGreaterThan(1210)
})

it('writes no key that Alipay would refuse', () => {
  ride(1, 2000)
  const lengths = storage.keys().map((key) => JSON.stringify(storage.read(key)).length)
  expect(lengths.length).toBeGreaterThan(4)
  expect(Math.max(...lengths)).toBeLessThan(50_000)
})

it('thins a very long trip, on the phone as in storage', () => {
  ride(1, TRACK_POINTS_MAX + 20)
  expect(trip().everySeconds).toBe(2)
  expect(trip().points.length).toBeLessThan(TRACK_POINTS_MAX / 2 + 20)
  events().paused()
  const { points } = trip()
  closeApp()
  events().opened()
  expect(trip().points).toEqual(points)
})

it('keeps its key over a closed app, and takes another when it is claimed otherwise', () => {
  ride(1, 60)
  events().finished()
  events().sent('cycling', 'key-of-it')
  closeApp()
  events().opened()
  expect(trip()).toMatchObject({ sentUnder: 'key-of-it', behaviourId: 'cycling', phase: { is: 'finished' } })
  events().claimedAs('bus-ride')
  expect(trip()).toMatchObject({ sentUnder: null, behaviourId: 'bus-ride' })
})

it('goes along when a guest logs in, and is not shown to somebody else', () => {
  events().dropped()
  useSession.setState({ token: null, passbookNumber: null, hasExpired: false })
  events().started('walking', place(0))
  ride(1, 40)
  useSession.setState({ token: 'token', passbookNumber: '0512884603', hasExpired: false })
  events().opened()
  expect(trip().points).toHaveLength(41)
  expect(recallTrip(null)).toBeNull()
  useSession.setState({ token: 'other', passbookNumber: '7777777777', hasExpired: false })
  events().opened()
  expect(events().trip).toBeNull()
})

it('says when the phone is full', () => {
  const write = jest.spyOn(storage, 'write').mockReturnValue(false)
  ride(1, 12)
  expect(events().isKept).toBe(false)
  write.mockRestore()
  ride(13, 13)
  expect(events().isKept).toBe(true)
})

it('is gone from the phone when it is dropped', () => {
  ride(1, 600)
  events().dropped()
  expect(storage.keys().filter((key) => key.includes('trip'))).toEqual([])
  closeApp()
  events().opened()
  expect(events().trip).toBeNull()
})

it('takes what cannot be read for absent', () => {
  ride(1, 20)
  const head = storage.keys().find((key) => key.endsWith('trip')) ?? ''
  storage.write(head, { behaviourId: 'cycling' })
  closeApp()
  events().opened()
  expect(events().trip).toBeNull()
})
