import Taro from '@tarojs/taro'
import { now } from './clock'
import { withheldBy, type WithheldAnswer } from './withheld'

export interface Place {
  /** Degrees. */
  readonly latitude: number
  readonly longitude: number
  /** The coordinates of GPS, or those of Chinese maps, some hundred metres away. */
  readonly datum: 'wgs84' | 'gcj02'
  /** The true place is within this distance, as the phone believes. */
  readonly accuracyM: number
  /** Milliseconds since 1970, by the clock of this phone. */
  readonly atMs: number
}

export type Located = { readonly status: 'found'; readonly place: Place } | WithheldAnswer

const WANTED = { type: 'gcj02' } as const

/** Asks once where this phone is; the host asks the person first. */
export const locate = async (): Promise<Located> => {
  try {
    return found(await Taro.getLocation({ ...WANTED, isHighAccuracy: true, highAccuracyExpireTime: 4000 }))
  } catch (error) {
    return withheldBy(error)
  }
}

/**
 * Calls back along the way, until the returned function is called, and only while the app is in the foreground. After
 * `withheld` nothing more comes.
 */
export const watchPlace = (listener: (located: Located) => void): (() => void) => {
  const onChange: Taro.onLocationChange.Callback = (point) => listener(found(point))
  let isWatching = true
  Taro.onLocationChange(onChange)
  Taro.startLocationUpdate({
    ...WANTED,
    fail: (error) => {
      if (isWatching) listener(withheldBy(error))
    },
  })
  return () => {
    isWatching = false
    Taro.offLocationChange(onChange)
    Taro.stopLocationUpdate()
  }
}

const found = ({ latitude, longitude, accuracy }: Pick<Place, 'latitude' | 'longitude'> & { accuracy: number }) =>
  ({ status: 'found', place: { latitude, longitude, datum: 'gcj02', accuracyM: accuracy, atMs: now() } }) as const
