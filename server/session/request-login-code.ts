import type { Endpoints } from '@/contract/endpoints'
import { answer, type Handler, refuse } from '../http/handler'
import type { Services } from '../services'
import { findLoginCode, forgetLoginCode, replaceLoginCode } from '../store/login-codes'
import { CODE_LIFE_SECONDS, CODE_TRIES_MAX, loginHashes, randomDigits, RESEND_AFTER_SECONDS } from './one-time-code'
import { normalisePhone } from './phone'

export const requestLoginCode: Handler<Endpoints['requestLoginCode']> = async ({
  input,
  now,
  idempotencyKey,
  services,
}) => {
  const phone = normalisePhone(input.body.phone)
  if (phone === null) return refuse('phone-invalid', {})
  const hashes = loginHashes(services.keyedHash, phone)
  const code = randomDigits(services.randomBytes, 6)
  const requestKeyHash = hashes.requestKey(idempotencyKey)
  const fresh = {
    codeHash: hashes.code(code),
    requestKeyHash,
    issuedAt: now,
    expiresAt: secondsAfter(now, CODE_LIFE_SECONDS),
    triesLeft: CODE_TRIES_MAX,
  }
  const issuedUntil = secondsAfter(now, -RESEND_AFTER_SECONDS)
  if (await replaceLoginCode(services.database, hashes.phone, fresh, issuedUntil)) {
    await sendOrForget(services, phone, code, hashes.phone, fresh.codeHash)
    return answer({ expiresInSeconds: CODE_LIFE_SECONDS, resendAfterSeconds: RESEND_AFTER_SECONDS })
  }
  const last = await findLoginCode(services.database, hashes.phone)
  // Between the two statements the failed sending of another request may have taken the code away.
  if (!last) return refuse('code-too-soon', { retryAfterSeconds: 1 })
  const retryAfterSeconds = Math.max(1, RESEND_AFTER_SECONDS - secondsBetween(last.issuedAt, now))
  const isRepetition = Buffer.compare(last.requestKeyHash, requestKeyHash) === 0
  if (!isRepetition || last.usedKeyHash) return refuse('code-too-soon', { retryAfterSeconds })
  return answer({ expiresInSeconds: secondsBetween(now, last.expiresAt), resendAfterSeconds: retryAfterSeconds })
}

/** A code that was not sent must not make the person wait for the next one. */
const sendOrForget = async (
  { sms, database }: Services,
  phone: string,
  code: string,
  phoneHash: Uint8Array,
  codeHash: Uint8Array,
): Promise<void> => {
  try {
    await sms.send(phone, code)
  } catch (error) {
    await forgetLoginCode(database, phoneHash, codeHash)
    throw error
  }
}

const secondsAfter = (instant: Date, seconds: number): Date => new Date(instant.getTime() + seconds * 1000)

const secondsBetween = (from: Date, to: Date): number => Math.floor((to.getTime() - from.getTime()) / 1000)
