import { cleanPath } from './clean-path'
import { findMockTrait } from './mock-trait'
import { MODES } from './mode'
import { pathOf } from './path'
import { jittered, straightLine } from './testing/cheats'
import { makeTrack, pointAt } from './testing/make-track'
import type { Track } from './track'

const traitOf = (track: Track) => findMockTrait(cleanPath(pathOf(track.points)).path)?.trait ?? null

/** One line, with the speed swinging as nobody's does who is recorded by a receiver. */
function smoothLine(minutes: number): Track {
  let metres = 0
  const points = Array.from({ length: minutes * 60 }, (_, second) => {
    metres += 4 + 2 * Math.sin(second / 20)
    return pointAt({ latitude: 39.9, longitude: 116.4 }, second, metres, metres / 3)
  })
  return { startedAtMs: 0, datum: 'wgs84', points }
}

describe('findMockTrait', () => {
  it.each([
    ['perfect spacing', straightLine(4, 10), 'even-spacing'],
    ['perfect spacing, a point every 5 s', straightLine(4, 20, 5), 'even-spacing'],
    ['zero jitter', smoothLine(10), 'no-jitter'],
    ['jitter of half a metre on a straight line', jittered(straightLine(4, 10), 0.5, 1), 'added-jitter'],
    ['jitter of three metres on a straight line', jittered(straightLine(4, 15), 3, 2), 'added-jitter'],
    ['jitter of five metres at a walking pace', jittered(straightLine(1.4, 20, 3), 5, 3), 'added-jitter'],
  ])('sees %s', (_what, track, trait) => {
    expect(traitOf(track)).toBe(trait)
  })

  it.each(MODES.flatMap((mode) => [1, 5, 15].map((everySeconds) => ({ mode, everySeconds }))))(
    'sees nothing in a $mode journey with a point every $everySeconds s',
    ({ mode, everySeconds }) => {
      for (let seed = 0; seed < 6; seed += 1) expect(traitOf(makeTrack({ mode, seed, everySeconds }))).toBeNull()
    },
  )

  it('sees nothing in somebody who stands', () => {
    const points = Array.from({ length: 300 }, (_, second) =>
      pointAt({ latitude: 39.9, longitude: 116.4 }, second, 0, 0),
    )
    expect(traitOf({ startedAtMs: 0, datum: 'wgs84', points })).toBeNull()
  })
})
