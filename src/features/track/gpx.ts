import { type Trip, startTrip, thinned, type TripPoint } from './trip'

export type GpxReading =
  | { readonly ok: true; readonly trip: Trip }
  | { readonly ok: false; readonly why: 'not-gpx' | 'no-points' | 'no-times' | 'too-long' }

/** As long as the contract takes: a track lasts two days at most. */
const LONGEST_MS = 172_800_000

const POINT = /<(?:\w+:)?trkpt\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?trkpt>)/g

/**
 * The track points of a GPX file, all segments in one, oldest first (https://www.topografix.com/GPX/1/1/). Each needs
 * its time: without times nobody can tell a ride from a line that was drawn. GPX is always WGS 84.
 */
export const readGpx = (behaviourId: string, text: string): GpxReading => {
  if (!/<(?:\w+:)?gpx\b/.test(text)) return { ok: false, why: 'not-gpx' }
  const found = pointsIn(text)
  if (found.length < 2) return { ok: false, why: 'no-points' }
  if (found.some(({ atMs }) => Number.isNaN(atMs))) return { ok: false, why: 'no-times' }
  const ordered = [...found].sort((one, other) => one.atMs - other.atMs)
  const startedAtMs = ordered[0]?.atMs ?? 0
  const endedAtMs = ordered[ordered.length - 1]?.atMs ?? 0
  if (endedAtMs - startedAtMs > LONGEST_MS) return { ok: false, why: 'too-long' }
  const points = ordered.map(({ latitude, longitude, atMs }): TripPoint => {
    return [(atMs - startedAtMs) / 1000, rounded(latitude), rounded(longitude), 0]
  })
  const trip = startTrip(behaviourId, startedAtMs, 'wgs84')
  return { ok: true, trip: thinned({ ...trip, points, phase: { is: 'finished', sinceMs: endedAtMs } }) }
}

const pointsIn = (text: string) => {
  const found: { latitude: number; longitude: number; atMs: number }[] = []
  text.replace(POINT, (whole: string, attributes = '', inside = '') => {
    const [latitude, longitude] = [attributeOf(attributes, 'lat'), attributeOf(attributes, 'lon')]
    const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    if (isPlace) found.push({ latitude, longitude, atMs: timeIn(inside) })
    return whole
  })
  return found
}

const attributeOf = (attributes: string, name: string): number =>
  Number(new RegExp(`\\b${name}\\s*=\\s*["']\\s*([-+.\\deE]+)\\s*["']`).exec(attributes)?.[1] ?? NaN)

const timeIn = (inside: string): number =>
  Date.parse(/<(?:\w+:)?time>\s*([^<\s]+)\s*<\/(?:\w+:)?time>/.exec(inside)?.[1] ?? '')

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6
