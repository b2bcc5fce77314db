import type { Feature } from './feature'

const HOUR_MS = 3_600_000
const BEIJING_MS = 8 * HOUR_MS

/** The hour of the day in Beijing at which the journey began: few buses and no metro run at night. */
export function clockFeatures(startedAtMs: number): Feature[] {
  const local = startedAtMs + BEIJING_MS
  return [['hour', (((local / HOUR_MS) % 24) + 24) % 24]]
}
