import fc from 'fast-check'
import { MODES } from './mode'
import { metresBetween } from './clean-path'
import { readJourney } from './read-journey'
import { shifted } from './testing/cheats'
import { makeTrack, pointAt } from './testing/make-track'
import type { Track } from './track'
import { verifyJourney } from './verify-journey'

const tracks = fc
  .record({
    mode: fc.constantFrom(...MODES),
    seed: fc.nat(10_000),
    minutes: fc.integer({ min: 3, max: 25 }),
    everySeconds: fc.constantFrom(1, 2, 5, 10),
  })
  .map(makeTrack)

const claims = fc.constantFrom('walk', 'bike', 'bus', 'metro' as const)

const WEEK_MS = 7 * 86_400_000

/** What a verdict says of the movement, without places of many decimals. */
function outlineOf(track: Track, claimedMode: 'walk' | 'bike' | 'bus' | 'metro') {
  const { verdict, summary } = verifyJourney({ track, claimedMode, known: [] })
  return { verdict, mode: summary?.mode, fingerprint: summary?.fingerprint, movingSeconds: summary?.movingSeconds }
}

/** The places turned by quarter turns around the first one. */
function turned(track: Track, quarters: number): Track {
  const [first] = track.points
  if (!first) return track
  const origin = { latitude: 0, longitude: 0 }
  return {
    ...track,
    points: track.points.map(({ seconds, latitude, longitude }) => {
      const shrink = Math.cos((((first.latitude + latitude) / 2) * Math.PI) / 180)
      let [east, north] = [(longitude - first.longitude) * 111_195 * shrink, (latitude - first.latitude) * 111_195]
      for (let turn = 0; turn < quarters; turn += 1) [east, north] = [-north, east]
      return pointAt(origin, seconds, east, north)
    }),
  }
}

const distanceOf = (track: Track) => readJourney(track)?.metres ?? 0

describe('laws of journey verification', () => {
  it('a week later is the same', () => {
    fc.assert(
      fc.property(tracks, claims, fc.integer({ min: -50, max: 50 }), (track, claim, weeks) => {
        const later = shifted(track, { ms: weeks * WEEK_MS })
        expect(outlineOf(later, claim)).toEqual(outlineOf(track, claim))
      }),
      { numRuns: 30 },
    )
  })

  it('another longitude is the same', () => {
    fc.assert(
      fc.property(tracks, claims, fc.double({ min: -60, max: 60, noNaN: true }), (track, claim, longitude) => {
        const elsewhere = shifted(track, { longitude })
        expect(outlineOf(elsewhere, claim)).toEqual(outlineOf(track, claim))
        expect(distanceOf(elsewhere)).toBeCloseTo(distanceOf(track), 1)
      }),
      { numRuns: 30 },
    )
  })

  it('turned around is as long', () => {
    fc.assert(
      fc.property(tracks, fc.integer({ min: 1, max: 3 }), (track, quarters) => {
        const ratio = distanceOf(turned(track, quarters)) / distanceOf(track)
        expect(Math.abs(ratio - 1)).toBeLessThan(0.01)
      }),
      { numRuns: 30 },
    )
  })

  it('the distance is never below the straight line between the ends', () => {
    fc.assert(
      fc.property(tracks, (track) => {
        const journey = readJourney(track)
        if (!journey) throw new Error('no journey')
        const straight = metresBetween(journey.path, 0, journey.path.seconds.length - 1)
        expect(journey.metres).toBeGreaterThanOrEqual(straight - 1e-6)
      }),
      { numRuns: 60 },
    )
  })

  it('a point told twice changes nothing', () => {
    fc.assert(
      fc.property(tracks, claims, fc.nat(), (track, claim, pick) => {
        const index = pick % track.points.length
        const points = track.points.flatMap((point, at) => (at === index ? [point, point] : [point]))
        expect(verifyJourney({ track: { ...track, points }, claimedMode: claim, known: [] })).toEqual(
          verifyJourney({ track, claimedMode: claim, known: [] }),
        )
      }),
      { numRuns: 30 },
    )
  })

  it('points told in another order change nothing', () => {
    fc.assert(
      fc.property(tracks, claims, (track, claim) => {
        const points = [...track.points].reverse()
        expect(verifyJourney({ track: { ...track, points }, claimedMode: claim, known: [] })).toEqual(
          verifyJourney({ track, claimedMode: claim, known: [] }),
        )
      }),
      { numRuns: 20 },
    )
  })

  it('answers whatever points it is given', () => {
    const point = fc.record({
      seconds: fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.double()),
      latitude: fc.oneof(fc.double({ min: -90, max: 90 }), fc.double()),
      longitude: fc.oneof(fc.double({ min: -180, max: 180 }), fc.double()),
    })
    fc.assert(
      fc.property(fc.array(point, { maxLength: 60 }), claims, (points, claimedMode) => {
        const track: Track = { startedAtMs: 0, datum: 'gcj02', points }
        const { verdict } = verifyJourney({ track, claimedMode, known: [] })
        expect(['verified', 'pending', 'refused']).toContain(verdict)
      }),
      { numRuns: 100 },
    )
  })
})
