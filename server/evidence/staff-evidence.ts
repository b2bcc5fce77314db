import { stateOnBooking } from '@/domain/evidence/tier'
import type { Evidence } from './evidence'

/** What a staff member saw at a place. */
export const staffEvidence = (actor: string): Evidence => ({
  tier: 'place',
  state: stateOnBooking('place'),
  source: actor,
  externalId: null,
  keys: [],
  window: null,
  take: async () => null,
  takeDecided: async () => undefined,
})
