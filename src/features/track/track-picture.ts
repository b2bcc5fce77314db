import type { Pause, Trip } from './trip'

/** As much of a trip as is drawn. */
export type Way = Pick<Trip, 'points' | 'pauses' | 'startedAtMs'>

export interface Box {
  readonly width: number
  readonly height: number
}

export type Spot = readonly [x: number, y: number]

/** What is drawn, in pixels of the box. */
export interface TrackPicture {
  /** Parts of the way, broken at pauses. */
  readonly lines: readonly (readonly Spot[])[]
  readonly start: Spot
  readonly end: Spot
  readonly scale: { readonly metres: number; readonly width: number }
}

const METRES_A_DEGREE = 111_195
const MARGIN = 28
/** A walk of a few steps is not blown up to the whole picture. */
const LEAST_SPAN_M = 200
const SCALES = [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000]

/** The way of a trip in a box, north up, as large as fits; null before there is a point. No map lies under it. */
export const pictureOf = ({ points, pauses, startedAtMs }: Way, { width, height }: Box): TrackPicture | null => {
  const [first] = points
  if (!first) return null
  const shrink = Math.cos((first[1] * Math.PI) / 180)
  const east = points.map((point) => (point[2] - first[2]) * shrink * METRES_A_DEGREE)
  const north = points.map((point) => (point[1] - first[1]) * METRES_A_DEGREE)
  const [left, right, bottom, top] = [least(east), most(east), least(north), most(north)]
  const pixels = Math.min(
    (width - 2 * MARGIN) / Math.max(right - left, LEAST_SPAN_M),
    (height - 2 * MARGIN) / Math.max(top - bottom, LEAST_SPAN_M),
  )
  const spots = points.map((_, index): Spot => [
    width / 2 + ((east[index] ?? 0) - (left + right) / 2) * pixels,
    height / 2 - ((north[index] ?? 0) - (bottom + top) / 2) * pixels,
  ])
  const lines: Spot[][] = [[]]
  spots.forEach((spot, index) => {
    const at = (position: number) => startedAtMs + (points[position]?.[0] ?? 0) * 1000
    if (index > 0 && isPausedBetween(pauses, at(index - 1), at(index))) lines.push([])
    lines[lines.length - 1]?.push(spot)
  })
  const metres = [...SCALES].reverse().find((scale) => scale * pixels <= width / 3) ?? 50
  const origin: Spot = [width / 2, height / 2]
  return {
    lines,
    start: spots[0] ?? origin,
    end: spots[spots.length - 1] ?? origin,
    scale: { metres, width: metres * pixels },
  }
}

const isPausedBetween = (pauses: readonly Pause[], fromMs: number, toMs: number): boolean =>
  pauses.some((pause) => pause.fromMs < toMs && pause.toMs > fromMs)

const least = (values: readonly number[]): number => values.reduce((one, other) => Math.min(one, other), Infinity)
const most = (values: readonly number[]): number => values.reduce((one, other) => Math.max(one, other), -Infinity)
