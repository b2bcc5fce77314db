import type { BeijingDay } from '@/domain/calendar/beijing'
import type { Origin } from '../http/handler'
import type { Services } from '../services'

export interface HashedOrigin {
  readonly install: Uint8Array | null
  readonly address: Uint8Array
}

/** The day is part of what is hashed: nothing tells that it was the same phone or address on another day. */
export const hashOrigin = (
  { installId, address }: Origin,
  day: BeijingDay,
  { keyedHash }: Pick<Services, 'keyedHash'>,
): HashedOrigin => ({
  install: installId === null ? null : short(keyedHash('abuse-install', `${day} ${installId}`)),
  address: short(keyedHash('abuse-address', `${day} ${address}`)),
})

// Half of it tells millions of phones apart, and is half as much to write.
const short = (hash: Uint8Array): Uint8Array => hash.slice(0, 16)
