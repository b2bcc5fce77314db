import { tidiedDigits } from '../evidence/typed-digits'
import { endsWithLuhnDigit, luhnDigit } from '../luhn'

/**
 * What a place shows a citizen, told apart by its length: 12 digits are a single-use ticket, 13 the rotating code of a
 * screen, 9 a plaque on the wall. Screen and plaque begin with the number of the place and end with a check digit, so that
 * a slip is noticed on the phone; the digits between are the server's to judge.
 */
export type PlaceCode =
  | { kind: 'ticket'; digits: string }
  | { kind: 'screen'; digits: string; placeNumber: number; code: string }
  | { kind: 'plaque'; digits: string; placeNumber: number; mark: string }

export type PlaceCodeReading = { ok: true; code: PlaceCode } | { ok: false; why: 'incomplete' | 'mistyped' }

/** Numbers of places have four digits, so that a code has no other length without its zeros. */
export const PLACE_NUMBER_MIN = 1000
export const PLACE_NUMBER_MAX = 9999
export const SCREEN_CODE_LENGTH = 8
export const PLAQUE_MARK_LENGTH = 4

const PREFIX = 'gpp:'

/** What the QR code of a ticket, a screen or a plaque says. */
export function placeCodeText(digits: string): string {
  return `${PREFIX}${digits}`
}

/** The thirteen digits of a screen. Throws RangeError unless the number is one of a place and the code is eight digits. */
export function screenDigits(placeNumber: number, code: string): string {
  return checked(placeNumber, code, SCREEN_CODE_LENGTH)
}

/** The nine digits of a plaque. Throws RangeError unless the number is one of a place and the mark is four digits. */
export function plaqueDigits(placeNumber: number, mark: string): string {
  return checked(placeNumber, mark, PLAQUE_MARK_LENGTH)
}

/** What a person typed, or what our own QR code says; spaces, hyphens and full-width digits are fine. */
export function readPlaceCode(text: string): PlaceCodeReading {
  const digits = tidiedDigits(text.trim().replace(/^gpp[:：]/i, ''))
  if (/^\d{12}$/.test(digits)) return { ok: true, code: { kind: 'ticket', digits } }
  if (!/^(\d{9}|\d{13})$/.test(digits)) return { ok: false, why: 'incomplete' }
  const placeNumber = Number(digits.slice(0, 4))
  if (placeNumber < PLACE_NUMBER_MIN || !endsWithLuhnDigit(digits)) return { ok: false, why: 'mistyped' }
  const between = digits.slice(4, -1)
  return {
    ok: true,
    code:
      digits.length === 13
        ? { kind: 'screen', digits, placeNumber, code: between }
        : { kind: 'plaque', digits, placeNumber, mark: between },
  }
}

/** The code in whatever a camera read: our own text, the digits alone, or an address that holds them; null when none. */
export function placeCodeInScan(text: string): PlaceCode | null {
  const own = readPlaceCode(text)
  if (own.ok) return own.code
  const digits = /(?:^|\D)(\d{9}|\d{12,13})(?!\d)/.exec(text)?.[1]
  const held = digits === undefined ? own : readPlaceCode(digits)
  return held.ok ? held.code : null
}

function checked(placeNumber: number, between: string, length: number): string {
  const isNumber = Number.isInteger(placeNumber) && placeNumber >= PLACE_NUMBER_MIN && placeNumber <= PLACE_NUMBER_MAX
  if (!isNumber) throw new RangeError(`no number of a place: ${placeNumber}`)
  if (!/^\d+$/.test(between) || between.length !== length) throw new RangeError(`not ${length} digits`)
  return `${placeNumber}${between}${luhnDigit(`${placeNumber}${between}`)}`
}
