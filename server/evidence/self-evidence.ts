import { stateOnBooking } from '@/domain/evidence/tier'
import type { EvidenceInput, EvidenceReader } from './evidence'

/** Nothing but the person's word. */
export const readSelfEvidence: EvidenceReader<Extract<EvidenceInput, { tier: 'self' }>> = () => ({
  ok: true,
  evidence: {
    tier: 'self',
    state: stateOnBooking('self'),
    source: 'citizen',
    externalId: null,
    keys: [],
    window: null,
    take: async () => null,
    takeDecided: async () => undefined,
  },
})
