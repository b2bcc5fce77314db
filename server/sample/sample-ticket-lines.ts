import { beijingDay } from '@/domain/calendar/beijing'
import { ticketDigits } from '@/domain/evidence/ticket'
import { findBehaviour } from '@/domain/methodology/find-behaviour'
import type { Services } from '../services'
import { findProgramme } from '../store/reference'
import { listUnusedTickets } from '../store/tickets'

/** In the sample city nobody hands out tickets, so the server's own output does: one for each behaviour that has some. */
export const sampleTicketLines = async ({ database, methodology, keyedHash, clock }: Services): Promise<string[]> => {
  const programme = await findProgramme(database)
  if (!programme?.isSample) return []
  const tickets = await listUnusedTickets(database, beijingDay(clock().getTime()))
  if (tickets.length === 0) return []
  const lines = tickets.map(({ number, behaviourId }) => {
    const digits = ticketDigits(number, (message) => keyedHash('place-ticket', message))
    return `  ${digits.replace(/(\d{4})(?=\d)/g, '$1 ')}  ${findBehaviour(methodology, behaviourId)?.name.zh ?? behaviourId}`
  })
  return [`Sample city ${programme.name.zh}. Single-use tickets to try as evidence (小票):`, ...lines]
}
