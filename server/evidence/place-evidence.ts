import { parseTicket, ticketMatches } from '@/domain/evidence/ticket'
import { stateOnBooking } from '@/domain/evidence/tier'
import { refuse } from '../http/handler'
import { claimTicket } from '../store/tickets'
import type { EvidenceInput, EvidenceReader } from './evidence'

/**
 * A single-use ticket that a place handed out. It is used up for good: what becomes of the entry later does not bring the
 * paper back.
 */
export const readPlaceEvidence: EvidenceReader<Extract<EvidenceInput, { tier: 'place' }>> = (
  input,
  { behaviour, day },
  { keyedHash },
) => {
  const ticket = parseTicket(input.ticket)
  const isGenuine = ticket !== null && ticketMatches(ticket, (message) => keyedHash('place-ticket', message))
  if (!isGenuine) return refuse('ticket-unknown', {})
  return {
    ok: true,
    evidence: {
      tier: 'place',
      state: stateOnBooking('place'),
      source: 'citizen',
      externalId: null,
      keys: [],
      window: null,
      station: { kind: 'ticket', number: ticket.number },
      take: async (tx, holder) => {
        const outcome = await claimTicket(tx, { ...holder, number: ticket.number, behaviourId: behaviour.id, day })
        if (outcome === 'claimed') return null
        return refuse(outcome === 'used' ? 'ticket-used' : 'ticket-unknown', {}).refusal
      },
    },
  }
}
