import { type Failed, failureSentence } from './failure-sentence'
import { formatMoment } from './format'
import type { Dictionary } from './main-package.zh-cn'

type Asked =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failed; readonly retry: () => void }
  | {
      readonly status: 'ready'
      readonly failure: Failed | null
      readonly fetchedAt: number
      readonly retry: () => void
    }

interface Trouble {
  /** The last good value is still in view. */
  readonly isStale: boolean
  readonly title: string
  /** Why there is nothing, or from when the value is. */
  readonly detail: string
  readonly retryLabel: string
  readonly onRetry: () => void
}

interface QueryWords {
  readonly loading: string
  /** Null while all is well. */
  readonly trouble: Trouble | null
}

/** What is said beside an answer, or in its place. */
export const queryWords = (t: Dictionary, query: Asked): QueryWords => ({
  loading: t.common.loading,
  trouble: troubleOf(t, query),
})

const troubleOf = (t: Dictionary, query: Asked): Trouble | null => {
  if (query.status === 'loading' || query.failure === null) return null
  const { couldNotLoad, couldNotRefresh, staleAt, retry } = t.common
  const again = { retryLabel: retry, onRetry: query.retry }
  return query.status === 'ready'
    ? { isStale: true, title: couldNotRefresh, detail: staleAt(formatMoment(query.fetchedAt)), ...again }
    : { isStale: false, title: couldNotLoad, detail: failureSentence(t, query.failure), ...again }
}
