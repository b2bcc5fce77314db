import type { ReactNode } from 'react'
import type { Query } from '@/api/use-query'
import { failureSentence } from '@/i18n/failure-sentence'
import { formatMoment } from '@/i18n/format'
import { useText } from '@/i18n/language'
import { Button } from '@/ui/button'
import { ErrorNotice, Notice } from '@/ui/notice'
import { Skeleton } from '@/ui/skeleton'

interface AnsweredProps<T> {
  query: Query<T>
  rows?: number
  children: (value: T) => ReactNode
}

/** What a query answered; before that grey blocks, and where it failed the reason, another try and the last good value. */
export function Answered<T>({ query, rows = 4, children }: AnsweredProps<T>) {
  const t = useText()
  if (query.status === 'loading') return <Skeleton label={t.common.loading} rows={rows} />
  if (query.status === 'failed') {
    const retry = <Button label={t.common.retry} kind='line' size='small' onPress={query.retry} />
    return <ErrorNotice title={t.common.couldNotLoad} detail={failureSentence(t, query.failure)} action={retry} />
  }
  return (
    <>
      <Stale query={query} />
      {children(query.value)}
    </>
  )
}

/** Beside the last good value of a query that could not be refreshed: when it was true, and another try. */
export function Stale({ query }: { query: Query<unknown> }) {
  const { common } = useText()
  if (query.status !== 'ready' || query.failure === null) return null
  return (
    <Notice tone='indigo' icon='st-offline'>
      {`${common.couldNotRefresh} · ${common.staleAt(formatMoment(query.fetchedAt))}`}
      <Button label={common.retry} kind='quiet' size='small' icon='ui-refresh' onPress={query.retry} />
    </Notice>
  )
}
