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
  shape?: 'balance' | 'rows'
  rows?: number
  children: (value: T) => ReactNode
}

/** What a query answered; before that grey blocks, and where it failed the reason, another try and the last good value. */
export function Answered<T>({ query, shape = 'rows', rows = 3, children }: AnsweredProps<T>) {
  const t = useText()
  if (query.status === 'loading') return <Skeleton label={t.common.loading} shape={shape} rows={rows} />
  if (query.status === 'failed') {
    const retry = <Button label={t.common.retry} kind='line' size='small' onPress={query.retry} />
    return <ErrorNotice title={t.common.couldNotLoad} detail={failureSentence(t, query.failure)} action={retry} />
  }
  return (
    <>
      {query.failure && (
        <Notice tone='indigo' icon='st-offline'>
          {`${t.common.couldNotRefresh} · ${t.common.staleAt(formatMoment(query.fetchedAt))}`}
          <Button label={t.common.retry} kind='quiet' size='small' icon='ui-refresh' onPress={query.retry} />
        </Notice>
      )}
      {children(query.value)}
    </>
  )
}
