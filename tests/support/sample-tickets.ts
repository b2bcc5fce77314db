import { ticketDigits } from '@/domain/evidence/ticket'
import { keyedHashWith } from '../../server/keyed-hash'

/** A key that tests know, so that they can hand out tickets as a place would. */
export const TICKET_SECRET = 'a secret that only the tests of tickets know'

const firstNumbers = { 'express-box-return': 1001, 'empty-plate-meal': 2001 } as const
export type TicketBehaviour = keyof typeof firstNumbers

/** Twelve digits of the nth ticket of the sample city, for a server that was started with TICKET_SECRET. */
export const sampleTicket = (behaviourId: TicketBehaviour, nth: number): string =>
  ticketDigits(firstNumbers[behaviourId] + nth, (message) => keyedHashWith(TICKET_SECRET)('place-ticket', message))
