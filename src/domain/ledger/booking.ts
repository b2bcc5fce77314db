import { isAllowedMove, type GramEntry } from './gram-entry'
import { pointMoveOf, type PointEntry, type PointMove } from './point-entry'

/** Why entries were written together. A booking is never edited: it is corrected by a later one. */
export type BookingKind =
  | 'action-logged'
  | 'action-verified'
  | 'action-refused'
  | 'action-superseded'
  | 'action-restored'
  | 'redemption-held'
  | 'redemption-settled'
  | 'redemption-released'
  | 'points-expired'
  | 'points-reversed'
  | 'join-out'
  | 'join-in'

export type Booking = { kind: BookingKind; grams: readonly GramEntry[]; points: readonly PointEntry[] }

export type BookingFault = 'empty' | 'gram-move' | 'point-move' | 'negative-grams' | 'points-not-positive'

export type BookingCheck = { ok: true } | { ok: false; fault: BookingFault; entry: GramEntry | PointEntry | null }

type GramMove = `${'nowhere' | 'declared' | 'pending' | 'verified'}>${'nowhere' | 'declared' | 'pending' | 'verified'}`

type Allowed = { grams: readonly GramMove[]; points: readonly PointMove[] }

const GRAMS_APPEAR: readonly GramMove[] = ['nowhere>declared', 'nowhere>pending', 'nowhere>verified']
const GRAMS_VANISH: readonly GramMove[] = ['declared>nowhere', 'pending>nowhere', 'verified>nowhere']

const ALLOWED: Readonly<Record<BookingKind, Allowed>> = {
  'action-logged': { grams: GRAMS_APPEAR, points: ['earn'] },
  'action-verified': { grams: ['declared>verified', 'pending>verified'], points: ['earn'] },
  // Refused evidence leaves a self-declaration, which earns at the self weight, or nothing at all; a verification that is
  // called back goes to be checked again and gives its points back until then.
  'action-refused': { grams: [...GRAMS_VANISH, 'pending>declared', 'verified>pending'], points: ['earn', 'remove'] },
  'action-superseded': { grams: GRAMS_VANISH, points: ['remove'] },
  'action-restored': { grams: GRAMS_APPEAR, points: ['earn'] },
  'redemption-held': { grams: [], points: ['hold'] },
  'redemption-settled': { grams: [], points: ['settle'] },
  // A refund after settlement finds nothing held: it gives the points back to the lots that paid, with their dates.
  'redemption-released': { grams: [], points: ['release', 'earn'] },
  'points-expired': { grams: [], points: ['remove'] },
  'points-reversed': { grams: [], points: ['remove'] },
  // Two accounts of one person become one: what every act and redemption came to leaves one book and enters the other.
  'join-out': { grams: GRAMS_VANISH, points: ['release', 'remove', 'earn'] },
  // An act that counts no longer goes along with a line of zero grams that leads out of its last state.
  'join-in': { grams: [...GRAMS_APPEAR, ...GRAMS_VANISH], points: ['earn', 'remove', 'hold'] },
}

/**
 * Whether the entries of a booking are what its kind may contain. An action may move zero grams (volunteering), but
 * points always move by more than zero. The first offending entry is returned; null when there are no entries.
 */
export function checkBooking({ kind, grams, points }: Booking): BookingCheck {
  if (grams.length + points.length === 0) return { ok: false, fault: 'empty', entry: null }
  for (const entry of grams) {
    const move = `${entry.from ?? 'nowhere'}>${entry.to ?? 'nowhere'}` as const
    const isAllowed = isAllowedMove(entry) && ALLOWED[kind].grams.some((allowed) => allowed === move)
    if (!isAllowed) return { ok: false, fault: 'gram-move', entry }
    if (entry.grams < 0) return { ok: false, fault: 'negative-grams', entry }
  }
  for (const entry of points) {
    const move = pointMoveOf(entry)
    if (!move || !ALLOWED[kind].points.includes(move)) return { ok: false, fault: 'point-move', entry }
    if (entry.points <= 0) return { ok: false, fault: 'points-not-positive', entry }
  }
  return { ok: true }
}
