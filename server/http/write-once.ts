import { createHash } from 'node:crypto'
import type { Endpoint } from '@/contract/endpoint'
import { lockCitizen } from '../store/books'
import type { Database, Transaction } from '../store/database'
import { findKeptAnswer, keepAnswer } from '../store/idempotency'
import { refuseFrozen } from './refuse-frozen'
import { Refused, refused } from './refused'

export interface Write {
  readonly citizenId: string
  readonly endpoint: Endpoint
  readonly key: string
  /** Method, path and checked input in one text: the same key must come with the same. */
  readonly request: string
  readonly now: Date
}

/**
 * Runs a citizen's write at most once for its key: under the citizen's lock, which also orders two deliveries of one
 * request, it finds the kept answer or does the work and keeps its answer in the same transaction. A refusal is thrown,
 * so it rolls everything back and is not kept; one that keeps writes is thrown after they are committed.
 */
export const writeOnce = async (
  database: Database,
  { citizenId, endpoint, key, request, now }: Write,
  work: (tx: Transaction) => Promise<object>,
): Promise<object> => {
  const requestHash = createHash('sha256').update(request).digest()
  const outcome = await database.transaction(async (tx) => {
    const [{ frozenUntil }, kept] = await Promise.all([lockCitizen(tx, citizenId), findKeptAnswer(tx, citizenId, key)])
    if (kept === 'withdrawn') throw refused('idempotency-key-withdrawn', {})
    if (kept && !requestHash.equals(kept.requestHash)) throw refused('idempotency-key-reused', {})
    if (kept) return kept.answer
    // Under the lock: a freeze that came while this waited counts.
    await refuseFrozen(tx, { citizenId, frozenUntil, endpoint, now })
    const answer = await workOrKeptRefusal(work, tx)
    if (answer instanceof Refused) return answer
    await keepAnswer(tx, { citizenId, key, requestHash: new Uint8Array(requestHash), answer, createdAt: now })
    return answer
  })
  if (outcome instanceof Refused) throw outcome
  return outcome
}

const workOrKeptRefusal = async (work: (tx: Transaction) => Promise<object>, tx: Transaction): Promise<object> => {
  try {
    return await work(tx)
  } catch (error) {
    if (error instanceof Refused && error.keepsWrites) return error
    throw error
  }
}
