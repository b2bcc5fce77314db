import { useEffect } from 'react'
import { failureSentence } from '@/i18n/failure-sentence'
import { queryWords } from '@/i18n/query-words'
import { useStaffText } from '@/i18n/staff-package'
import { keepAwake } from '@/platform/keep-awake'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { Notice } from '@/ui/notice'
import { QueryNotice } from '@/ui/query-notice'
import { Skeleton } from '@/ui/skeleton'
import { CodeCard } from './code-card'
import { shownCode } from './screen-code'
import { usePlaceCodes, useSecondHand } from './use-place-codes'

interface CodeScreenProps {
  exchangePointId: string
}

/** The server has said that there is nothing to show: what is still on the phone is not shown either. */
const FINAL: readonly string[] = ['place-not-yours', 'place-without-codes', 'place-closed', 'staff-only']

/** The code of a place as it changes, also through a short loss of the network. */
export function CodeScreen({ exchangePointId }: CodeScreenProps) {
  const t = useStaffText()
  const { screen } = t.staff
  const query = usePlaceCodes(exchangePointId)
  const nowMs = useSecondHand()
  useEffect(keepAwake, [])
  if (query.status === 'loading') return <Skeleton label={t.common.loading} rows={4} />
  const { failure } = query
  if (failure && FINAL.includes(failure.code)) return <Notice tone='danger'>{failureSentence(t, failure)}</Notice>
  if (query.status === 'failed') {
    const { trouble } = queryWords(t, query)
    return trouble && <QueryNotice {...trouble} />
  }
  const shown = shownCode(query.value, { fetchedAtMs: query.fetchedAt, nowMs })
  if (shown.is === 'over') {
    // An answer of before: the next is on its way.
    if (!failure) return <Skeleton label={t.common.loading} rows={4} />
    const again = <Button label={t.common.retry} loading={query.isRefreshing} onPress={query.retry} />
    return <Empty title={screen.over} sentence={failureSentence(t, failure)} action={again} />
  }
  return (
    <>
      {failure && <Notice tone='indigo'>{screen.offline(shown.minutesLeft)}</Notice>}
      <CodeCard codes={query.value} shown={shown} />
    </>
  )
}
