import type { Endpoints } from '@/contract/endpoints'
import { messageContent } from '@/contract/inbox'
import { answer, type Handler } from '../http/handler'
import { countUnread, listInbox } from '../store/inbox'

const DEFAULT_LIMIT = 20

export const listMessages: Handler<Endpoints['listMessages']> = async ({ input, citizenId, db }) => {
  const { cursor, limit = DEFAULT_LIMIT } = input.query
  const [messages, unread] = await Promise.all([
    listInbox(db, citizenId, cursor ?? null, limit + 1),
    countUnread(db, citizenId),
  ])
  const page = messages.slice(0, limit)
  return answer({
    messages: page.map(({ id, kind, facts, leftAt, isRead }) => ({
      id,
      leftAt: leftAt.toISOString(),
      isRead,
      content: messageContent.parse({ kind, facts }),
    })),
    unread,
    nextCursor: messages.length > limit ? (page.at(-1)?.id ?? null) : null,
  })
}
