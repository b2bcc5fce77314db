import { differingSigns, type Fingerprint, type Part, PART_STEPS, partAt, partsOf, speedSeries } from './fingerprint'
import type { Mode } from './mode'
import type { Journey } from './read-journey'

/** The most by which parts may differ that count as the same: signs of 64, and steps of 2 %. */
type Likeness = { signs: number; pace: number; change: number }

/** Noise turns a few signs, and the metres of a degree at another latitude change speeds by some steps. */
const NEAR: Likeness = { signs: 4, pace: 3, change: 5 }

/**
 * For journeys of one part, which have no other to confirm them, and for rail: trains run by timetable, and honest
 * journeys on one line differ by no more than noise does.
 */
const EXACT: Likeness = { signs: 0, pace: 1, change: 1 }

const COPY_SHARE = 0.5

/** A journey that is already known. `whose` tells the same person's from somebody else's. */
export type KnownJourney = {
  id: string
  startedAtMs: number
  endedAtMs: number
  fingerprint: Fingerprint
  whose: 'own' | 'other'
}

export type CopyFinding = { journeyId: string; matchedParts: number; comparedParts: number }

/**
 * The first known journey that this one is a copy of, whole or in good part, moved in time or place or not; or null.
 * Two people on one bus at the same time make no copies: another person's journey counts only when the copy was made at
 * another time.
 */
export function findCopy(
  { timeline, startedAtMs }: Pick<Journey, 'timeline' | 'startedAtMs'>,
  mode: Mode,
  known: readonly KnownJourney[],
): CopyFinding | null {
  if (known.length === 0) return null
  const series = speedSeries(timeline)
  const offsets = Math.max(1, series.length - PART_STEPS + 1)
  const parts = Array.from({ length: offsets }, (_, from) => partAt(timeline, series, from))
  const endedAtMs = startedAtMs + timeline.seconds * 1000
  for (const journey of known) {
    const isShared = journey.startedAtMs < endedAtMs && startedAtMs < journey.endedAtMs
    if (journey.whose === 'other' && isShared) continue
    const finding = compare(parts, journey, mode)
    if (finding) return finding
  }
  return null
}

/** Parts that match must lie as far apart in both journeys, give or take a step. */
function compare(here: readonly (Part | null)[], { id, fingerprint }: KnownJourney, mode: Mode): CopyFinding | null {
  const there = partsOf(fingerprint)
  const telling = there.filter((part) => part !== null).length
  const comparedParts = Math.min(telling, Math.ceil(here.length / PART_STEPS))
  if (comparedParts === 0) return null
  const most = comparedParts === 1 || mode === 'rail' ? EXACT : NEAR
  const matches = new Map<number, Set<number>>()
  there.forEach((known, index) => {
    if (!known) return
    here.forEach((part, from) => {
      if (!part || !isSame(part, known, most)) return
      const shift = from - index * PART_STEPS
      for (const near of [shift - 1, shift, shift + 1]) matches.set(near, (matches.get(near) ?? new Set()).add(index))
    })
  })
  const matchedParts = Math.max(0, ...[...matches.values()].map((indices) => indices.size))
  const isCopy = matchedParts >= Math.min(2, comparedParts) && matchedParts >= COPY_SHARE * comparedParts
  return isCopy ? { journeyId: id, matchedParts, comparedParts } : null
}

function isSame(one: Part, other: Part, most: Likeness): boolean {
  if (Math.abs(one.pace - other.pace) > most.pace || Math.abs(one.change - other.change) > most.change) return false
  return differingSigns(one, other) <= most.signs
}
