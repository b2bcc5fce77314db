import type { EntryState } from '@/domain/evidence/tier'
import { beijingMonth, firstDayOf, addMonths } from '@/domain/calendar/beijing'
import type { LotPart } from '@/domain/points/lots'
import { type Points, points } from '@/domain/units'
import { findAction, type StoredAction } from './actions'
import { type Queryable, sql } from './database'
import { booksOfActs, keptOf } from './joins/kept-points'

/** What the books say of one action, and what everything else of the citizen uses of the caps of its day. */
export interface ActionStanding {
  readonly action: StoredAction
  /** The state in which it last counted. */
  readonly lastCounted: EntryState
  /** Points that it earned and did not give back, in whatever books it stood, and what of them still lies in its lots. */
  readonly kept: Points
  /** What of them these books tell: what was spent in books that it left is told there. */
  readonly keptHere: Points
  readonly available: readonly LotPart[]
  /** What the entries that it superseded had earned and already spent. */
  readonly netted: Points
  readonly supersededBy: string | null
  readonly usedTodayMilli: number
  readonly usedThisMonthMilli: number
  /** Points of the day, without those of this action and of what it superseded. */
  readonly pointsToday: Points
}

const selectStanding = sql(
  'action-standing',
  `with recursive ${booksOfActs},
  weaker as (
    select action_id, day from action where citizen_id = $1 and superseded_by = $2
    union all
    select a.action_id, a.day from action a join weaker w on a.superseded_by = w.action_id where a.citizen_id = $1
  )
  select
    (select superseded_by from action where citizen_id = $1 and action_id = $2) as "supersededBy",
    (select coalesce(g.to_state, g.from_state) from booking b join gram_entry g using (citizen_id, booking_id)
      where b.citizen_id = $1 and b.action_id = $2 order by b.booking_id desc limit 1) as "lastCounted",
    ${keptOf('= $2', 'all')} as kept,
    ${keptOf('= $2', 'own')} as "keptHere",
    ${keptOf('in (select action_id from weaker)', 'all')} as netted,
    ${keptOf('in (select action_id from weaker where day = $4::date)', 'own')} as "nettedToday",
    (select coalesce(jsonb_agg(jsonb_build_object('lotId', lot_id, 'points', available) order by expires_on, lot_id), '[]')
      from point_lot where citizen_id = $1 and available > 0 and lot_id in (
        select e.lot_id from booking b join point_entry e using (citizen_id, booking_id)
        where b.citizen_id = $1 and b.action_id = $2 and e.from_bucket is null
      )) as available,
    (select coalesce(sum(counted_milli) filter (where day = $4::date), 0)::bigint from action
      where citizen_id = $1 and behaviour_id = $3 and day >= $5::date and day < $6::date and action_id <> $2
        and state not in ('refused', 'superseded')) as "usedTodayMilli",
    (select coalesce(sum(counted_milli), 0)::bigint from action
      where citizen_id = $1 and behaviour_id = $3 and day >= $5::date and day < $6::date and action_id <> $2
        and state not in ('refused', 'superseded')) as "usedThisMonthMilli",
    (select coalesce(sum(points_earned), 0)::bigint from citizen_day where citizen_id = $1 and day = $4::date) as "pointsOfDay"`,
)

interface StandingRow {
  supersededBy: string | null
  lastCounted: EntryState | null
  kept: number
  keptHere: number
  netted: number
  nettedToday: number
  available: { lotId: string; points: number }[]
  usedTodayMilli: number
  usedThisMonthMilli: number
  pointsOfDay: number
}

/** Under the citizen's lock, so that it stays true until the transaction ends. Null when there is no such action. */
export const readStanding = async (
  tx: Queryable,
  citizenId: string,
  actionId: string,
): Promise<ActionStanding | null> => {
  const action = await findAction(tx, citizenId, actionId)
  if (!action) return null
  const month = beijingMonth(action.day)
  const span = [firstDayOf(month), firstDayOf(addMonths(month, 1))]
  const values = [citizenId, actionId, action.behaviourId, action.day, ...span]
  const { rows } = await tx.query<StandingRow>(selectStanding, values)
  const [row] = rows
  if (!row?.lastCounted) throw new Error(`action ${actionId} without a booking`)
  return {
    action,
    supersededBy: row.supersededBy,
    lastCounted: row.lastCounted,
    kept: points(row.kept),
    keptHere: points(row.keptHere),
    available: row.available.map((part) => ({ lotId: part.lotId, points: points(part.points) })),
    netted: points(row.netted),
    usedTodayMilli: row.usedTodayMilli,
    usedThisMonthMilli: row.usedThisMonthMilli,
    pointsToday: points(row.pointsOfDay - row.keptHere - row.nettedToday),
  }
}
