import type { Endpoints } from '@/contract/endpoints'
import { answer, type Handler } from '../http/handler'
import { grantMessages } from '../store/inbox'

export const allowMessages: Handler<Endpoints['allowMessages']> = async ({ input, citizenId, now, db }) => {
  const { host, topics } = input.body
  await grantMessages(db, citizenId, host, [...new Set(topics)], now)
  return answer({})
}
