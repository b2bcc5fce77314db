import { useMemo } from 'react'
import useSWR from 'swr'
import { type Endpoint, type InputOf, needsSession, type OutputOf } from '@/contract/endpoint'
import { now } from '@/platform/clock'
import { call } from './client'
import { ApiError, type Failure } from './failure'
import { keep, keyOf, recall } from './query-cache'
import { useSession } from './session'

/**
 * Server data as a screen sees it. Once a value was seen it stays, with the time at which it was true: a refresh that
 * fails leaves `failure` beside the last good value, and never a zero.
 */
export type Query<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure; readonly retry: () => void }
  | {
      readonly status: 'ready'
      readonly value: T
      /** Milliseconds since 1970. */
      readonly fetchedAt: number
      readonly isRefreshing: boolean
      readonly failure: Failure | null
      readonly retry: () => void
    }

interface Options {
  /** False: do not ask (yet). The query then stays loading. */
  readonly enabled?: boolean
}

export const useQuery = <E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  { enabled = true }: Options = {},
): Query<OutputOf<E>> => {
  const owner = useSession((session) => session.passbookNumber)
  const key = keyOf(endpoint, input, owner)
  const needsCitizen = needsSession(endpoint)
  const isAsked = enabled && (!needsCitizen || owner !== null)
  const kept = useMemo(() => (isAsked ? recall(endpoint, key) : undefined), [endpoint, key, isAsked])
  const { data, error, isValidating, mutate } = useSWR(
    isAsked ? key : null,
    async () => {
      const result = await call(endpoint, input)
      if (!result.ok) throw new ApiError(result.failure as Failure)
      return keep(key, { value: result.value, fetchedAt: now() })
    },
    {
      ...(kept ? { fallbackData: kept } : {}),
      revalidateOnFocus: false,
      // The app asks again after a return or a reconnection: see refresh-on-return.ts.
      revalidateOnReconnect: false,
      shouldRetryOnError: false,
      dedupingInterval: 1000,
    },
  )
  const failure = error instanceof ApiError ? error.failure : null
  if (error && !failure) throw error
  const retry = () => void mutate()
  if (data) {
    return { status: 'ready', value: data.value, fetchedAt: data.fetchedAt, isRefreshing: isValidating, failure, retry }
  }
  return failure ? { status: 'failed', failure, retry } : { status: 'loading' }
}
