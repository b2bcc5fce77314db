import { type Fingerprint, PART_STEPS, type PartSigns, partsOf, signsAt, speedSeries } from './fingerprint'
import { readJourney } from './read-journey'
import type { Track } from './track'

/** Two hours, as much as a fingerprint keeps. */
const MOST_OFFSETS = 30 * PART_STEPS

/** The 64 signs of a part in three bands of 22, 21 and 21. */
const BANDS: readonly (readonly [from: number, bits: number])[] = [
  [0, 22],
  [22, 21],
  [43, 21],
]

/**
 * Numbers under which a journey is found again among very many: the bands of each part of its fingerprint. A copy whose
 * part differs in two of 64 signs or less always shares a band with it; one that differs in more usually does in another
 * of its parts. Whether it is a copy is for `verifyJourney` to say.
 */
export function signsToKeep(fingerprint: Fingerprint): number[] {
  return distinct(partsOf(fingerprint))
}

/** The numbers under which journeys lie that `track` may be a copy of, whatever part of them it begins with. */
export function signsToLookFor(track: Track): number[] {
  const journey = readJourney(track)
  if (!journey) return []
  const series = speedSeries(journey.timeline)
  const offsets = Math.min(MOST_OFFSETS, Math.max(1, series.length - PART_STEPS + 1))
  return distinct(Array.from({ length: offsets }, (_, from) => signsAt(series, from)))
}

function distinct(parts: readonly (PartSigns | null)[]): number[] {
  return [...new Set(parts.flatMap((part) => (part ? bandsOf(part) : [])))]
}

/** Each a whole number below 2^24: the number of the band, then its signs. */
function bandsOf(part: PartSigns): number[] {
  return BANDS.map(([from, bits], band) => {
    let signs = band
    for (let bit = from; bit < from + bits; bit += 1) signs = (signs << 1) | signAt(part, bit)
    return signs
  })
}

function signAt([high, low]: PartSigns, bit: number): number {
  return bit < 32 ? (high >>> (31 - bit)) & 1 : (low >>> (63 - bit)) & 1
}
