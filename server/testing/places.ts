import { oneTimeCode, stepAt } from '@/domain/place/one-time-code'
import { plaqueDigits, SCREEN_CODE_LENGTH, screenDigits } from '@/domain/place/place-code'
import { plaqueMark, screenHmac } from '../evidence/place-secrets'
import { findPlace, type Place } from '../store/places'
import type { TestApp } from './test-app'

export const placeOf = async ({ database }: TestApp, exchangePointId: string): Promise<Place> => {
  const place = await findPlace(database, exchangePointId)
  if (!place) throw new Error(`the sample city has no codes at ${exchangePointId}`)
  return place
}

/** The thirteen digits that the screen of a place shows at a moment. */
export const screenAt = (app: TestApp, place: Place, at: Date = app.now()): string => {
  const code = { step: stepAt(at.getTime()), length: SCREEN_CODE_LENGTH }
  return screenDigits(place.placeNumber, oneTimeCode(code, screenHmac(place, app.services.keyedHash)))
}

export const plaqueOf = ({ services }: TestApp, place: Place): string =>
  plaqueDigits(place.placeNumber, plaqueMark(place, services.keyedHash))

/** Where a phone is that stands so many metres north of the door. */
export const phoneAt = ({ latitude, longitude }: Place, metresNorth = 0, accuracyM = 20) => ({
  latitude: latitude + (metresNorth / 6_371_000) * (180 / Math.PI),
  longitude,
  datum: 'gcj02' as const,
  accuracyM,
})

/** The same digits with one of the code changed, and the check digit to match. */
export const wrongScreen = (digits: string): string => {
  const code = String((Number(digits.slice(4, 12)) + 1) % 100_000_000).padStart(8, '0')
  return screenDigits(Number(digits.slice(0, 4)), code)
}
