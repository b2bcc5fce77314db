import type { BeijingDay, BeijingMonth } from '@/domain/calendar/beijing'
import type { EntryState } from '@/domain/evidence/tier'
import type { Category } from '@/domain/units'
import { type Queryable, sql } from './database'

type GramTotals = Readonly<Record<EntryState, number>>

interface GramColumns {
  declared_grams: number
  pending_grams: number
  verified_grams: number
}

const gramsOf = (row: GramColumns): GramTotals => ({
  declared: row.declared_grams,
  pending: row.pending_grams,
  verified: row.verified_grams,
})

/** The running day and month of Beijing; `monthEnd` is the first day after the month. */
export interface AccountDays {
  readonly today: BeijingDay
  readonly monthStart: BeijingDay
  readonly monthEnd: BeijingDay
}

export interface AccountState {
  readonly since: Date
  readonly today: { readonly actions: number; readonly grams: GramTotals; readonly points: number }
  readonly usedByBehaviour: readonly { behaviourId: string; todayMilli: number; monthMilli: number }[]
  readonly month: { readonly grams: GramTotals; readonly pointsEarned: number }
  readonly allTime: { readonly grams: GramTotals; readonly actions: number }
  readonly availablePoints: number
  readonly heldPoints: number
  readonly nextExpiry: { readonly points: number; readonly expiresOn: BeijingDay } | null
}

// One statement, so that every number of the answer is of the same moment. Lots past their last day cannot be spent any
// more, even before the job has moved them to the charity.
const selectAccount = sql(
  'select-account',
  `select c.created_at, b.declared_grams, b.pending_grams, b.verified_grams, b.actions, b.held_points,
    b.available_points - lots.expired as available_points, lots.next_points, lots.next_expires_on,
    today.actions as today_actions, today.declared as today_declared, today.pending as today_pending,
    today.verified as today_verified, today.points as today_points,
    month.declared as month_declared, month.pending as month_pending, month.verified as month_verified, month.points as month_points,
    used.behaviours
  from balance b
  join citizen c using (citizen_id)
  cross join lateral (
    select coalesce(sum(actions), 0)::bigint as actions, coalesce(sum(declared_grams), 0)::bigint as declared,
      coalesce(sum(pending_grams), 0)::bigint as pending, coalesce(sum(verified_grams), 0)::bigint as verified,
      coalesce(sum(points_earned), 0)::bigint as points
    from citizen_day where citizen_id = $1 and day = $2
  ) today
  cross join lateral (
    select coalesce(sum(declared_grams), 0)::bigint as declared, coalesce(sum(pending_grams), 0)::bigint as pending,
      coalesce(sum(verified_grams), 0)::bigint as verified, coalesce(sum(points_earned), 0)::bigint as points
    from citizen_day where citizen_id = $1 and day >= $3 and day < $4
  ) month
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('behaviourId', behaviour_id, 'todayMilli', today, 'monthMilli', month) order by behaviour_id), '[]') as behaviours
    from (
      select behaviour_id, coalesce(sum(counted_milli) filter (where day = $2), 0) as today, sum(counted_milli) as month
      from action
      where citizen_id = $1 and day >= $3 and day < $4 and state in ('declared', 'pending', 'verified')
      group by behaviour_id
    ) counted
  ) used
  cross join lateral (
    select coalesce(sum(available) filter (where expires_on <= $2), 0)::bigint as expired,
      min(expires_on) filter (where expires_on > $2) as next_expires_on,
      (array_agg(total order by expires_on) filter (where expires_on > $2))[1]::bigint as next_points
    from (
      select expires_on, available, sum(available) over (partition by expires_on) as total
      from point_lot where citizen_id = $1 and available > 0
    ) open
  ) lots
  where b.citizen_id = $1`,
)

interface AccountRow extends GramColumns {
  created_at: Date
  actions: number
  held_points: number
  available_points: number
  next_points: number | null
  next_expires_on: BeijingDay | null
  today_actions: number
  today_declared: number
  today_pending: number
  today_verified: number
  today_points: number
  month_declared: number
  month_pending: number
  month_verified: number
  month_points: number
  behaviours: { behaviourId: string; todayMilli: number; monthMilli: number }[]
}

export const loadAccount = async (db: Queryable, citizenId: string, days: AccountDays): Promise<AccountState> => {
  const values = [citizenId, days.today, days.monthStart, days.monthEnd]
  const { rows } = await db.query<AccountRow>(selectAccount, values)
  const [row] = rows
  if (!row) throw new Error('citizen without a balance row')
  const { next_points: points, next_expires_on: expiresOn } = row
  return {
    since: row.created_at,
    today: {
      actions: row.today_actions,
      grams: { declared: row.today_declared, pending: row.today_pending, verified: row.today_verified },
      points: row.today_points,
    },
    usedByBehaviour: row.behaviours,
    month: {
      grams: { declared: row.month_declared, pending: row.month_pending, verified: row.month_verified },
      pointsEarned: row.month_points,
    },
    allTime: { grams: gramsOf(row), actions: row.actions },
    availablePoints: row.available_points,
    heldPoints: row.held_points,
    nextExpiry: points === null || expiresOn === null ? null : { points, expiresOn },
  }
}

export interface MonthTotals {
  readonly month: BeijingMonth
  readonly grams: GramTotals
  readonly pointsEarned: number
}

const selectMonths = sql(
  'select-months',
  `select to_char(day, 'YYYY-MM') as month, sum(declared_grams)::bigint as declared_grams, sum(pending_grams)::bigint as pending_grams,
    sum(verified_grams)::bigint as verified_grams, sum(points_earned)::bigint as points_earned
  from citizen_day where citizen_id = $1 and day >= $2 and day < $3
  group by 1 order by 1`,
)

/** Months from `from`, up to but without the one that begins on `end`; those without entries are left out. */
export const listMonths = async (
  db: Queryable,
  citizenId: string,
  from: BeijingDay,
  end: BeijingDay,
): Promise<MonthTotals[]> => {
  type Row = GramColumns & { month: BeijingMonth; points_earned: number }
  const { rows } = await db.query<Row>(selectMonths, [citizenId, from, end])
  return rows.map((row) => ({ month: row.month, grams: gramsOf(row), pointsEarned: row.points_earned }))
}

export interface CategoryShare {
  readonly category: Category
  readonly actions: number
  readonly grams: GramTotals
}

const selectShares = sql(
  'select-shares',
  `select category, sum(actions)::bigint as actions, sum(declared_grams)::bigint as declared_grams,
    sum(pending_grams)::bigint as pending_grams, sum(verified_grams)::bigint as verified_grams
  from citizen_day where citizen_id = $1 and day >= $2 and day < $3
  group by category
  having sum(actions) > 0
  order by sum(declared_grams + pending_grams + verified_grams) desc, category`,
)

export const listShares = async (
  db: Queryable,
  citizenId: string,
  from: BeijingDay,
  end: BeijingDay,
): Promise<CategoryShare[]> => {
  type Row = GramColumns & { category: Category; actions: number }
  const { rows } = await db.query<Row>(selectShares, [citizenId, from, end])
  return rows.map((row) => ({ category: row.category, actions: row.actions, grams: gramsOf(row) }))
}
