import { signsToKeep, signsToLookFor } from './copy-signs'
import { fingerprintOf } from './fingerprint'
import { readJourney } from './read-journey'
import { jittered, shifted } from './testing/cheats'
import { makeTrack } from './testing/make-track'
import type { Track } from './track'

const kept = (track: Track): number[] => {
  const journey = readJourney(track)
  return journey ? signsToKeep(fingerprintOf(journey.timeline)) : []
}
const sharedWith = (track: Track, other: Track): number => {
  const looked = new Set(signsToLookFor(track))
  return kept(other).filter((sign) => looked.has(sign)).length
}
const ride = (seed: number) => makeTrack({ mode: 'bike', seed, minutes: 20 })
const withoutBeginning = (track: Track, seconds: number): Track => ({
  ...track,
  points: track.points.filter((point) => point.seconds >= seconds),
})

it.each([
  ['the same', (track: Track) => track],
  ['moved in time and place', (track: Track) => shifted(track, { ms: 86_400_000, latitude: 1, longitude: 2 })],
  ['jittered by a metre', (track: Track) => jittered(track, 1, 7)],
  ['begun later', (track: Track) => withoutBeginning(track, 130)],
])('finds a track that is %s', (_what, change) => {
  expect(sharedWith(change(ride(1)), ride(1))).toBeGreaterThan(1)
})

it('hardly ever meets another ride', () => {
  const met = Array.from({ length: 20 }, (_, index) => sharedWith(ride(100 + index), ride(1)))
  expect(met.filter((shared) => shared > 0).length).toBeLessThan(4)
})

it('keeps two whole numbers of 32 bits a part, and none for a track without points', () => {
  expect(kept(ride(1)).length).toBeGreaterThan(4)
  expect(kept(ride(1)).every((sign) => (sign | 0) === sign)).toBe(true)
  expect(signsToLookFor({ startedAtMs: 0, datum: 'wgs84', points: [] })).toEqual([])
})
