import type { ClaimedMode } from './claim'
import type { KnownJourney } from './find-copy'
import type { Mode } from './mode'
import { jittered, shifted, slowedDown, straightLine, teleported } from './testing/cheats'
import { makeTrack, MORNING_MS } from './testing/make-track'
import type { Track } from './track'
import { summariseJourney, verifyJourney } from './verify-journey'

const DAY_MS = 86_400_000

const judge = (track: Track, claimedMode: ClaimedMode, known: readonly KnownJourney[] = []) =>
  verifyJourney({ track, claimedMode, known })

function knownAs(track: Track, whose: KnownJourney['whose'] = 'own'): KnownJourney {
  const summary = summariseJourney(track)
  if (!summary) throw new Error('no journey')
  return { id: 'earlier', whose, ...summary }
}

const seeds = [1, 2, 3, 4, 5, 6]

describe('an honest journey', () => {
  it.each<[Mode, ClaimedMode]>([
    ['walk', 'walk'],
    ['bike', 'bike'],
    ['bike', 'e-bike'],
    ['bike', 'run'],
    ['bus', 'bus'],
    ['rail', 'metro'],
  ])('by %s is verified as %s', (mode, claimed) => {
    for (const seed of seeds) {
      const { verdict, summary } = judge(makeTrack({ mode, seed }), claimed)
      expect({ seed, verdict, mode: summary?.mode }).toEqual({ seed, verdict: 'verified', mode })
    }
  })

  it('is summed up with its distance, times, mode, confidence and fingerprint', () => {
    const { summary } = judge(makeTrack({ mode: 'bike', seed: 1, minutes: 10 }), 'bike')
    expect(summary).toEqual({
      distanceM: expect.any(Number),
      startedAtMs: MORNING_MS,
      endedAtMs: MORNING_MS + 599_000,
      movingSeconds: expect.any(Number),
      mode: 'bike',
      confidence: expect.any(Number),
      fingerprint: expect.stringMatching(/^[0-9a-f.]*$/),
    })
    expect(summary?.distanceM).toBeGreaterThan(1000)
    expect(summary?.movingSeconds).toBeLessThanOrEqual(599)
  })
})

describe('a claim that differs from the movement', () => {
  it.each<[Mode, ClaimedMode]>([
    ['car', 'bike'],
    ['car', 'e-bike'],
    ['car', 'walk'],
    ['car', 'run'],
    ['bus', 'bike'],
    ['bus', 'walk'],
  ])('%s passed off as %s is refused', (mode, claimed) => {
    for (const seed of seeds) {
      expect(judge(makeTrack({ mode, seed }), claimed)).toMatchObject({
        verdict: 'refused',
        rule: 'mode-differs',
        mode,
      })
    }
  })

  it.each<[Mode, ClaimedMode]>([
    ['walk', 'bus'],
    ['walk', 'metro'],
    ['bike', 'bus'],
    ['bike', 'metro'],
    ['car', 'metro'],
  ])('%s passed off as %s is not believed', (mode, claimed) => {
    for (const seed of seeds) expect(judge(makeTrack({ mode, seed }), claimed).verdict).not.toBe('verified')
  })

  it('tells what the citizen may say instead', () => {
    expect(judge(makeTrack({ mode: 'bus', seed: 1 }), 'bike')).toMatchObject({
      fittingClaims: expect.arrayContaining(['bus']),
    })
  })
})

describe('a cheat', () => {
  const ride = makeTrack({ mode: 'bike', seed: 11, minutes: 30 })

  it('is refused as a copy of an earlier ride, moved in time or place', () => {
    const earlier = [knownAs(ride)]
    for (const copy of [shifted(ride, { ms: DAY_MS }), shifted(ride, { ms: DAY_MS, latitude: 0.1, longitude: -0.2 })]) {
      expect(judge(copy, 'bike', earlier)).toMatchObject({
        verdict: 'refused',
        rule: 'journey-copy',
        journeyId: 'earlier',
      })
    }
  })

  it('is refused when two journeys share a time', () => {
    const walk = makeTrack({ mode: 'walk', seed: 3, startedAtMs: MORNING_MS + 600_000 })
    expect(judge(walk, 'walk', [knownAs(ride)])).toMatchObject({
      verdict: 'refused',
      rule: 'journey-overlap',
      journeyId: 'earlier',
    })
    expect(judge(walk, 'walk', [knownAs(ride, 'other')])).toMatchObject({ verdict: 'verified' })
  })

  it.each([
    ['perfect spacing', straightLine(4, 10)],
    ['jitter on a straight line', jittered(straightLine(4, 15), 3, 2)],
  ])('is refused for %s', (_what, track) => {
    expect(judge(track, 'bike')).toMatchObject({ verdict: 'refused', rule: 'mock-location' })
  })

  it('is refused when it jumps across the city, pending when it jumps across a quarter', () => {
    expect(judge(teleported(ride, 0.5, 12_000), 'bike')).toMatchObject({
      verdict: 'refused',
      rule: 'teleport',
      jumps: 1,
    })
    expect(judge(teleported(ride, 0.5, 2_500), 'bike')).toMatchObject({ verdict: 'pending', reason: 'jump' })
  })

  it('is not verified when a car is slowed down to the speed of a bike or of a walk', () => {
    for (const seed of seeds) {
      const car = makeTrack({ mode: 'car', seed })
      expect(judge(slowedDown(car, 3), 'bike')).toMatchObject({ verdict: 'pending', reason: 'slow-motion' })
      expect(judge(slowedDown(car, 9), 'walk').verdict).not.toBe('verified')
    }
  })
})

describe('a track that says too little', () => {
  it('is pending for its points, with nothing to keep when there is no journey', () => {
    const track = makeTrack({ mode: 'walk', seed: 1 })
    expect(judge({ ...track, points: [] }, 'walk')).toEqual({
      verdict: 'pending',
      reason: 'too-few-points',
      points: 0,
      pointsLeast: 10,
      summary: null,
      fittingClaims: [],
    })
    expect(judge({ ...track, points: track.points.slice(0, 9) }, 'walk')).toMatchObject({
      reason: 'too-few-points',
      points: 9,
    })
  })

  it('is pending for its length', () => {
    const track = makeTrack({ mode: 'walk', seed: 1 })
    expect(judge({ ...track, points: track.points.slice(0, 40) }, 'walk')).toMatchObject({
      verdict: 'pending',
      reason: 'too-short',
      seconds: 39,
    })
  })
})
