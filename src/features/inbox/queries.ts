import { type Query, useQuery } from '@/api/use-query'
import { readCity } from '@/contract/city'
import type { OutputOf } from '@/contract/endpoint'
import { listMessages } from '@/contract/inbox'

export type InboxPage = OutputOf<typeof listMessages>

const MESSAGES_PER_PAGE = 20

/** The page that begins after the message `cursor`; the newest without one. */
export const useInboxPage = (cursor?: string): Query<InboxPage> =>
  useQuery(listMessages, { query: { cursor, limit: MESSAGES_PER_PAGE } })

/** How many messages wait; null while that is not known. */
export const useUnread = (): number | null => {
  const query = useQuery(listMessages, { query: { limit: 1 } })
  return query.status === 'ready' ? query.value.unread : null
}

export const useCity = (): Query<OutputOf<typeof readCity>> => useQuery(readCity, {})
