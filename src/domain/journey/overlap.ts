/** A stretch of time, Unix milliseconds, the end not included. */
export type Stretch = { startedAtMs: number; endedAtMs: number }

/** Getting off one vehicle and onto the next may be recorded twice for this long. */
const ALLOWED_OVERLAP_SECONDS = 60

export type OverlapFinding = { journeyId: string; overlapSeconds: number }

/** The seconds that both stretches share. */
export function overlapSeconds(one: Stretch, other: Stretch): number {
  return Math.max(0, Math.min(one.endedAtMs, other.endedAtMs) - Math.max(one.startedAtMs, other.startedAtMs)) / 1000
}

/** The first journey that shares more than a minute with `stretch`, or half of a shorter one; or null. */
export function findOverlap(stretch: Stretch, journeys: readonly (Stretch & { id: string })[]): OverlapFinding | null {
  for (const journey of journeys) {
    const shared = overlapSeconds(stretch, journey)
    const shorter = Math.min(stretch.endedAtMs - stretch.startedAtMs, journey.endedAtMs - journey.startedAtMs) / 1000
    if (shared > 0 && shared > Math.min(ALLOWED_OVERLAP_SECONDS, shorter / 2)) {
      return { journeyId: journey.id, overlapSeconds: shared }
    }
  }
  return null
}
