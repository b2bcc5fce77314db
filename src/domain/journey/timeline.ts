import { metresBetween, secondsBetween } from './clean-path'
import type { Path } from './path'

/** One place every so many seconds. */
export const STEP_SECONDS = 5

/** Between points further apart than this, nobody knows what the journey did. */
const GAP_SECONDS = 45
const GAP_M_S = 60

/**
 * Where the journey was every `STEP_SECONDS`, straight lines between the points. `gapsBefore[k]` counts the steps before
 * `k` that lie in a gap, so that a difference of two tells whether a stretch has one.
 */
export type Timeline = {
  east: Float64Array
  north: Float64Array
  gapsBefore: Int32Array
  length: number
  seconds: number
  metres: number
}

/** Speeds in metres a second over windows of one length; `at` is the step at which each window begins. */
export type Speeds = { windowSteps: number; values: readonly number[]; at: readonly number[] }

/** `path` must hold two points or more. */
export function timelineOf(path: Path): Timeline {
  const first = path.seconds[0] ?? 0
  const seconds = secondsBetween(path, 0, path.seconds.length - 1)
  const length = Math.max(2, Math.floor(seconds / STEP_SECONDS) + 1)
  const east = new Float64Array(length)
  const north = new Float64Array(length)
  const gapsBefore = new Int32Array(length + 1)
  let metres = 0
  let index = 0
  for (let step = 0; step < length; step += 1) {
    const now = first + step * STEP_SECONDS
    while (index < path.seconds.length - 2 && (path.seconds[index + 1] ?? 0) <= now) index += 1
    const span = secondsBetween(path, index, index + 1)
    const along = Math.min(1, (now - (path.seconds[index] ?? 0)) / span)
    east[step] = between(path.east, index, along)
    north[step] = between(path.north, index, along)
    const isGap = span > GAP_SECONDS || metresBetween(path, index, index + 1) / span > GAP_M_S
    gapsBefore[step + 1] = (gapsBefore[step] ?? 0) + (isGap ? 1 : 0)
  }
  const timeline = { east, north, gapsBefore, length, seconds, metres: 0 }
  for (let step = 1; step < length; step += 1) metres += metresOver(timeline, step - 1, step)
  return { ...timeline, metres }
}

/** The straight line from one step to another. */
export function metresOver({ east, north }: Timeline, from: number, to: number): number {
  const x = (east[to] ?? 0) - (east[from] ?? 0)
  const y = (north[to] ?? 0) - (north[from] ?? 0)
  return Math.sqrt(x * x + y * y)
}

export function hasGap({ gapsBefore }: Timeline, from: number, to: number): boolean {
  return (gapsBefore[to] ?? 0) > (gapsBefore[from] ?? 0)
}

/**
 * The speed over every window of `windowSeconds`. Windows that touch a gap are left out when `over` is `'points'`. Where
 * no window is left, the speed of the whole journey stands in, so that there always is one.
 */
export function speedsOf(timeline: Timeline, windowSeconds: number, over: 'points' | 'gaps-too'): Speeds {
  const windowSteps = Math.round(windowSeconds / STEP_SECONDS)
  const values: number[] = []
  const at: number[] = []
  for (let step = 0; step + windowSteps < timeline.length; step += 1) {
    if (over === 'points' && hasGap(timeline, step, step + windowSteps)) continue
    values.push(metresOver(timeline, step, step + windowSteps) / windowSeconds)
    at.push(step)
  }
  if (values.length === 0) {
    values.push(metresOver(timeline, 0, timeline.length - 1) / Math.max(timeline.seconds, 1))
    at.push(0)
  }
  return { windowSteps, values, at }
}

function between(values: readonly number[], index: number, along: number): number {
  const from = values[index] ?? 0
  return from + along * ((values[index + 1] ?? from) - from)
}
