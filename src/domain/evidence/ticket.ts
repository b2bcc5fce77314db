import { tidiedDigits } from './typed-digits'

/** A keyed hash of at least six bytes, such as HMAC-SHA-256 under the key of a place. */
export type TicketMac = (message: string) => Uint8Array

/** `number` is 0 to 999999; `check` is six digits. */
export type Ticket = { number: number; check: string }

const NUMBERS = 1_000_000
const MAC_BYTES = 6

/**
 * The twelve digits of a ticket that a place hands out: its six-digit number and six digits that only the holder of the
 * key can compute, one guess in a million. Throws RangeError when `number` is not a whole number from 0 to 999999 or the
 * hash is too short.
 */
export function ticketDigits(number: number, mac: TicketMac): string {
  if (!Number.isInteger(number) || number < 0 || number >= NUMBERS) throw new RangeError(`no ticket number: ${number}`)
  return sixDigits(number) + checkDigits(number, mac)
}

/** What a person typed or scanned, or null unless it is twelve digits; spaces, hyphens and full-width digits are fine. */
export function parseTicket(text: string): Ticket | null {
  const digits = tidiedDigits(text)
  return /^\d{12}$/.test(digits) ? { number: Number(digits.slice(0, 6)), check: digits.slice(6) } : null
}

/** Whether the check digits are those that the key gives. It does not tell whether the ticket was used before. */
export function ticketMatches(ticket: Ticket, mac: TicketMac): boolean {
  return checkDigits(ticket.number, mac) === ticket.check
}

function checkDigits(number: number, mac: TicketMac): string {
  const bytes = mac(`place-ticket:${sixDigits(number)}`).slice(0, MAC_BYTES)
  if (bytes.length < MAC_BYTES) throw new RangeError(`a ticket needs ${MAC_BYTES} bytes of keyed hash`)
  // 48 bits fit a safe integer, and their remainder by a million favours no digits that anyone could notice.
  return sixDigits(bytes.reduce((value, byte) => value * 256 + byte, 0) % NUMBERS)
}

function sixDigits(value: number): string {
  return String(value).padStart(6, '0')
}
