import { findCopy, type KnownJourney } from './find-copy'
import { fingerprintOf, partsOf } from './fingerprint'
import type { Mode } from './mode'
import { readJourney, type Journey } from './read-journey'
import { jittered, shifted } from './testing/cheats'
import { makeTrack } from './testing/make-track'
import type { Track } from './track'

const DAY_MS = 86_400_000

function read(track: Track): Journey {
  const journey = readJourney(track)
  if (!journey) throw new Error('no journey')
  return journey
}

function known(track: Track, whose: KnownJourney['whose'] = 'own'): KnownJourney {
  const { startedAtMs, endedAtMs, timeline } = read(track)
  return { id: 'earlier', startedAtMs, endedAtMs, fingerprint: fingerprintOf(timeline), whose }
}

function copyOf(track: Track, earlier: KnownJourney, mode: Mode = 'bike') {
  return findCopy(read(track), mode, [earlier])
}

const modes: readonly Mode[] = ['bike', 'bus', 'car', 'walk']

describe('findCopy', () => {
  const ride = makeTrack({ mode: 'bike', seed: 11, minutes: 30 })

  it.each([
    ['at another time', shifted(ride, { ms: DAY_MS })],
    ['at another place', shifted(ride, { ms: DAY_MS, latitude: 0.02, longitude: 0.35 })],
    ['with jitter', jittered(shifted(ride, { ms: DAY_MS }), 3, 5)],
    ['with every third point', { ...ride, points: ride.points.filter((_, index) => index % 3 === 0) }],
    ['without its first minutes', { ...ride, points: ride.points.slice(437) }],
    ['without its second half', { ...ride, points: ride.points.slice(0, 900) }],
  ])('knows a copy %s', (_what, track) => {
    expect(copyOf(track, known(ride))).toMatchObject({ journeyId: 'earlier' })
  })

  it('knows the copy of a ride too short for two parts', () => {
    const short = makeTrack({ mode: 'bike', seed: 12, minutes: 6 })
    expect(copyOf(shifted(short, { ms: DAY_MS, latitude: 0.01 }), known(short))).not.toBeNull()
  })

  it.each(modes)('takes no other %s journey for a copy', (mode) => {
    for (let seed = 20; seed < 28; seed += 1) {
      const earlier = known(makeTrack({ mode, seed, minutes: 25 }))
      expect(copyOf(makeTrack({ mode, seed: seed + 50, minutes: 25 }), earlier, mode)).toBeNull()
    }
  })

  it('wants a metro ride to be the same to the point: trains run by timetable', () => {
    const later = shifted(ride, { ms: DAY_MS })
    expect(copyOf(later, known(ride), 'rail')).not.toBeNull()
    expect(copyOf(jittered(later, 4, 8), known(ride), 'rail')).toBeNull()
  })

  it("lets two people ride together, but not one replay the other's ride later", () => {
    expect(copyOf(jittered(ride, 2, 3), known(ride, 'other'))).toBeNull()
    expect(copyOf(shifted(ride, { ms: DAY_MS }), known(ride, 'other'))).not.toBeNull()
  })
})

describe('a fingerprint', () => {
  it('is small: 21 characters for four minutes, at most two hours of them', () => {
    const hour = fingerprintOf(read(makeTrack({ mode: 'bus', seed: 1, minutes: 60 })).timeline)
    const day = fingerprintOf(read(makeTrack({ mode: 'bus', seed: 1, minutes: 600, everySeconds: 10 })).timeline)
    expect(hour.length).toBeLessThanOrEqual(15 * 21)
    expect(day.length).toBeLessThanOrEqual(30 * 21)
  })

  it('is refused when it is not one of ours', () => {
    expect(() => partsOf('0123')).toThrow(RangeError)
    expect(() => partsOf('0123456789abcdef012X')).toThrow(RangeError)
  })
})
