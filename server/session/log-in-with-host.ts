import type { Endpoints } from '@/contract/endpoints'
import { answer, type Handler, refuse } from '../http/handler'
import { findCitizenByIdentity, lockIdentity } from '../store/identities'
import { identifyAtHost } from './host-identity'
import { openFirstTime } from './open-first-time'
import { newSession } from './open-session'

/** A code is good for one exchange, so a repetition of this call brings a new one. */
export const logInWithHost: Handler<Endpoints['logInWithHost']> = async ({ input, idempotencyKey, now, services }) => {
  const { host, code, ifKnown = false } = input.body
  // Before the transaction: a host may take seconds.
  const found = await identifyAtHost(services, host, code)
  if (!found.ok) return found
  const { identity } = found
  const loginKeyHash = services.keyedHash('login', `${host}:${idempotencyKey}`)
  return services.database.transaction(async (tx) => {
    // Two first logins at once would open two accounts.
    await lockIdentity(tx, identity)
    const known = await findCitizenByIdentity(tx, identity)
    if (!known && ifKnown) return refuse('account-unknown', {})
    const citizen = known ?? (await openFirstTime(tx, services, { identity, now }))
    return answer({ ...(await newSession(tx, citizen, { now, services, loginKeyHash })), isNew: !known })
  })
}
