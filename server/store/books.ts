import type { BeijingDay } from '@/domain/calendar/beijing'
import type { EntryState } from '@/domain/evidence/tier'
import { type BookingKind, checkBooking } from '@/domain/ledger/booking'
import type { GramEntry } from '@/domain/ledger/gram-entry'
import type { PointEntry } from '@/domain/ledger/point-entry'
import type { Category } from '@/domain/units'
import { type Queryable, sql } from './database'

export interface GramLine extends GramEntry {
  readonly accountId: string
  readonly category: Category
  /** The day of the act, not of the booking: boards and charts count it there. */
  readonly day: BeijingDay
}

export interface PointLine extends PointEntry {
  readonly lotId: string
}

/** One event of a citizen's books, with its lines in both ledgers. */
export interface Booking {
  readonly citizenId: string
  readonly bookingId: string
  readonly kind: BookingKind
  readonly actionId: string | null
  readonly redemptionId: string | null
  readonly charityId: string | null
  /** Who did it: `citizen`, `system`, later `staff:…` or `partner:…`. */
  readonly actor: string
  readonly reason: string | null
  readonly bookedAt: Date
  readonly grams: readonly GramLine[]
  readonly points: readonly PointLine[]
  /** The lot that an earning line fills; its points are those of the line. */
  readonly lot: { readonly lotId: string; readonly earnedOn: BeijingDay; readonly expiresOn: BeijingDay } | null
  /** +1 for a new action, −1 when one leaves the books, else 0. */
  readonly actionsChange: -1 | 0 | 1
  /** The district of the citizen when the act was logged: boards count it there. */
  readonly districtId: string | null
}

// One statement, so one round trip: the journal line, both ledgers, and every cache that sums them. Points that a correction
// takes back were not earned on the day of the act: they free its cap again.
const writeBooking = sql(
  'write-booking',
  `with
  gram_line as (
    select * from unnest($10::uuid[], $11::text[], $12::date[], $13::text[], $14::text[], $15::bigint[])
      with ordinality as g (account_id, category, day, from_state, to_state, grams, line)
  ),
  point_line as (
    select * from unnest($16::uuid[], $17::text[], $18::text[], $19::bigint[])
      with ordinality as p (lot_id, from_bucket, to_bucket, points, line)
  ),
  gram_change as (
    select day, category,
      coalesce(sum(grams) filter (where to_state = 'declared'), 0) - coalesce(sum(grams) filter (where from_state = 'declared'), 0) as declared,
      coalesce(sum(grams) filter (where to_state = 'pending'), 0) - coalesce(sum(grams) filter (where from_state = 'pending'), 0) as pending,
      coalesce(sum(grams) filter (where to_state = 'verified'), 0) - coalesce(sum(grams) filter (where from_state = 'verified'), 0) as verified,
      row_number() over (order by day, category) as nth
    from gram_line group by day, category
  ),
  point_change as (
    select lot_id,
      coalesce(sum(points) filter (where to_bucket = 'available'), 0) - coalesce(sum(points) filter (where from_bucket = 'available'), 0) as available,
      coalesce(sum(points) filter (where to_bucket = 'held'), 0) - coalesce(sum(points) filter (where from_bucket = 'held'), 0) as held,
      coalesce(sum(points) filter (where from_bucket is null), 0) as earned,
      coalesce(sum(points) filter (where to_bucket is null), 0) as removed
    from point_line group by lot_id
  ),
  journal as (
    insert into booking (citizen_id, booking_id, kind, action_id, redemption_id, charity_id, actor, reason, booked_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ),
  gram_ledger as (
    insert into gram_entry (citizen_id, booking_id, line, account_id, category, day, from_state, to_state, grams)
    select $1, $2, line, account_id, category, day, from_state, to_state, grams from gram_line
  ),
  point_ledger as (
    insert into point_entry (citizen_id, booking_id, line, lot_id, from_bucket, to_bucket, points)
    select $1, $2, line, lot_id, from_bucket, to_bucket, points from point_line
  ),
  new_lot as (
    insert into point_lot (citizen_id, lot_id, earned_on, expires_on, points, available, held)
    select $1, lot_id, $21::date, $22::date, earned, available, held from point_change where lot_id = $20::uuid
  ),
  old_lots as (
    update point_lot l set available = l.available + c.available, held = l.held + c.held
    from point_change c
    where l.citizen_id = $1 and l.lot_id = c.lot_id and c.lot_id is distinct from $20::uuid
  ),
  days as (
    insert into citizen_day (citizen_id, day, category, actions, declared_grams, pending_grams, verified_grams, points_earned)
    select $1, day, category, case when nth = 1 then $23::int else 0 end, declared, pending, verified,
      case when nth = 1 then (select coalesce(sum(earned - removed), 0) from point_change) else 0 end
    from gram_change
    on conflict (citizen_id, day, category) do update set
      actions = citizen_day.actions + excluded.actions,
      declared_grams = citizen_day.declared_grams + excluded.declared_grams,
      pending_grams = citizen_day.pending_grams + excluded.pending_grams,
      verified_grams = citizen_day.verified_grams + excluded.verified_grams,
      points_earned = citizen_day.points_earned + excluded.points_earned
  ),
  queue as (
    insert into board_delta (kind, citizen_id, day, district_id, category, declared_grams, pending_grams, verified_grams, actions, persons)
    select 'entry', $1, day, $24::text, category, declared, pending, verified,
      case when nth = 1 then $23::int else 0 end,
      case when nth > 1 then 0
        when $23::int = 1 and b.actions = 0 then 1
        when $23::int = -1 and b.actions = 1 then -1 else 0 end
    from gram_change, (select actions from balance where citizen_id = $1) b
  )
  update balance set
    declared_grams = declared_grams + coalesce((select sum(declared) from gram_change), 0),
    pending_grams = pending_grams + coalesce((select sum(pending) from gram_change), 0),
    verified_grams = verified_grams + coalesce((select sum(verified) from gram_change), 0),
    available_points = available_points + coalesce((select sum(available) from point_change), 0),
    held_points = held_points + coalesce((select sum(held) from point_change), 0),
    actions = actions + $23::int
  where citizen_id = $1
  returning declared_grams, pending_grams, verified_grams, available_points, held_points`,
)

export interface Balance {
  readonly grams: Readonly<Record<EntryState, number>>
  readonly availablePoints: number
  readonly heldPoints: number
}

/** The balance of a citizen who is locked, and until when the account is frozen, if it is. */
export interface LockedBooks extends Balance {
  readonly frozenUntil: Date | null
}

interface BalanceRow {
  declared_grams: number
  pending_grams: number
  verified_grams: number
  available_points: number
  held_points: number
}

export const balanceOf = (row: BalanceRow): Balance => ({
  grams: { declared: row.declared_grams, pending: row.pending_grams, verified: row.verified_grams },
  availablePoints: row.available_points,
  heldPoints: row.held_points,
})

/**
 * Writes one booking and answers the balance after it. The transaction must hold the citizen's lock (`lockCitizen`).
 * Throws when the lines are not allowed for the kind, or would make a lot or a balance negative: both are bugs.
 */
export const book = async (tx: Queryable, booking: Booking): Promise<Balance> => {
  const check = checkBooking(booking)
  if (!check.ok) throw new Error(`booking ${booking.kind}: ${check.fault}`)
  const { grams, points, lot } = booking
  const { rows } = await tx.query<BalanceRow>(writeBooking, [
    booking.citizenId,
    booking.bookingId,
    booking.kind,
    booking.actionId,
    booking.redemptionId,
    booking.charityId,
    booking.actor,
    booking.reason,
    booking.bookedAt,
    grams.map((line) => line.accountId),
    grams.map((line) => line.category),
    grams.map((line) => line.day),
    grams.map((line) => line.from),
    grams.map((line) => line.to),
    grams.map((line) => line.grams),
    points.map((line) => line.lotId),
    points.map((line) => line.from),
    points.map((line) => line.to),
    points.map((line) => line.points),
    lot?.lotId ?? null,
    lot?.earnedOn ?? null,
    lot?.expiresOn ?? null,
    booking.actionsChange,
    booking.districtId,
  ])
  const [row] = rows
  if (!row) throw new Error('booking without a balance row')
  return balanceOf(row)
}

const lockBalance = sql(
  'lock-balance',
  `select declared_grams, pending_grams, verified_grams, available_points, held_points, joined_to, frozen_until
  from balance where citizen_id = $1 for update`,
)

/** These books were joined to another citizen's while somebody waited for them: all that is new belongs there. */
export class BooksJoined extends Error {
  override readonly name = 'BooksJoined'
}

interface LockedRow extends BalanceRow {
  readonly joined_to: string | null
  readonly frozen_until: Date | null
}

/** Takes the citizen's lock until the transaction ends: from here on what is read stays true. Throws BooksJoined. */
export const lockCitizen = async (tx: Queryable, citizenId: string): Promise<LockedBooks> => {
  const { rows } = await tx.query<LockedRow>(lockBalance, [citizenId])
  const [row] = rows
  if (!row) throw new Error('citizen without a balance row')
  if (row.joined_to !== null) throw new BooksJoined('the books of this citizen were joined to others')
  return { ...balanceOf(row), frozenUntil: row.frozen_until }
}
