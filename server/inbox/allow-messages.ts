import type { Endpoints } from '@/contract/endpoints'
import { consentInForce } from '@/domain/consents/consent'
import { answer, type Handler, refuse } from '../http/handler'
import { listConsents } from '../store/consents'
import { grantMessages } from '../store/inbox'

/** The yes that the host asked for is a consent as well: without one on record nothing is delivered. */
export const allowMessages: Handler<Endpoints['allowMessages']> = async ({ input, citizenId, now, db }) => {
  const consent = consentInForce(await listConsents(db, citizenId), 'notifications')
  if (consent?.decision !== 'given') return refuse('consent-missing', { source: 'notifications' })
  const { host, topics } = input.body
  await grantMessages(db, citizenId, host, [...new Set(topics)], now)
  return answer({})
}
