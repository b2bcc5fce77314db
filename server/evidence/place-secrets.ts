import { createHmac } from 'node:crypto'
import type { Hmac } from '@/domain/place/one-time-code'
import { PLAQUE_MARK_LENGTH } from '@/domain/place/place-code'
import type { Services } from '../services'
import type { Place } from '../store/places'

type CodePlace = Pick<Place, 'exchangePointId' | 'generation'>
type KeyedHash = Services['keyedHash']

/** The keyed hash of a place's screen: its key is derived from the server's secret and leaves this function nowhere. */
export const screenHmac = (place: CodePlace, keyedHash: KeyedHash): Hmac => {
  const key = keyedHash('place-screen', nameOf(place))
  return (message) => new Uint8Array(createHmac('sha256', key).update(message).digest())
}

/** The digits on a plaque that only the server can compute, so that nobody finds a plaque without having seen one. */
export const plaqueMark = (place: CodePlace, keyedHash: KeyedHash): string => {
  const [high = 0, middle = 0, low = 0] = keyedHash('place-plaque', nameOf(place))
  const value = (high * 256 + middle) * 256 + low
  return String(value % 10 ** PLAQUE_MARK_LENGTH).padStart(PLAQUE_MARK_LENGTH, '0')
}

const nameOf = ({ exchangePointId, generation }: CodePlace): string => `${exchangePointId}/${generation}`
