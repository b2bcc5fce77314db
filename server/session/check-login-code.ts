import { timingSafeEqual } from 'node:crypto'
import { refuse } from '../http/handler'
import type { Queryable } from '../store/database'
import { lockLoginCode, spendLoginTry } from '../store/login-codes'
import type { loginHashes } from './one-time-code'

export interface CodeQuestion {
  readonly code: string
  readonly hashes: ReturnType<typeof loginHashes>
  /** Of the call that wants to use the code: it alone may come again. */
  readonly keyHash: Uint8Array
  readonly now: Date
}

/** Whether this is the code that was sent to the phone. A wrong one costs a try, so the transaction must not roll back. */
export const checkLoginCode = async (tx: Queryable, { code, hashes, keyHash, now }: CodeQuestion) => {
  const sent = await lockLoginCode(tx, hashes.phone)
  if (!sent || sent.expiresAt <= now) return refuse('code-expired', {})
  const isRight = timingSafeEqual(sent.codeHash, hashes.code(code))
  if (sent.usedKeyHash) {
    // The answer of this very call may have been lost: its repetition is answered.
    if (!isRight || !timingSafeEqual(sent.usedKeyHash, keyHash)) return refuse('code-expired', {})
    return { ok: true, issuedAt: sent.issuedAt } as const
  }
  if (sent.triesLeft === 0) return refuse('code-exhausted', {})
  if (isRight) return { ok: true, issuedAt: sent.issuedAt } as const
  await spendLoginTry(tx, hashes.phone)
  const triesLeft = sent.triesLeft - 1
  return triesLeft === 0 ? refuse('code-exhausted', {}) : refuse('code-wrong', { triesLeft })
}
