import type { Endpoints } from '@/contract/endpoints'
import { answer, type Answer, type Call, type Handler, refuse } from '../http/handler'
import type { Queryable } from '../store/database'
import { findCitizenByIdentity } from '../store/identities'
import { useLoginCode } from '../store/login-codes'
import { revokeSessionOfLogin } from '../store/sessions'
import { checkLoginCode } from './check-login-code'
import { loginHashes } from './one-time-code'
import { openFirstTime } from './open-first-time'
import { newSession } from './open-session'
import { normalisePhone, phoneIdentity } from './phone'

type LogIn = Endpoints['logIn']

export const logIn: Handler<LogIn> = async (call) => {
  const phone = normalisePhone(call.input.body.phone)
  if (phone === null) return refuse('phone-invalid', {})
  // Its own transaction, because a wrong code must cost a try although the login is refused.
  return call.services.database.transaction((tx) => exchangeCode(tx, call, phone))
}

const exchangeCode = async (
  tx: Queryable,
  { input, idempotencyKey, now, services }: Call<LogIn>,
  phone: string,
): Promise<Answer<LogIn>> => {
  const hashes = loginHashes(services.keyedHash, phone)
  const loginKeyHash = hashes.loginKey(idempotencyKey)
  const checked = await checkLoginCode(tx, { code: input.body.code, hashes, keyHash: loginKeyHash, now })
  if (!checked.ok) return checked
  const identity = phoneIdentity(services.keyedHash, phone)
  const known = await findCitizenByIdentity(tx, identity)
  await useLoginCode(tx, hashes.phone, loginKeyHash)
  const citizen = known ?? (await openFirstTime(tx, services, { identity, now }))
  // A login that is repeated replaces the token that was lost.
  if (known) await revokeSessionOfLogin(tx, citizen.citizenId, loginKeyHash, now)
  const isNew = citizen.since >= checked.issuedAt
  return answer({ ...(await newSession(tx, citizen, { now, services, loginKeyHash })), isNew })
}
