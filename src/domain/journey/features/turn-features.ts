import { mean, quantiles, shareOf } from '../statistics'
import { hasGap, metresOver, STEP_SECONDS, type Timeline } from '../timeline'
import type { Feature } from './feature'

const SCALES_M = [25, 60, 150]

/** How much the heading changes from one stretch to the next, and how fast the sharp turns are taken. */
export function turnFeatures(timeline: Timeline): Feature[] {
  return SCALES_M.flatMap((scale) => {
    const turns = turnsOf(timeline, scale)
    const angles = turns.map((turn) => turn.radians)
    const sharp = turns.filter((turn) => turn.radians > 0.7).map((turn) => turn.speed)
    const features: Feature[] = [
      [`turn${scale}-mean`, mean(angles)],
      [`turn${scale}-50`, quantiles(angles, [0.5])[0] ?? 0],
      [`turn${scale}-90`, quantiles(angles, [0.9])[0] ?? 0],
      [`turn${scale}-straight`, shareOf(angles, (angle) => angle < 0.06)],
      [`turn${scale}-sharp`, shareOf(angles, (angle) => angle > 1)],
      [`turn${scale}-speed`, quantiles(sharp, [0.6], -1)[0] ?? -1],
    ]
    return features
  })
}

type Turn = { radians: number; speed: number }

function turnsOf(timeline: Timeline, scale: number): Turn[] {
  const turns: Turn[] = []
  let from = 0
  let heading: number | null = null
  for (let step = 1; step < timeline.length; step += 1) {
    if (hasGap(timeline, step - 1, step)) {
      from = step
      heading = null
      continue
    }
    const metres = metresOver(timeline, from, step)
    if (metres < scale) continue
    const x = (timeline.east[step] ?? 0) - (timeline.east[from] ?? 0)
    const y = (timeline.north[step] ?? 0) - (timeline.north[from] ?? 0)
    const next = Math.atan2(y, x)
    if (heading !== null)
      turns.push({ radians: angleBetween(heading, next), speed: metres / ((step - from) * STEP_SECONDS) })
    heading = next
    from = step
  }
  return turns
}

function angleBetween(one: number, other: number): number {
  const difference = Math.abs(one - other)
  return difference > Math.PI ? 2 * Math.PI - difference : difference
}
