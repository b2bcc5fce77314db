import { type Query, useQuery } from '@/api/use-query'
import { readProfile } from '@/contract/citizen'
import type { InputOf, OutputOf } from '@/contract/endpoint'
import { readMethodology } from '@/contract/methodology'
import { listQueue } from '@/contract/staff'
import { listFlags } from '@/contract/staff-flags'
import { listPhotos } from '@/contract/staff-photos'

export type QueuePage = OutputOf<typeof listQueue>
export type QueuedAppeal = QueuePage['appeals'][number]
export type Methodology = OutputOf<typeof readMethodology>
export type Behaviour = Methodology['behaviours'][number]
export type PhotosPage = OutputOf<typeof listPhotos>

export type FlagsPage = OutputOf<typeof listFlags>
export type FlagsAsked = InputOf<typeof listFlags>['query']['state']

const PER_PAGE = 20

/** Open appeals from `cursor` on, those that are due first. */
export const useQueue = (cursor?: string): Query<QueuePage> =>
  useQuery(listQueue, { query: { cursor, limit: PER_PAGE } })

/** A few at a time: each has its picture. */
export const useWaitingPhotos = (): Query<PhotosPage> => useQuery(listPhotos, { query: { limit: 5 } })

/** Citizens with flags, from `cursor` on; a few at a time, each with all of theirs. */
export const useFlags = (state: FlagsAsked, cursor?: string): Query<FlagsPage> =>
  useQuery(listFlags, { query: { state, cursor, limit: 10 } })

export const useOwnProfile = () => useQuery(readProfile, {})

export const useMethodology = (): Query<Methodology> => useQuery(readMethodology, {})
