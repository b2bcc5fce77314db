import { receipt } from '@/contract/actions'
import type { Endpoints } from '@/contract/endpoints'
import { answer, type Handler, refuse } from '../http/handler'
import { findKeptAnswer, withdrawKey } from '../store/idempotency'

/** The write and its withdrawal wait for the same lock of the citizen: whichever comes first decides for both. */
export const withdrawAction: Handler<Endpoints['withdrawAction']> = async (call) => {
  const { input, citizenId, now, db, idempotencyKey } = call
  const { key } = input.body
  if (key === idempotencyKey) return refuse('idempotency-key-reused', {})
  const kept = await findKeptAnswer(db, citizenId, key)
  if (kept === 'withdrawn') return answer({ outcome: kept })
  if (kept) return answer({ outcome: 'entered', receipt: receipt.safeParse(kept.answer).data ?? null })
  await withdrawKey(db, citizenId, key, now)
  return answer({ outcome: 'withdrawn' })
}
