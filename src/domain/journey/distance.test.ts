import { readJourney } from './read-journey'
import { makeTrack, pointAt } from './testing/make-track'
import { jittered } from './testing/cheats'
import type { TrackPoint } from './track'

const origin = { latitude: 31.2, longitude: 121.5 }

const read = (points: readonly TrackPoint[]) => readJourney({ startedAtMs: 0, datum: 'gcj02', points })

const walkEast = (from: number, to: number, startM: number) =>
  Array.from({ length: to - from }, (_, index) => pointAt(origin, from + index, startM + 1.4 * index, 0))

describe('the distance of a journey', () => {
  it('is the length of the way', () => {
    const there = walkEast(0, 300, 0)
    const up = Array.from({ length: 200 }, (_, index) => pointAt(origin, 300 + index, 418.6, 1.4 * (index + 1)))
    expect(read([...there, ...up])?.metres).toBeCloseTo(418.6 + 280, -1)
  })

  it('does not grow while somebody stands still under a noisy receiver', () => {
    const standing = Array.from({ length: 600 }, (_, index) => pointAt(origin, 300 + index, 420, 0))
    const track = jittered({ startedAtMs: 0, datum: 'wgs84', points: [...walkEast(0, 300, 0), ...standing] }, 2, 4)
    const journey = readJourney(track)
    expect(journey?.metres).toBeLessThan(450)
    expect(journey?.movingSeconds).toBeLessThan(345)
    expect(journey?.stops).toHaveLength(1)
  })

  it('has no part of a jump', () => {
    const after = walkEast(300, 600, 60_000)
    expect(read([...walkEast(0, 300, 0), ...after])?.metres).toBeCloseTo(840, -1)
  })

  it('is about the same whether points come each second or every ten', () => {
    const dense = readJourney(makeTrack({ mode: 'bike', seed: 3 }))
    const sparse = readJourney(makeTrack({ mode: 'bike', seed: 3, everySeconds: 10 }))
    expect((sparse?.metres ?? 0) / (dense?.metres ?? 1)).toBeCloseTo(1, 1)
  })
})

it('reads no journey from fewer than two usable points', () => {
  expect(read([])).toBeNull()
  expect(read([pointAt(origin, 0, 0, 0), pointAt(origin, 0, 5, 0)])).toBeNull()
})
