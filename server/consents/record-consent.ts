import type { Endpoints } from '@/contract/endpoints'
import { changesConsent, type Consent, consentInForce } from '@/domain/consents/consent'
import { answer, type Handler, refuse } from '../http/handler'
import { listConsents, storeConsent } from '../store/consents'
import { revokeMessages } from '../store/message-addresses'
import { presentConsents } from './present-consents'

/** Adds what changes something: the same decision twice, with whatever key, is one row. */
export const recordConsent: Handler<Endpoints['recordConsent']> = async ({ input, citizenId, now, db, services }) => {
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
  const isSilenced = decisions.some(({ source, decision }) => source === 'notifications' && decision === 'withdrawn')
  if (isSilenced && consentInForce(known, 'notifications')?.decision === 'withdrawn')
    await revokeMessages(db, citizenId)
  return answer(presentConsents(known))
}

/** A phone whose clock is ahead must not decide about what comes after. */
const instantOf = (decidedAt: string | undefined, now: Date): number =>
  decidedAt === undefined ? now.getTime() : Math.min(Date.parse(decidedAt), now.getTime())
