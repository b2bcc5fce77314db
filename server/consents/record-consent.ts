import type { Endpoints } from '@/contract/endpoints'
import { changesConsent, type Consent, consentInForce, type ConsentSource } from '@/domain/consents/consent'
import { answer, type Call, type Handler, refuse } from '../http/handler'
import { listConsents, storeConsent } from '../store/consents'
import { revokeMessages } from '../store/message-addresses'
import { removeWay } from '../store/remove-identity'
import { findFreeze } from '../store/sanctions'
import { presentConsents } from './present-consents'

type RecordConsent = Endpoints['recordConsent']

/** Adds what changes something: the same decision twice, with whatever key, is one row. */
export const recordConsent: Handler<RecordConsent> = async (call) => {
  const { input, citizenId, now, db, services } = call
  const { decisions } = input.body
  if (decisions.some(({ version }) => !services.privacyVersions.includes(version))) {
    return refuse('privacy-version-unknown', {})
  }
  const known = await listConsents(db, citizenId)
  for (const { decidedAt, ...decision } of decisions) {
    const consent: Consent = { ...decision, decidedAtMs: instantOf(decidedAt, now) }
    if (!changesConsent(known, consent)) continue
    known.push(consent)
    await storeConsent(db, { ...consent, citizenId, consentId: services.newId(), recordedAt: now })
  }
  const withdrawn = (source: ConsentSource) =>
    decisions.some((one) => one.source === source && one.decision === 'withdrawn') &&
    consentInForce(known, source)?.decision !== 'given'
  if (withdrawn('notifications')) await revokeMessages(db, citizenId)
  if (withdrawn('phone')) {
    const refusal = await removePhone(call)
    if (refusal) return refusal
  }
  return answer(presentConsents(known))
}

/** A number that may not be kept is not kept. Who has no other way in keeps it, and is told why. */
const removePhone = async ({ input, citizenId, tokenHash, now, db, services }: Call<RecordConsent>) => {
  const { version = '' } = input.body.decisions.findLast(({ source }) => source === 'phone') ?? {}
  // A suspension is not left behind by leaving a number behind.
  const freeze = await findFreeze(db, citizenId, now)
  if (freeze) return refuse('account-frozen', { until: freeze.frozenUntil.toISOString(), reason: freeze.reason })
  const removalId = services.newId()
  const outcome = await removeWay(db, { citizenId, kind: 'phone', version, removalId, tokenHash, now })
  return outcome === 'last' ? refuse('last-way-in', { kind: 'phone' }) : null
}

/** A phone whose clock is ahead must not decide about what comes after. */
const instantOf = (decidedAt: string | undefined, now: Date): number =>
  decidedAt === undefined ? now.getTime() : Math.min(Date.parse(decidedAt), now.getTime())
