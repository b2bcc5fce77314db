import { type Fingerprint, type Part, partAt, PART_STEPS, partsOf, speedSeries } from './fingerprint'
import { readJourney } from './read-journey'
import type { Track } from './track'

/** Two hours, as much as a fingerprint keeps. */
const MOST_OFFSETS = 30 * PART_STEPS

/**
 * Numbers under which a journey is found again among very many: the two 32-bit words of each part of its fingerprint. A
 * copy shares a word with it as soon as 32 signs of one of its parts are the same. Whether it is a copy is for
 * `verifyJourney` to say.
 */
export function signsToKeep(fingerprint: Fingerprint): number[] {
  return distinct(partsOf(fingerprint))
}

/** The numbers under which journeys lie that `track` may be a copy of, whatever part of them it begins with. */
export function signsToLookFor(track: Track): number[] {
  const journey = readJourney(track)
  if (!journey) return []
  const { timeline } = journey
  const series = speedSeries(timeline)
  const offsets = Math.min(MOST_OFFSETS, Math.max(1, series.length - PART_STEPS + 1))
  return distinct(Array.from({ length: offsets }, (_, from) => partAt(timeline, series, from)))
}

function distinct(parts: readonly (Part | null)[]): number[] {
  return [...new Set(parts.flatMap((part) => part?.signs ?? []))]
}
