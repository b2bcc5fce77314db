import type { BeijingDay } from '@/domain/calendar/beijing'
import type { EntryState, EvidenceTier } from '@/domain/evidence/tier'
import type { BookingKind } from '@/domain/ledger/booking'
import type { BilingualText } from '@/domain/methodology/types'
import type { ActivityUnit, Category } from '@/domain/units'
import { type Queryable, sql } from './database'

type ActionState = EntryState | 'refused' | 'superseded'

export type PassbookSubject =
  | {
      readonly kind: 'action'
      readonly actionId: string
      readonly behaviourId: string
      readonly category: Category
      readonly amountMilli: number
      readonly unit: ActivityUnit
      readonly tier: EvidenceTier
      readonly state: ActionState
      readonly occurredAt: Date
    }
  | {
      readonly kind: 'redemption'
      readonly redemptionId: string
      readonly rewardId: string
      readonly name: BilingualText
    }
  | { readonly kind: 'charity'; readonly charityId: string; readonly name: BilingualText }

export interface PassbookEntry {
  readonly bookingId: string
  readonly kind: BookingKind
  readonly bookedAt: Date
  readonly gramsChange: number
  readonly pointsChange: number
  readonly subject: PassbookSubject
}

/** First day and first instant of a month, and of the one after it. */
export interface PassbookMonth {
  readonly firstDay: BeijingDay
  readonly nextFirstDay: BeijingDay
  readonly starts: Date
  readonly ends: Date
}

export interface PassbookFilter {
  /** The booking after which the page begins, or null for the newest. */
  readonly after: string | null
  /** An action belongs to the month of its act, as in the charts; any other line to that of its booking. */
  readonly month: PassbookMonth | null
  readonly category: Category | null
  readonly limit: number
}

// Booking ids are ordered by time, so the primary key is the order of the passbook. What changes neither grams nor
// spendable points (a voucher issued from a hold) is no line of its own, but an action of zero grams is.
const selectPassbook = sql(
  'select-passbook',
  `select b.booking_id, b.kind, b.booked_at, g.change as grams_change, p.change as points_change,
    a.action_id, a.behaviour_id, a.category, a.amount_milli, a.unit, a.tier, a.state, a.occurred_at,
    r.redemption_id, r.reward_id, r.terms -> 'name' as reward_name, c.charity_id, c.name as charity_name
  from booking b
  cross join lateral (
    select coalesce(sum(case when to_state is not null then grams else 0 end - case when from_state is not null then grams else 0 end), 0)::bigint as change
    from gram_entry where citizen_id = $1 and booking_id = b.booking_id
  ) g
  cross join lateral (
    select coalesce(sum(case when to_bucket = 'available' then points when from_bucket = 'available' then -points end), 0)::bigint as change
    from point_entry where citizen_id = $1 and booking_id = b.booking_id
  ) p
  left join action a on a.citizen_id = $1 and a.action_id = b.action_id
  left join redemption r on r.citizen_id = $1 and r.redemption_id = b.redemption_id
  left join charity c on c.charity_id = b.charity_id
  where b.citizen_id = $1
    and ($2::uuid is null or b.booking_id < $2)
    and ($4::text is null or a.category = $4)
    and ($5::date is null or case
      when a.action_id is null then b.booked_at >= $7::timestamptz and b.booked_at < $8::timestamptz
      else a.day >= $5 and a.day < $6::date end)
    and (b.kind = 'action-logged' or (b.kind = 'join-in' and a.action_id is not null) or g.change <> 0 or p.change <> 0)
  order by b.booking_id desc
  limit $3`,
)

interface PassbookRow {
  booking_id: string
  kind: BookingKind
  booked_at: Date
  grams_change: number
  points_change: number
  action_id: string | null
  behaviour_id: string
  category: Category
  amount_milli: number
  unit: ActivityUnit
  tier: EvidenceTier
  state: ActionState
  occurred_at: Date
  redemption_id: string | null
  reward_id: string
  reward_name: BilingualText
  charity_id: string | null
  charity_name: BilingualText
}

export const listPassbook = async (
  db: Queryable,
  citizenId: string,
  filter: PassbookFilter,
): Promise<PassbookEntry[]> => {
  const { after, limit, category, month } = filter
  const span = month ? [month.firstDay, month.nextFirstDay, month.starts, month.ends] : [null, null, null, null]
  const values = [citizenId, after, limit, category, ...span]
  const { rows } = await db.query<PassbookRow>(selectPassbook, values)
  return rows.map((row) => ({
    bookingId: row.booking_id,
    kind: row.kind,
    bookedAt: row.booked_at,
    gramsChange: row.grams_change,
    pointsChange: row.points_change,
    subject: subjectOf(row),
  }))
}

const subjectOf = (row: PassbookRow): PassbookSubject => {
  if (row.action_id !== null) {
    return {
      kind: 'action',
      actionId: row.action_id,
      behaviourId: row.behaviour_id,
      category: row.category,
      amountMilli: row.amount_milli,
      unit: row.unit,
      tier: row.tier,
      state: row.state,
      occurredAt: row.occurred_at,
    }
  }
  if (row.redemption_id !== null) {
    return { kind: 'redemption', redemptionId: row.redemption_id, rewardId: row.reward_id, name: row.reward_name }
  }
  if (row.charity_id !== null) return { kind: 'charity', charityId: row.charity_id, name: row.charity_name }
  throw new Error(`booking ${row.booking_id} has no subject`)
}
