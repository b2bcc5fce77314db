import { useEffect, useState } from 'react'
import { call, newKey } from '@/api/client'
import { refresh } from '@/api/query-cache'
import { listMessages, markMessagesRead } from '@/contract/inbox'
import { now } from '@/platform/clock'
import type { InboxPage } from './queries'

/**
 * What lies open has been seen: the newest page is marked read as it is shown. Answers the ids that were unread as this
 * page was opened, which keep their mark until it is left.
 */
export const useReading = (page: InboxPage | null): ReadonlySet<string> => {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const upTo = page?.messages[0]?.id ?? ''
  const unread = (page?.messages ?? []).flatMap(({ id, isRead }) => (isRead ? [] : [id])).join(' ')

  useEffect(() => {
    if (unread === '') return
    setFresh((before) => new Set([...before, ...unread.split(' ')]))
    // A lost answer is no trouble: the page stays unread, and is marked when it is opened again.
    void call(markMessagesRead, { body: { upTo } }, newKey(now())).then(({ ok }) =>
      ok ? refresh([listMessages]) : undefined,
    )
  }, [upTo, unread])
  return fresh
}
