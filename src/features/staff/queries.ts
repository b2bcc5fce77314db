import { type Query, useQuery } from '@/api/use-query'
import { readProfile } from '@/contract/citizen'
import type { OutputOf } from '@/contract/endpoint'
import { readMethodology } from '@/contract/methodology'
import { listQueue } from '@/contract/staff'
import { listPhotos } from '@/contract/staff-photos'

export type QueuePage = OutputOf<typeof listQueue>
export type QueuedAppeal = QueuePage['appeals'][number]
export type Methodology = OutputOf<typeof readMethodology>
export type Behaviour = Methodology['behaviours'][number]
export type PhotosPage = OutputOf<typeof listPhotos>

const PER_PAGE = 20

/** Open appeals from `cursor` on, those that are due first. */
export const useQueue = (cursor?: string): Query<QueuePage> =>
  useQuery(listQueue, { query: { cursor, limit: PER_PAGE } })

/** A few at a time: each has its picture. */
export const useWaitingPhotos = (): Query<PhotosPage> => useQuery(listPhotos, { query: { limit: 5 } })

export const useOwnProfile = () => useQuery(readProfile, {})

export const useMethodology = (): Query<Methodology> => useQuery(readMethodology, {})
