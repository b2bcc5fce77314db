/** A place in thousandths of a degree, about 100 m, and when somebody was there. */
export type TimedPlace = { latitudeMilli: number; longitudeMilli: number; atMs: number }

/** No finer than a block of houses: all that is kept of where somebody was. */
export function roundedPlace({ latitude, longitude }: { latitude: number; longitude: number }) {
  return { latitudeMilli: Math.round(latitude * 1000), longitudeMilli: Math.round(longitude * 1000) }
}

/** Nobody crosses a city faster than this, trains included. */
const SPEED_KMH_MAX = 350
/** The places are rounded: below this they say nothing. */
const DISTANCE_KM_MIN = 2
const EARTH_KM = 6371

/** Whether one person cannot have been at both places: further apart than the time between them allows. */
export function isTooFar(one: TimedPlace, other: TimedPlace): boolean {
  const km = distanceKm(one, other)
  const hours = Math.abs(one.atMs - other.atMs) / 3_600_000
  return km > DISTANCE_KM_MIN && km > hours * SPEED_KMH_MAX
}

/** Kilometres between two places, as the crow flies. */
export function distanceKm(one: TimedPlace, other: TimedPlace): number {
  const radians = (milli: number) => (milli / 1000 / 180) * Math.PI
  const north = radians(other.latitudeMilli - one.latitudeMilli)
  const east =
    radians(other.longitudeMilli - one.longitudeMilli) *
    Math.cos(radians((one.latitudeMilli + other.latitudeMilli) / 2))
  return EARTH_KM * Math.hypot(north, east)
}
