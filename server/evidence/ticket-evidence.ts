import { parseTicket, ticketMatches } from '@/domain/evidence/ticket'
import { stateOnBooking } from '@/domain/evidence/tier'
import { refuse } from '../http/handler'
import { claimTicket, useTicketUp } from '../store/tickets'
import type { EvidenceInput, EvidenceReader } from './evidence'
import { countWrongCode, refusalOfGuessing } from './guessing'

export type TicketInput = Extract<EvidenceInput, { ticket: string }>

/**
 * A single-use ticket that a place handed out. It is used up for good: what becomes of the entry later does not bring the
 * paper back.
 */
export const readTicketEvidence: EvidenceReader<TicketInput> = async (
  input,
  { behaviour, day },
  { keyedHash },
  { citizenId, now, db },
) => {
  const ticket = parseTicket(input.ticket.replace(/^gpp:/i, ''))
  const isGenuine = ticket !== null && ticketMatches(ticket, (message) => keyedHash('place-ticket', message))
  if (!isGenuine) {
    const guessing = await countWrongCode(db, citizenId, now)
    return guessing ? { ok: false, refusal: guessing } : { ...refuse('ticket-unknown', {}), keepsWrites: true }
  }
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
        const guessing = await refusalOfGuessing(tx, holder.citizenId, now)
        if (guessing) return guessing
        const outcome = await claimTicket(tx, { ...holder, number: ticket.number, behaviourId: behaviour.id, day })
        switch (outcome) {
          case 'claimed':
            return null
          case 'used':
            return refuse('ticket-used', {}).refusal
          case 'unknown':
            return refuse('ticket-unknown', {}).refusal
          case 'closed':
            return refuse('place-closed', {}).refusal
        }
      },
      takeDecided: (tx, holder) => useTicketUp(tx, { ...holder, number: ticket.number }),
    },
  }
}
