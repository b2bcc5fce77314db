import type { Path } from './path'

/** Nothing on rails or roads in a city is faster: 90 m/s are 324 km/h. */
export const FASTEST_M_S = 90

/** A point that is left this fast and was reached this fast, out and back, is noise. */
const SPIKE_M_S = 25

/** A jump between two points that nothing on the ground could travel. */
export type Jump = { atSeconds: number; metres: number; seconds: number }

export type CleanPath = { path: Path; jumps: readonly Jump[]; droppedPoints: number }

/**
 * Drops points that stick out of the line: those that were reached and left far faster than the way past them needs.
 * Up to three such points in a row go. What is too fast and does not come back stays, and is told as a jump.
 */
export function cleanPath(path: Path): CleanPath {
  const kept = keptIndices(path)
  const pick = (values: readonly number[]) => kept.map((index) => values[index] ?? 0)
  const clean = { seconds: pick(path.seconds), east: pick(path.east), north: pick(path.north) }
  return { path: clean, jumps: jumpsOf(clean), droppedPoints: path.seconds.length - kept.length }
}

function keptIndices(path: Path): number[] {
  const kept: number[] = []
  const { length } = path.seconds
  let index = 0
  while (index < length) {
    const last = kept[kept.length - 1]
    if (last !== undefined && speedBetween(path, last, index) > SPIKE_M_S) {
      const back = spikeEnd(path, last, index)
      if (back !== null) {
        index = back
        continue
      }
    }
    kept.push(index)
    index += 1
  }
  return kept
}

/** The first index after the spike that begins at `index`, or null when the line does not come back. */
function spikeEnd(path: Path, last: number, index: number): number | null {
  for (let next = index + 1; next <= index + 3 && next < path.seconds.length; next += 1) {
    const out = metresBetween(path, last, index)
    const past = metresBetween(path, last, next)
    if (speedBetween(path, next - 1, next) > SPIKE_M_S && past < out / 2) return next
  }
  return null
}

function jumpsOf(path: Path): Jump[] {
  const jumps: Jump[] = []
  for (let index = 1; index < path.seconds.length; index += 1) {
    const metres = metresBetween(path, index - 1, index)
    const seconds = secondsBetween(path, index - 1, index)
    if (metres > 200 && metres / seconds > FASTEST_M_S)
      jumps.push({ atSeconds: path.seconds[index] ?? 0, metres, seconds })
  }
  return jumps
}

export function metresBetween(path: Path, from: number, to: number): number {
  const east = (path.east[to] ?? 0) - (path.east[from] ?? 0)
  const north = (path.north[to] ?? 0) - (path.north[from] ?? 0)
  return Math.sqrt(east * east + north * north)
}

export function secondsBetween(path: Path, from: number, to: number): number {
  return (path.seconds[to] ?? 0) - (path.seconds[from] ?? 0)
}

function speedBetween(path: Path, from: number, to: number): number {
  return metresBetween(path, from, to) / Math.max(secondsBetween(path, from, to), 1)
}
