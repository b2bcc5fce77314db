import type { Located } from './location'
import { withheld, type Withheld } from './withheld'

const OPTIONS: PositionOptions = { enableHighAccuracy: true, timeout: 20_000, maximumAge: 0 }

// https://www.w3.org/TR/geolocation/#position_error_interface
const WHY: Readonly<Record<number, Withheld>> = { 1: 'denied', 2: 'unavailable', 3: 'timeout' }

export const locate = (): Promise<Located> =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(withheld('unavailable'))
    navigator.geolocation.getCurrentPosition(
      (position) => resolve(found(position)),
      ({ code }) => resolve(withheld(WHY[code] ?? 'unavailable')),
      OPTIONS,
    )
  })

/** A browser goes on looking after a place took too long, so only what is final is told. */
export const watchPlace = (listener: (located: Located) => void): (() => void) => {
  if (!('geolocation' in navigator)) {
    listener(withheld('unavailable'))
    return () => undefined
  }
  const onError = ({ code }: GeolocationPositionError) => {
    if (WHY[code] !== 'timeout') listener(withheld(WHY[code] ?? 'unavailable'))
  }
  const watch = navigator.geolocation.watchPosition((position) => listener(found(position)), onError, OPTIONS)
  return () => navigator.geolocation.clearWatch(watch)
}

const found = ({ coords, timestamp }: GeolocationPosition): Located => {
  const { latitude, longitude, accuracy } = coords
  return { status: 'found', place: { latitude, longitude, datum: 'wgs84', accuracyM: accuracy, atMs: timestamp } }
}
