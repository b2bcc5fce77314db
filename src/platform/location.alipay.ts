import Taro from '@tarojs/taro'
import { now } from './clock'
import type { Located } from './location'
import { withheldBy } from './withheld'

// https://opendocs.alipay.com/mini/api/mkxuqd
const NUMBERS = { 11: 'off', 14: 'timeout', 18: 'off' } as const

// Without it Alipay repeats one place for half a minute.
const FRESH: Taro.getLocation.Option & { readonly cacheTimeout: number } = { cacheTimeout: 0 }

const LOOK_AGAIN_AFTER_MS = 5000

export const locate = async (): Promise<Located> => {
  try {
    const { latitude, longitude, accuracy } = await Taro.getLocation(FRESH)
    // Alipay answers in text.
    const place = { latitude: Number(latitude), longitude: Number(longitude), accuracyM: Number(accuracy) }
    return { status: 'found', place: { ...place, datum: 'gcj02', atMs: now() } }
  } catch (error) {
    return withheldBy(error, NUMBERS)
  }
}

/** Alipay tells nobody that it moved: it is asked again and again. A place that takes too long is asked for again. */
export const watchPlace = (listener: (located: Located) => void): (() => void) => {
  let isWatching = true
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = async () => {
    const located = await locate()
    if (!isWatching) return
    const isLate = located.status === 'withheld' && located.why === 'timeout'
    if (!isLate) listener(located)
    if (isLate || located.status === 'found') timer = setTimeout(() => void look(), LOOK_AGAIN_AFTER_MS)
  }
  void look()
  return () => {
    isWatching = false
    clearTimeout(timer)
  }
}
