import fc from 'fast-check'
import { parseTicket, ticketDigits, ticketMatches, type TicketMac } from './ticket'

// FNV-1a, keyed by a prefix: good enough to tell two keys apart in a test.
const macOf =
  (key: string): TicketMac =>
  (message) =>
    Uint8Array.from({ length: 8 }, (_, place) => hash(`${key}/${place}/${message}`) & 0xff)

const mac = macOf('station 7')

test('every ticket of a place is recognised by its place', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), (number) => {
      const digits = ticketDigits(number, mac)
      const ticket = parseTicket(digits)
      expect(digits).toMatch(/^\d{12}$/)
      expect(ticket?.number).toBe(number)
      expect(ticket && ticketMatches(ticket, mac)).toBe(true)
    }),
  )
})

test('a changed digit or another key is noticed', () => {
  const ticket = parseTicket(ticketDigits(42, mac))
  if (!ticket) throw new Error('the ticket was not read')
  expect(ticketMatches({ ...ticket, number: 43 }, mac)).toBe(false)
  expect(ticketMatches({ ...ticket, check: ticket.check === '000000' ? '000001' : '000000' }, mac)).toBe(false)
  expect(ticketMatches(ticket, macOf('station 8'))).toBe(false)
})

test('the check digits are the first 48 bits modulo a million', () => {
  const ones: TicketMac = () => Uint8Array.of(0, 0, 0, 1, 2, 3, 99)
  expect(ticketDigits(7, ones)).toBe(`000007${String(65536 + 2 * 256 + 3).padStart(6, '0')}`)
})

test.each(['0000 0706 6051', '000007-066051', '００００　０７０６　６０５１'])('"%s" is how people type it', (text) => {
  expect(parseTicket(text)).toEqual({ number: 7, check: '066051' })
})

test.each(['', '12345', '1234567890123', '12345678901a'])('"%s" is not a ticket', (text) => {
  expect(parseTicket(text)).toBeNull()
})

test.each([-1, 1_000_000, 1.5, NaN])('%d cannot be the number of a ticket', (number) => {
  expect(() => ticketDigits(number, mac)).toThrow(RangeError)
})

test('a hash that is too short is refused', () => {
  expect(() => ticketDigits(1, () => Uint8Array.of(1, 2))).toThrow(RangeError)
})

function hash(text: string): number {
  return [...text].reduce((state, character) => Math.imul(state ^ character.charCodeAt(0), 16_777_619), 2_166_136_261)
}
