import type { Query } from '@/api/use-query'
import { formatMoment } from '@/i18n/format'
import { useText } from '@/i18n/language'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'

interface StaleNoticeProps {
  query: Query<unknown>
}

/** Beside the last good value of a query that could not be refreshed: when it was true, and another try. */
export function StaleNotice({ query }: StaleNoticeProps) {
  const { common } = useText()
  if (query.status !== 'ready' || query.failure === null) return null
  return (
    <Notice tone='indigo' icon='st-offline'>
      {`${common.couldNotRefresh} · ${common.staleAt(formatMoment(query.fetchedAt))}`}
      <Button label={common.retry} kind='quiet' size='small' icon='ui-refresh' onPress={query.retry} />
    </Notice>
  )
}
