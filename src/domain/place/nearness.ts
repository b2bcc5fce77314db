import { type DatumPosition, toGcj02 } from './gcj02'
import { PLACE_RULES } from './place-rules'

/** Where a phone says that it is; it believes to be within `accuracyM` metres of that. */
export type PhoneFix = DatumPosition & { accuracyM: number }

/** A place on Chinese maps, and how far it reaches. */
export type ReachedPlace = { latitude: number; longitude: number; radiusM: number }

export type Nearness =
  | { is: 'near' }
  | { is: 'missing' }
  | { is: 'inexact'; accuracyM: number; mostM: number }
  | { is: 'far'; distanceM: number; mostM: number }

/**
 * Whether the phone is at the place. What it is unsure by is granted beyond the radius, up to a bound. A phone that does
 * not know how sure it is says 0, which no receiver reaches: that proves nothing either. Metres are rounded.
 */
export function judgeNearness(place: ReachedPlace, fix: PhoneFix | null): Nearness {
  if (fix === null) return { is: 'missing' }
  const { accuracyMMax, accuracyGrantedMMax } = PLACE_RULES
  if (!(fix.accuracyM >= 1 && fix.accuracyM <= accuracyMMax)) {
    return { is: 'inexact', accuracyM: Math.round(fix.accuracyM), mostM: accuracyMMax }
  }
  const mostM = Math.round(place.radiusM + Math.min(fix.accuracyM, accuracyGrantedMMax))
  const distanceM = Math.round(metresBetween(place, toGcj02(fix)))
  return distanceM <= mostM ? { is: 'near' } : { is: 'far', distanceM, mostM }
}

type Degrees = { latitude: number; longitude: number }

const EARTH_M = 6_371_000

/** The haversine: right at any distance, so that a phone abroad is told how far it is. */
function metresBetween(one: Degrees, other: Degrees): number {
  const radians = (degrees: number) => (degrees / 180) * Math.PI
  const north = Math.sin(radians(other.latitude - one.latitude) / 2)
  const east = Math.sin(radians(other.longitude - one.longitude) / 2)
  const chord = north ** 2 + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * east ** 2
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(chord)))
}
