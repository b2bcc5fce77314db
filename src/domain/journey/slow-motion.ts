import { autocorrelation } from './statistics'
import { speedsOf, STEP_SECONDS, type Timeline } from './timeline'

const WINDOW_SECONDS = 10

/**
 * Above this a speed lasts longer than legs let it. Of 1,000 real rides and walks two lie above; of bus and car rides that
 * are told three times slower than they were, about half.
 */
const MOST_PERSISTENCE = 0.93

export type SlowMotion = { persistence: number; persistenceMost: number }

/**
 * Whether a journey that is said to be of somebody's own legs changes its speed as in slow motion: as a ride does that
 * was told slower than it was. The measure is how far the speed of ten seconds tells that of the next ten: −1 … 1.
 */
export function findSlowMotion(timeline: Timeline): SlowMotion | null {
  const { values } = speedsOf(timeline, WINDOW_SECONDS, 'points')
  const persistence = autocorrelation(values, WINDOW_SECONDS / STEP_SECONDS)
  return persistence > MOST_PERSISTENCE ? { persistence, persistenceMost: MOST_PERSISTENCE } : null
}
