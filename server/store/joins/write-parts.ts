import { checkBooking } from '@/domain/ledger/booking'
import type { GramEntry } from '@/domain/ledger/gram-entry'
import type { PointEntry } from '@/domain/ledger/point-entry'
import { grams, points } from '@/domain/units'
import { type Queryable, sql } from '../database'
import type { BookPart, GramPart, Lot, LotPart } from './book-parts'
import { writeCaches } from './write-caches'

export type JoinKind = 'join-out' | 'join-in'

export interface PartsToWrite {
  readonly citizenId: string
  readonly kind: JoinKind
  readonly joinId: string
  readonly actor: string
  readonly at: Date
  readonly newId: () => string
  readonly parts: readonly BookPart[]
  /** Dates of the lots that the parts name. */
  readonly lots: ReadonlyMap<string, Lot>
}

export interface PointLineOfLot extends PointEntry {
  readonly lotId: string
}

export interface WrittenBooking {
  readonly bookingId: string
  readonly part: BookPart
  readonly gram: GramEntry | null
  readonly points: readonly PointLineOfLot[]
}

/**
 * Books one line for each part, out of the books or into them, and brings every sum along. What goes out of one book and
 * into another is the same, so the two of a part undo each other. The transaction holds the citizen's lock.
 */
export const writeParts = async (tx: Queryable, write: PartsToWrite): Promise<void> => {
  const bookings = write.parts
    .map((part) => bookingOf(part, write))
    .filter(({ gram, points: lines }) => gram !== null || lines.length > 0)
  for (const { gram, points: lines } of bookings) {
    const check = checkBooking({ kind: write.kind, grams: gram ? [gram] : [], points: lines })
    if (!check.ok) throw new Error(`booking ${write.kind}: ${check.fault}`)
  }
  await writeJournal(tx, write, bookings)
  await writeCaches(tx, write, bookings)
}

const bookingOf = (part: BookPart, { kind, newId }: PartsToWrite): WrittenBooking => {
  return {
    bookingId: newId(),
    part,
    gram: part.gram && gramLine(part.gram, kind),
    points: part.lots.flatMap((lot) => (kind === 'join-in' ? linesIn(lot) : linesOut(lot))),
  }
}

const gramLine = ({ state, grams: moved, isCounted }: GramPart, kind: JoinKind): GramEntry => {
  const isIn = kind === 'join-in' && isCounted
  return { from: isIn ? null : state, to: isIn ? state : null, grams: grams(moved) }
}

/** Points enter as earned or spent, and then what an open redemption holds is set aside. */
const linesIn = ({ lotId, available, held }: LotPart): PointLineOfLot[] => {
  const total = available + held
  const lines: PointLineOfLot[] = []
  if (total > 0) lines.push({ lotId, from: null, to: 'available', points: points(total) })
  if (total < 0) lines.push({ lotId, from: 'available', to: null, points: points(-total) })
  if (held > 0) lines.push({ lotId, from: 'available', to: 'held', points: points(held) })
  return lines
}

const linesOut = (lot: LotPart): PointLineOfLot[] =>
  linesIn(lot)
    .reverse()
    .map(({ from, to, ...line }) => ({ ...line, from: to, to: from }))

const insertBookings = sql(
  'insert-join-bookings',
  `insert into booking (citizen_id, booking_id, kind, action_id, redemption_id, charity_id, actor, reason, booked_at, join_id)
  select $1::uuid, booking_id, $2, action_id, redemption_id, charity_id, $3, null, $4::timestamptz, $5::uuid
  from unnest($6::uuid[], $7::uuid[], $8::uuid[], $9::text[]) as b (booking_id, action_id, redemption_id, charity_id)`,
)
const insertGrams = sql(
  'insert-join-grams',
  `insert into gram_entry (citizen_id, booking_id, line, account_id, category, day, from_state, to_state, grams)
  select $1::uuid, * from unnest($2::uuid[], $3::int[], $4::uuid[], $5::text[], $6::date[], $7::text[], $8::text[], $9::bigint[])`,
)
const insertPoints = sql(
  'insert-join-points',
  `insert into point_entry (citizen_id, booking_id, line, lot_id, from_bucket, to_bucket, points)
  select $1::uuid, * from unnest($2::uuid[], $3::int[], $4::uuid[], $5::text[], $6::text[], $7::bigint[])`,
)

const writeJournal = async (
  tx: Queryable,
  { citizenId, kind, actor, at, joinId }: PartsToWrite,
  bookings: readonly WrittenBooking[],
): Promise<void> => {
  const gramLines = bookings.flatMap(({ bookingId, gram, part }) =>
    gram && part.gram ? [{ bookingId, ...gram, of: part.gram }] : [],
  )
  const pointLines = bookings.flatMap(({ bookingId, points: lines }) =>
    lines.map((line, index) => ({ bookingId, number: index + 1, ...line })),
  )
  await Promise.all([
    tx.query(insertBookings, [
      ...[citizenId, kind, actor, at, joinId],
      bookings.map(({ bookingId }) => bookingId),
      bookings.map(({ part }) => part.subject.actionId),
      bookings.map(({ part }) => part.subject.redemptionId),
      bookings.map(({ part }) => part.subject.charityId),
    ]),
    tx.query(insertGrams, [
      citizenId,
      gramLines.map(({ bookingId }) => bookingId),
      gramLines.map(() => 1),
      gramLines.map(({ of }) => of.accountId),
      gramLines.map(({ of }) => of.category),
      gramLines.map(({ of }) => of.day),
      gramLines.map(({ from }) => from),
      gramLines.map(({ to }) => to),
      gramLines.map((line) => line.grams),
    ]),
    tx.query(insertPoints, [
      citizenId,
      pointLines.map(({ bookingId }) => bookingId),
      pointLines.map(({ number }) => number),
      pointLines.map(({ lotId }) => lotId),
      pointLines.map(({ from }) => from),
      pointLines.map(({ to }) => to),
      pointLines.map((line) => line.points),
    ]),
  ])
}
