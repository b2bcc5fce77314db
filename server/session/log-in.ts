import { createHash, timingSafeEqual } from 'node:crypto'
import type { Endpoints } from '@/contract/endpoints'
import { answer, type Answer, type Call, type Handler, refuse } from '../http/handler'
import { type Citizen, findCitizenByPhone } from '../store/citizens'
import type { Queryable } from '../store/database'
import { lockLoginCode, spendLoginTry, useLoginCode } from '../store/login-codes'
import { openSession, revokeSessionOfLogin } from '../store/sessions'
import { loginHashes } from './one-time-code'
import { openFirstTime } from './open-first-time'
import { normalisePhone } from './phone'

type LogIn = Endpoints['logIn']
type Hashes = ReturnType<typeof loginHashes>

const SESSION_DAYS = 90
const DAY_MS = 86_400_000

export const logIn: Handler<LogIn> = async (call) => {
  const phone = normalisePhone(call.input.body.phone)
  if (phone === null) return refuse('phone-invalid', {})
  const hashes = loginHashes(call.services.keyedHash, phone)
  // Its own transaction, because a wrong code must cost a try although the login is refused.
  return call.services.database.transaction((tx) => exchangeCode(tx, call, phone, hashes))
}

const exchangeCode = async (
  tx: Queryable,
  call: Call<LogIn>,
  phone: string,
  hashes: Hashes,
): Promise<Answer<LogIn>> => {
  const loginKeyHash = hashes.loginKey(call.idempotencyKey)
  const code = await lockLoginCode(tx, hashes.phone)
  if (!code || code.expiresAt <= call.now) return refuse('code-expired', {})
  const isRight = timingSafeEqual(code.codeHash, hashes.code(call.input.body.code))
  if (code.usedKeyHash) {
    // The answer of this very login may have been lost: its repetition gets a token that replaces the lost one.
    if (!isRight || !timingSafeEqual(code.usedKeyHash, loginKeyHash)) return refuse('code-expired', {})
  } else {
    if (code.triesLeft === 0) return refuse('code-exhausted', {})
    if (!isRight) return refuseWrongCode(tx, hashes.phone, code.triesLeft - 1)
  }
  const known = await findCitizenByPhone(tx, hashes.phone)
  if (known?.isFrozen) return refuse('account-frozen', {})
  await useLoginCode(tx, hashes.phone, loginKeyHash)
  const citizen = known ?? (await openFirstTime(tx, call.services, { phone, phoneHash: hashes.phone, now: call.now }))
  if (known) await revokeSessionOfLogin(tx, citizen.citizenId, loginKeyHash, call.now)
  const isNew = citizen.since >= code.issuedAt
  return answer({ ...(await newSession(tx, call, citizen, loginKeyHash)), isNew, profile: present(citizen) })
}

const refuseWrongCode = async (tx: Queryable, phoneHash: Uint8Array, triesLeft: number) => {
  await spendLoginTry(tx, phoneHash)
  return triesLeft === 0 ? refuse('code-exhausted', {}) : refuse('code-wrong', { triesLeft })
}

const newSession = async (
  tx: Queryable,
  { now, services }: Call<LogIn>,
  citizen: Citizen,
  loginKeyHash: Uint8Array,
) => {
  const token = Buffer.from(services.randomBytes(32)).toString('base64url')
  const tokenHash = new Uint8Array(createHash('sha256').update(token).digest())
  const expiresAt = new Date(now.getTime() + SESSION_DAYS * DAY_MS)
  await openSession(tx, { tokenHash, citizenId: citizen.citizenId, createdAt: now, expiresAt, loginKeyHash })
  return { token, expiresAt: expiresAt.toISOString() }
}

const present = ({ since, ...profile }: Citizen) => ({ ...profile, since: since.toISOString() })
