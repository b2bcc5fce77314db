import { mutate } from 'swr'
import type { Endpoint, InputOf, OutputOf } from '@/contract/endpoint'
import { storage } from '@/platform/storage'

/** An answer and when it was given. */
export interface Stamped<T> {
  readonly value: T
  /** Milliseconds since 1970. */
  readonly fetchedAt: number
}

const PREFIX = 'gp:q:'

/** One key for one question of one citizen; public questions are shared. */
export const keyOf = <E extends Endpoint>(endpoint: E, input: InputOf<E>, owner: string | null): string =>
  `${PREFIX}${endpoint.access === 'public' ? '' : (owner ?? '')}:${endpoint.id}:${JSON.stringify(input)}`

export const keep = <T>(key: string, stamped: Stamped<T>): Stamped<T> => {
  storage.write(key, stamped)
  return stamped
}

/** The last good answer. One that an older version of the app kept in another shape is dropped. */
export const recall = <E extends Endpoint>(endpoint: E, key: string): Stamped<OutputOf<E>> | undefined => {
  const kept = storage.read(key)
  if (typeof kept !== 'object' || kept === null) return undefined
  const { value, fetchedAt } = kept as Record<string, unknown>
  const parsed = endpoint.output.safeParse(value)
  return parsed.success && typeof fetchedAt === 'number' ? { value: parsed.data as OutputOf<E>, fetchedAt } : undefined
}

/** Asks again everything on the screen that `endpoints` answer, after a write that changed it. */
export const refresh = async (endpoints: readonly Endpoint[]): Promise<void> => {
  await mutate((key) => typeof key === 'string' && endpoints.some((endpoint) => key.includes(`:${endpoint.id}:`)))
}

const ownerIn = (key: string): string => key.slice(PREFIX.length).split(':')[0] ?? ''
const isPersonal = (key: unknown): boolean => typeof key === 'string' && key.startsWith(PREFIX) && ownerIn(key) !== ''

/** Forgets all that was kept for citizens, when one logs out or another logs in. What is public stays. */
export const forget = async (): Promise<void> => {
  storage
    .keys()
    .filter(isPersonal)
    .forEach((key) => storage.remove(key))
  await mutate(isPersonal, undefined, { revalidate: false })
}
