import {
  differingSigns,
  type Fingerprint,
  PART_STEPS,
  type PartSigns,
  partsOf,
  signsAt,
  speedSeries,
} from './fingerprint'
import type { Timeline } from './timeline'

/** Of 64 signs; noise of some metres turns a few. */
const SAME_PART_SIGNS = 6
const ONLY_PART_SIGNS = 2

/** Parts that match must lie as far apart in both journeys, give or take these steps. */
const SLACK_STEPS = 2

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
export function findCopy(timeline: Timeline, startedAtMs: number, known: readonly KnownJourney[]): CopyFinding | null {
  if (known.length === 0) return null
  const series = speedSeries(timeline)
  const offsets = Math.max(1, series.length - PART_STEPS + 1)
  const signs = Array.from({ length: offsets }, (_, from) => signsAt(series, from))
  const endedAtMs = startedAtMs + timeline.seconds * 1000
  for (const journey of known) {
    const isShared = journey.startedAtMs < endedAtMs && startedAtMs < journey.endedAtMs
    if (journey.whose === 'other' && isShared) continue
    const finding = compare(signs, journey)
    if (finding) return finding
  }
  return null
}

function compare(signs: readonly (PartSigns | null)[], { id, fingerprint }: KnownJourney): CopyFinding | null {
  const parts = partsOf(fingerprint)
  const telling = parts.filter((part) => part !== null).length
  const own = Math.ceil(signs.length / PART_STEPS)
  const comparedParts = Math.min(telling, own)
  if (comparedParts === 0) return null
  const nearness = comparedParts === 1 ? ONLY_PART_SIGNS : SAME_PART_SIGNS
  const votes = new Map<number, Set<number>>()
  parts.forEach((part, index) => {
    if (!part) return
    signs.forEach((here, from) => {
      if (!here || differingSigns(part, here) > nearness) return
      const shift = Math.round((from - index * PART_STEPS) / SLACK_STEPS)
      for (const near of [shift - 1, shift, shift + 1]) votes.set(near, (votes.get(near) ?? new Set()).add(index))
    })
  })
  const matchedParts = Math.max(0, ...[...votes.values()].map((indices) => indices.size))
  const isCopy = matchedParts >= Math.min(2, comparedParts) && matchedParts >= COPY_SHARE * comparedParts
  return isCopy ? { journeyId: id, matchedParts, comparedParts } : null
}
