import { personalKey } from '@/api/query-cache'
import { storage } from '@/platform/storage'
import type { Trip, TripPoint } from './trip'

/** Alipay keeps 200 KB under one key; this many points are about 20 KB, and only the last part is written again. */
const POINTS_A_PART = 500

type Head = Omit<Trip, 'points'> & { readonly count: number }

const headKey = (owner: string | null) => personalKey(owner, 'trip')
const partKey = (owner: string | null, part: number) => personalKey(owner, `trip:${part}`)
const partsOf = (count: number) => Math.ceil(count / POINTS_A_PART)

/** Keeps the trip, of whose points the first `unchanged` are kept already. False when there is no room. */
export const keepTrip = (owner: string | null, { points, ...trip }: Trip, unchanged: number): boolean => {
  for (let part = Math.floor(unchanged / POINTS_A_PART); part < partsOf(points.length); part += 1) {
    const some = points.slice(part * POINTS_A_PART, (part + 1) * POINTS_A_PART)
    if (!storage.write(partKey(owner, part), some)) return false
  }
  // Last: a head never counts points that are not there.
  return storage.write(headKey(owner), { ...trip, count: points.length } satisfies Head)
}

/** The kept trip, or null when there is none that can be read whole. */
export const recallTrip = (owner: string | null): Trip | null => {
  const head = storage.read(headKey(owner))
  if (!isHead(head)) return null
  const { count, ...trip } = head
  const parts = Array.from({ length: partsOf(count) }, (_, part) => storage.read(partKey(owner, part)))
  const points = parts.flatMap((part) => (Array.isArray(part) ? part.filter(isPoint) : [])).slice(0, count)
  return points.length === count ? { ...trip, points } : null
}

export const dropTrip = (owner: string | null): void => {
  const prefix = headKey(owner)
  for (const key of storage.keys()) if (key === prefix || key.startsWith(`${prefix}:`)) storage.remove(key)
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isPoint = (value: unknown): value is TripPoint =>
  Array.isArray(value) && value.length === 4 && value.every((figure) => typeof figure === 'number')

const isPhase = (value: unknown): boolean =>
  isRecord(value) &&
  (value.is === 'running' || ((value.is === 'paused' || value.is === 'finished') && typeof value.sinceMs === 'number'))

const isPause = (value: unknown): boolean =>
  isRecord(value) && typeof value.fromMs === 'number' && typeof value.toMs === 'number'

const isHead = (value: unknown): value is Head =>
  isRecord(value) &&
  typeof value.behaviourId === 'string' &&
  typeof value.startedAtMs === 'number' &&
  (value.datum === 'wgs84' || value.datum === 'gcj02') &&
  isPhase(value.phase) &&
  Array.isArray(value.pauses) &&
  value.pauses.every(isPause) &&
  typeof value.everySeconds === 'number' &&
  (value.sentUnder === null || typeof value.sentUnder === 'string') &&
  typeof value.count === 'number'
