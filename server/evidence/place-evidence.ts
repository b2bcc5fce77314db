import type { EvidenceInput, EvidenceReader } from './evidence'
import { readPlaqueEvidence } from './plaque-evidence'
import { readScreenEvidence } from './screen-evidence'
import { readTicketEvidence } from './ticket-evidence'

/** What a place shows or hands out: a ticket, the code of a screen, or a plaque on the wall. */
export const readPlaceEvidence: EvidenceReader<Extract<EvidenceInput, { tier: 'place' }>> = (
  input,
  act,
  services,
  books,
) => {
  switch (input.kind) {
    case undefined:
    case 'ticket':
      return readTicketEvidence(input, act, services, books)
    case 'screen':
      return readScreenEvidence(input, act, services, books)
    case 'plaque':
      return readPlaqueEvidence(input, act, services, books)
  }
}
