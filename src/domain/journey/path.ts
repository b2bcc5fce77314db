import type { TrackPoint } from './track'

const METRES_A_DEGREE = 111_195

/** Places on a plane around the first point, in metres east and north, with seconds since the start of the track. */
export type Path = { seconds: readonly number[]; east: readonly number[]; north: readonly number[] }

/** Points whose accuracy is worse than this say nothing about a movement. */
const WORST_ACCURACY_M = 200

/** No journey lasts longer. The bound keeps a made-up time from costing time. */
const LONGEST_SECONDS = 2 * 86_400

/**
 * The points on a plane, in order of time, one a time stamp: the first that came. Each step is measured at its own
 * latitude, so that a long journey keeps its length. Points that are no place on earth, very inaccurate or
 * outside of two days after the start are left out; the path may be empty.
 */
export function pathOf(points: readonly TrackPoint[]): Path {
  const usable = points.filter(isUsable)
  const ordered = isOrdered(usable) ? usable : [...usable].sort((one, other) => one.seconds - other.seconds)
  const seconds: number[] = []
  const east: number[] = []
  const north: number[] = []
  let last: TrackPoint | undefined
  for (const point of ordered) {
    if (last && point.seconds <= last.seconds) continue
    const before = seconds.length - 1
    const shrink = Math.cos((((last ?? point).latitude + point.latitude) / 2) * (Math.PI / 180))
    seconds.push(point.seconds)
    east.push(last ? (east[before] ?? 0) + westToEast(last.longitude, point.longitude) * shrink * METRES_A_DEGREE : 0)
    north.push(last ? (north[before] ?? 0) + (point.latitude - last.latitude) * METRES_A_DEGREE : 0)
    last = point
  }
  return { seconds, east, north }
}

function isUsable({ seconds, latitude, longitude, accuracyM }: TrackPoint): boolean {
  if (!(seconds >= 0 && seconds <= LONGEST_SECONDS)) return false
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return false
  return (
    Math.abs(latitude) < 90 && Math.abs(longitude) <= 180 && !(accuracyM !== undefined && accuracyM > WORST_ACCURACY_M)
  )
}

function isOrdered(points: readonly TrackPoint[]): boolean {
  return points.every((point, index) => index === 0 || point.seconds >= (points[index - 1]?.seconds ?? 0))
}

function westToEast(from: number, to: number): number {
  const difference = to - from
  return difference > 180 ? difference - 360 : difference < -180 ? difference + 360 : difference
}
