import * as z from 'zod/mini'
import { trackPoint } from '@/contract/evidence'
import type { storage as phoneStorage } from '@/platform/storage'
import { writeForSure } from './write-for-sure'

export type TrackPoints = readonly z.output<typeof trackPoint>[]

/** About 20 KB a piece; Alipay allows 200 KB a key. */
const POINTS_A_PIECE = 500

const piece = z.array(trackPoint)

/** Points of tracks in pieces, each under a key of its own behind the name of its entry. */
export const trackKeeperIn = (storage: typeof phoneStorage) => {
  const namesOf = (name: string, count: number): readonly string[] =>
    Array.from({ length: Math.ceil(count / POINTS_A_PIECE) }, (_, number) => `${name}:${number}`)
  const remove = (name: string) =>
    storage
      .keys()
      .filter((one) => one.startsWith(`${name}:`))
      .forEach((one) => storage.remove(one))
  return {
    namesOf,
    remove,
    /** False when there is no room; then nothing is kept. */
    write(name: string, points: TrackPoints): boolean {
      const isKept = namesOf(name, points.length).every((one, number) => {
        const some = points.slice(number * POINTS_A_PIECE, (number + 1) * POINTS_A_PIECE)
        return writeForSure(storage, one, some)
      })
      if (!isKept) remove(name)
      return isKept
    },
    /** All that is there, in order; null when a piece cannot be read. */
    read(name: string): TrackPoints | null {
      const count = storage.keys().filter((one) => one.startsWith(`${name}:`)).length
      const pieces = Array.from({ length: count }, (_, number) => piece.safeParse(storage.read(`${name}:${number}`)))
      return pieces.every((one) => one.success) ? pieces.flatMap((one) => one.data ?? []) : null
    },
  }
}
