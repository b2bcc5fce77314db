import { movementFeatures } from '../../src/domain/journey/features/movement-features'
import { MODES } from '../../src/domain/journey/mode'
import { readJourney } from '../../src/domain/journey/read-journey'
import type { Track, TrackPoint } from '../../src/domain/journey/track'
import type { LabelledTrip } from './labelled-trip'
import type { Random } from './random'

/** What the trainer sees of a trip, or of a piece of one. `trip` is its index, `label` the place of its mode in `MODES`. */
export type Example = {
  trip: number
  isWhole: boolean
  person: string
  label: number
  values: readonly number[]
  weight: number
}

/** Thinned and cut copies of each trip, so that neither the recorder nor the length decides. */
const COPIES = 3
const COPY_WEIGHT = 0.33

const LEAST_SECONDS = [0, 2, 5, 5, 10, 15]
const LEAST_POINTS = 12

export function examplesOf(trips: readonly LabelledTrip[], random: Random): Example[] {
  return trips.flatMap((trip, index) => {
    const example = (track: Track, isWhole: boolean): Example[] => {
      const weight = isWhole ? 1 : COPY_WEIGHT
      const values = valuesOf(track)
      return values
        ? [{ trip: index, isWhole, person: trip.person, label: MODES.indexOf(trip.mode), values, weight }]
        : []
    }
    const copies = Array.from({ length: COPIES }, () => copyOf(trip.track, random))
    return [
      ...example(trip.track, true),
      ...copies.filter(({ points }) => points.length >= LEAST_POINTS).flatMap((track) => example(track, false)),
    ]
  })
}

function valuesOf(track: Track): number[] | null {
  const journey = readJourney(track)
  return journey && movementFeatures(journey.path, journey.timeline, journey.startedAtMs).map(([, value]) => value)
}

function copyOf(track: Track, random: Random): Track {
  let points = track.points
  if (random() < 0.6 && points.length > 60) {
    const count = Math.floor(points.length * (0.5 + 0.4 * random()))
    const from = Math.floor((points.length - count) * random())
    points = points.slice(from, from + count)
  }
  const least = LEAST_SECONDS[Math.floor(random() * LEAST_SECONDS.length)] ?? 0
  const kept: TrackPoint[] = []
  for (const point of points) {
    const last = kept[kept.length - 1]
    if (!last || point.seconds - last.seconds >= least) kept.push(point)
  }
  return { ...track, points: kept }
}
