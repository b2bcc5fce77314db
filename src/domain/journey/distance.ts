import { metresBetween, secondsBetween, type Jump } from './clean-path'
import type { Path } from './path'
import type { Stop } from './stops'
import { STEP_SECONDS } from './timeline'

/** Noise moves a point this far without anybody moving. */
const NOISE_M = 10

/**
 * The metres walked or ridden. The line goes from point to point, taking the next one that lies further than the noise
 * reaches, so that it is never shorter than the straight line between its ends. Standing still adds nothing but the way
 * from the beginning of the stop to its end, and a jump adds nothing at all. Gaps count as the straight line across.
 */
export function travelledMetres(path: Path, stops: readonly Stop[], jumps: readonly Jump[]): number {
  const jumpAt = new Set(jumps.map((jump) => jump.atSeconds))
  const first = path.seconds[0] ?? 0
  const last = path.seconds.length - 1
  let metres = 0
  let anchor = 0
  let stop = 0
  for (let index = 1; index <= last; index += 1) {
    const now = path.seconds[index] ?? 0
    if (jumpAt.has(now)) {
      metres += metresBetween(path, anchor, index - 1)
      anchor = index
      continue
    }
    while (stop < stops.length && first + (stops[stop]?.toStep ?? 0) * STEP_SECONDS <= now) stop += 1
    const standsFrom = first + (stops[stop]?.fromStep ?? Infinity) * STEP_SECONDS
    const stands = standsFrom <= now && secondsBetween(path, index - 1, index) < STEP_SECONDS * 4
    const step = metresBetween(path, anchor, index)
    if (index < last && (stands || step < NOISE_M)) continue
    metres += step
    anchor = index
  }
  return metres
}

/** The seconds that are not stops. */
export function movingSeconds(path: Path, stops: readonly Stop[]): number {
  let standing = 0
  let until = 0
  for (const { fromStep, toStep } of stops) {
    standing += Math.max(0, toStep - Math.max(fromStep, until))
    until = Math.max(until, toStep)
  }
  return Math.max(0, secondsBetween(path, 0, path.seconds.length - 1) - standing * STEP_SECONDS)
}
