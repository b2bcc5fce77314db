import type { Endpoints } from '@/contract/endpoints'
import { answer, type Handler } from '../http/handler'
import { countUnread, markRead } from '../store/inbox'

export const markMessagesRead: Handler<Endpoints['markMessagesRead']> = async ({ input, citizenId, now, db }) => {
  await markRead(db, citizenId, input.body.upTo, now)
  return answer({ unread: await countUnread(db, citizenId) })
}
