import { mutate } from 'swr'
import type { Endpoint, InputOf, OutputOf } from '@/contract/endpoint'
import { storage } from '@/platform/storage'

/** An answer and when it was given. */
export interface Stamped<T> {
  readonly value: T
  /** Milliseconds since 1970. */
  readonly fetchedAt: number
}

const ANSWER = 'gp:q:'
const PERSONAL = 'gp:p:'

/** One key for one question of one citizen; public questions are shared. */
export const keyOf = <E extends Endpoint>(endpoint: E, input: InputOf<E>, owner: string | null): string =>
  `${ANSWER}${endpoint.access === 'public' ? '' : (owner ?? '')}:${endpoint.id}:${JSON.stringify(input)}`

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

/** Key of what a feature keeps about a person besides answers, and that goes with the person; null is a guest. */
export const personalKey = (owner: string | null, name: string): string => `${PERSONAL}${owner ?? ''}:${name}`

const ownerIn = (key: string): string => key.split(':')[2] ?? ''
const isOwned = (key: string): boolean => (key.startsWith(ANSWER) || key.startsWith(PERSONAL)) && ownerIn(key) !== ''

/** Forgets all that was kept for citizens and guests, when one logs out. What is public stays. */
export const forget = (): Promise<void> => drop((key) => isOwned(key) || key.startsWith(PERSONAL))

/** Forgets what was kept for other citizens, when one logs in. What they began as a guest goes on. */
export const forgetOthers = (passbookNumber: string): Promise<void> =>
  drop((key) => isOwned(key) && ownerIn(key) !== passbookNumber)

/** Makes room for what is nowhere else: answers can be asked for again. */
export const dropAnswers = (): void =>
  storage
    .keys()
    .filter((key) => key.startsWith(ANSWER))
    .forEach((key) => storage.remove(key))

const drop = async (goes: (key: string) => boolean): Promise<void> => {
  storage
    .keys()
    .filter(goes)
    .forEach((key) => storage.remove(key))
  await mutate((key) => typeof key === 'string' && goes(key), undefined, { revalidate: false })
}
