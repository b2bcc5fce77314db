import type { Endpoints } from '@/contract/endpoints'
import { changesConsent, type Consent } from '@/domain/consents/consent'
import { answer, type Call, type Handler, refuse } from '../http/handler'
import { listConsents, storeConsent } from '../store/consents'
import { removeWay } from '../store/remove-identity'
import { presentIdentities } from './read-identities'

type Remove = Endpoints['removeIdentity']

/** Nobody is locked out: the last way stays. A number that goes is a consent taken back. */
export const removeIdentity: Handler<Remove> = async (call) => {
  const { input, citizenId, tokenHash, now, db, services } = call
  const { kind } = input.params
  const { version } = input.query
  if (!services.privacyVersions.includes(version)) return refuse('privacy-version-unknown', {})
  const outcome = await removeWay(db, { citizenId, kind, version, removalId: services.newId(), tokenHash, now })
  if (outcome === 'last') return refuse('last-way-in', { kind })
  if (outcome === 'removed' && kind === 'phone') await withdrawPhone(call)
  return answer({ identities: await presentIdentities(db, citizenId) })
}

const withdrawPhone = async ({ input, citizenId, now, db, services }: Call<Remove>): Promise<void> => {
  const { version } = input.query
  const consent: Consent = { source: 'phone', decision: 'withdrawn', version, decidedAtMs: now.getTime() }
  if (!changesConsent(await listConsents(db, citizenId), consent)) return
  await storeConsent(db, { ...consent, citizenId, consentId: services.newId(), recordedAt: now })
}
