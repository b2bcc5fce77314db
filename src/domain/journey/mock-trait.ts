import { metresBetween, secondsBetween } from './clean-path'
import type { Path } from './path'
import { deviation, mean, median, shareOf } from './statistics'

/**
 * What no receiver on the move records, with the figure that gave it away:
 * - `even-spacing`: all speeds between points the same, as the variation coefficient of them;
 * - `no-jitter`: points on the line of their neighbours, as the share of such points;
 * - `steady-line`: no change of speed or direction over half a minute, as the median metres off that line;
 * - `added-jitter`: as far off that line as a point is off its neighbours. Noise that was added point by point does
 *   not grow with time, a real journey leaves the line ever further. The ratio of the two.
 */
export type MockTrait = {
  trait: 'even-spacing' | 'no-jitter' | 'steady-line' | 'added-jitter'
  measured: number
  limit: number
}

// Each limit lies outside of everything that 5,533 real trips of old loggers show; see docs/methodology/journeys.md.
const LEAST_VARIATION = 0.06
const MOST_ON_LINE = 0.93
const LEAST_OFF_LINE_M = 0.5
const LEAST_GROWTH = 1.25

const ON_LINE_M = 0.15
const HALF_WINDOW_SECONDS = 30

/** The first trait that the points have, or null. `path` has only lost its spikes. */
export function findMockTrait(path: Path): MockTrait | null {
  const speeds = movingSpeeds(path)
  if (speeds.length >= 20) {
    const measured = deviation(speeds) / mean(speeds)
    if (measured < LEAST_VARIATION) return { trait: 'even-spacing', measured, limit: LEAST_VARIATION }
  }
  const near = neighbourOffsets(path)
  if (near.length >= 60) {
    const measured = shareOf(near, (metres) => metres < ON_LINE_M)
    if (measured > MOST_ON_LINE) return { trait: 'no-jitter', measured, limit: MOST_ON_LINE }
  }
  const far = windowOffsets(path)
  if (far.length < 20 || near.length < 20) return null
  const offMetres = median(far)
  if (offMetres < LEAST_OFF_LINE_M) return { trait: 'steady-line', measured: offMetres, limit: LEAST_OFF_LINE_M }
  const growth = offMetres / median(near)
  if (isDense(path) && growth < LEAST_GROWTH) return { trait: 'added-jitter', measured: growth, limit: LEAST_GROWTH }
  return null
}

function movingSpeeds(path: Path): number[] {
  const speeds: number[] = []
  for (let index = 1; index < path.seconds.length; index += 1) {
    const seconds = secondsBetween(path, index - 1, index)
    const speed = metresBetween(path, index - 1, index) / seconds
    if (seconds <= 60 && speed > 0.5) speeds.push(speed)
  }
  return speeds
}

/** How far each point lies from where its neighbours put it, of points that move. */
function neighbourOffsets(path: Path): number[] {
  const offsets: number[] = []
  for (let index = 1; index + 1 < path.seconds.length; index += 1) {
    const before = secondsBetween(path, index - 1, index)
    const after = secondsBetween(path, index, index + 1)
    if (before > 15 || after > 15 || metresBetween(path, index - 1, index + 1) < 1.5) continue
    const along = before / (before + after)
    offsets.push(
      Math.hypot(
        offset(path.east, index - 1, index, index + 1, along),
        offset(path.north, index - 1, index, index + 1, along),
      ),
    )
  }
  return offsets
}

function offset(values: readonly number[], before: number, index: number, after: number, along: number): number {
  const from = values[before] ?? 0
  return (values[index] ?? 0) - from - along * ((values[after] ?? 0) - from)
}

/** How far the middle of each minute lies from the middle of its ends, of minutes that move. */
function windowOffsets(path: Path): number[] {
  const offsets: number[] = []
  const last = path.seconds.length - 1
  let middle = 0
  let end = 0
  let next = -Infinity
  for (let start = 0; start <= last; start += 1) {
    const from = path.seconds[start] ?? 0
    if (from < next) continue
    next = from + 5
    while (middle < last && (path.seconds[middle] ?? 0) < from + HALF_WINDOW_SECONDS) middle += 1
    while (end < last && (path.seconds[end] ?? 0) < from + 2 * HALF_WINDOW_SECONDS) end += 1
    const before = secondsBetween(path, start, middle)
    const after = secondsBetween(path, middle, end)
    if (before < HALF_WINDOW_SECONDS || after < HALF_WINDOW_SECONDS - 15 || before > 45 || after > 45) continue
    if (metresBetween(path, start, end) < 42) continue
    const along = before / (before + after)
    offsets.push(
      Math.hypot(offset(path.east, start, middle, end, along), offset(path.north, start, middle, end, along)),
    )
  }
  return offsets
}

/** Between points further apart, noise has changed by itself. */
function isDense(path: Path): boolean {
  return median(path.seconds.slice(1).map((_, index) => secondsBetween(path, index, index + 1))) <= 5
}
