import type { OutputOf } from '@/contract/endpoint'
import type { Endpoints } from '@/contract/endpoints'
import { type Consent, CONSENT_SOURCES, consentInForce } from '@/domain/consents/consent'

/** What is in force of each source that was ever decided about, in the order of the closed list. */
export const presentConsents = (decisions: readonly Consent[]): OutputOf<Endpoints['readConsents']> => ({
  consents: CONSENT_SOURCES.flatMap((source) => {
    const inForce = consentInForce(decisions, source)
    if (!inForce) return []
    const { decision, version, decidedAtMs } = inForce
    return [{ source, decision, version, decidedAt: new Date(decidedAtMs).toISOString() }]
  }),
})
