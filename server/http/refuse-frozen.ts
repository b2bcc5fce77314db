import type { Endpoint } from '@/contract/endpoint'
import type { Queryable } from '../store/database'
import { findFreeze, isFrozen } from '../store/sanctions'
import { refused } from './refused'

interface FrozenCall {
  readonly citizenId: string
  readonly frozenUntil: Date | null
  readonly endpoint: Endpoint
  readonly now: Date
}

/** Who is frozen may look at everything and appeal. What else changes something is refused, and so is all work of staff. */
export const refuseFrozen = async (
  db: Queryable,
  { citizenId, frozenUntil, endpoint, now }: FrozenCall,
): Promise<void> => {
  if (!isFrozen({ frozenUntil }, now) || isOpenWhileFrozen(endpoint)) return
  const freeze = await findFreeze(db, citizenId, now)
  throw refused('account-frozen', { until: frozenUntil?.toISOString() ?? null, reason: freeze?.reason ?? null })
}

const isOpenWhileFrozen = ({ access, method, whileFrozen }: Endpoint): boolean =>
  access !== 'staff' && (method === 'GET' || whileFrozen === true)
