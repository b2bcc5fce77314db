import { createHash } from 'node:crypto'
import type { InputOf } from '@/contract/endpoint'
import type { Endpoints } from '@/contract/endpoints'
import { beijingDay } from '@/domain/calendar/beijing'
import { answer, type Answer, type Call, type Handler, refuse } from '../http/handler'
import { type AccountFacts, readAccountFacts } from '../store/account-facts'
import { lockCitizen } from '../store/books'
import type { Queryable } from '../store/database'
import { addIdentity, findCitizenByIdentity, type Identity } from '../store/identities'
import { storeJoinOffer } from '../store/joins/join-offers'
import { useLoginCode } from '../store/login-codes'
import { isFrozen } from '../store/sanctions'
import { checkLoginCode } from './check-login-code'
import { identifyAtHost, phoneAtHost } from './host-identity'
import { loginHashes } from './one-time-code'
import { normalisePhone, phoneIdentity } from './phone'
import { presentIdentities } from './read-identities'
import { staysOf } from './stays-of'

type Bind = Endpoints['bindIdentity']

const OFFER_MS = 10 * 60_000

export const bindIdentity: Handler<Bind> = async (call) => {
  const proof = call.input.body
  if (proof.kind === 'sms') return bindBySms(call, proof)
  // Before the transaction: a host may take seconds.
  const proved = await proveAtHost(call, proof)
  if (!proved.ok) return proved
  return call.services.database.transaction((tx) => bind(tx, call, proved.identity))
}

type Proof = InputOf<Bind>['body']

const proveAtHost = async ({ services }: Call<Bind>, proof: Exclude<Proof, { kind: 'sms' }>) => {
  switch (proof.kind) {
    case 'host':
      return identifyAtHost(services, proof.host, proof.code)
    case 'wechat-phone':
      return phoneAtHost(services, await services.wechat?.readPhone(proof.code))
    case 'alipay-phone':
      return phoneAtHost(services, services.alipay?.readPhone(proof))
  }
}

const bindBySms = async (call: Call<Bind>, proof: Extract<Proof, { kind: 'sms' }>): Promise<Answer<Bind>> => {
  const { services, citizenId, now } = call
  const phone = normalisePhone(proof.phone)
  if (phone === null) return refuse('phone-invalid', {})
  const hashes = loginHashes(services.keyedHash, phone)
  const keyHash = hashes.loginKey(`bind:${citizenId}`)
  return services.database.transaction(async (tx) => {
    const checked = await checkLoginCode(tx, { code: proof.code, hashes, keyHash, now })
    if (!checked.ok) return checked
    await useLoginCode(tx, hashes.phone, keyHash)
    return bind(tx, call, phoneIdentity(services.keyedHash, phone))
  })
}

const bind = async (tx: Queryable, call: Call<Bind>, identity: Identity): Promise<Answer<Bind>> => {
  const { citizenId, now } = call
  await lockCitizen(tx, citizenId)
  const isNew = await addIdentity(tx, citizenId, identity, now)
  const owner = isNew ? null : await findCitizenByIdentity(tx, identity)
  if (owner && isFrozen(owner, now)) return refuse('other-account-frozen', {})
  if (owner && owner.citizenId !== citizenId) return answer(await offerJoin(tx, call, owner.citizenId))
  return answer({ outcome: 'bound', identities: await presentIdentities(tx, citizenId) })
}

/** The person has shown that both accounts are theirs; they join only when the person says so. */
const offerJoin = async (tx: Queryable, { citizenId, now, services }: Call<Bind>, otherId: string) => {
  const ticket = Buffer.from(services.randomBytes(32)).toString('base64url')
  const expiresAt = new Date(now.getTime() + OFFER_MS)
  await storeJoinOffer(tx, ticketHashOf(ticket), { citizenId, otherId, expiresAt })
  const today = beijingDay(now.getTime())
  const [own, other] = [await readAccountFacts(tx, citizenId, today), await readAccountFacts(tx, otherId, today)]
  const [stays, goes] = staysOf(own, other) === own ? [own, other] : [other, own]
  return {
    outcome: 'other-account',
    ticket,
    expiresAt: expiresAt.toISOString(),
    stays: presentFacts(stays),
    goes: presentFacts(goes),
    asks: stays === own ? 'stays' : 'goes',
  } as const
}

export const ticketHashOf = (ticket: string): Uint8Array => new Uint8Array(createHash('sha256').update(ticket).digest())

const presentFacts = ({ since, ...facts }: AccountFacts) => ({ ...facts, since: since.toISOString() })
