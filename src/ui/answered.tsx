import type { ReactNode } from 'react'
import { QueryNotice, type QueryNoticeProps } from './query-notice'
import { Skeleton } from './skeleton'

interface AnsweredProps<T> {
  query: { readonly status: 'loading' | 'failed' } | { readonly status: 'ready'; readonly value: T }
  words: { readonly loading: string; readonly trouble: QueryNoticeProps | null }
  shape?: 'balance' | 'rows'
  rows?: number
  children: (value: T) => ReactNode
}

/** What a query answered; before that grey blocks, and where it failed the reason, another try and the last good value. */
export function Answered<T>({ query, words, shape = 'rows', rows = 3, children }: AnsweredProps<T>) {
  if (query.status === 'loading') return <Skeleton label={words.loading} shape={shape} rows={rows} />
  return (
    <>
      {words.trouble && <QueryNotice {...words.trouble} />}
      {query.status === 'ready' && children(query.value)}
    </>
  )
}
