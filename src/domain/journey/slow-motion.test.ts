import { MODES, type Mode } from './mode'
import { readJourney } from './read-journey'
import { findSlowMotion } from './slow-motion'
import { slowedDown } from './testing/cheats'
import { makeTrack } from './testing/make-track'
import type { Track } from './track'

const slowMotionOf = (track: Track) => {
  const journey = readJourney(track)
  return journey && findSlowMotion(journey.timeline)
}

const seeds = [1, 2, 3, 4, 5, 6]

describe('findSlowMotion', () => {
  it.each<[Mode, number]>([
    ['car', 3],
    ['car', 9],
    ['bus', 7],
  ])('finds a %s ride that is told %i times slower', (mode, times) => {
    for (const seed of seeds) {
      expect(slowMotionOf(slowedDown(makeTrack({ mode, seed }), times))).toEqual({
        persistence: expect.any(Number),
        persistenceMost: 0.93,
      })
    }
  })

  it.each(MODES.filter((mode) => mode === 'walk' || mode === 'bike'))('finds none in a %s as it was', (mode) => {
    for (const seed of seeds) expect(slowMotionOf(makeTrack({ mode, seed }))).toBeNull()
  })
})
