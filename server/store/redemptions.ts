import type { BeijingDay, BeijingMonth } from '@/domain/calendar/beijing'
import type { BilingualText } from '@/domain/methodology/types'
import type { RedemptionState, SettleAt } from '@/domain/redemption/machine'
import { type Queryable, sql } from './database'
import { type ExchangePoint, exchangePointJson, type RewardCategory } from './rewards'

/** What was promised when the reward was held. Later changes of the reward do not touch it. */
export interface RedemptionTerms {
  readonly category: RewardCategory
  readonly name: BilingualText
  readonly picture: string
  readonly provider: BilingualText
  readonly validDays: number
}

export interface Redemption {
  readonly citizenId: string
  readonly id: string
  readonly rewardId: string
  readonly terms: RedemptionTerms
  readonly points: number
  readonly settleAt: SettleAt
  readonly exchangePoint: ExchangePoint | null
  readonly poolMonth: BeijingMonth | null
  readonly takesStock: boolean
  readonly state: RedemptionState
  readonly heldAt: Date
  readonly holdExpiresAt: Date
  readonly issuedAt: Date | null
  readonly closedAt: Date | null
  readonly voucher: { readonly digits: string; readonly expiresOn: BeijingDay } | null
}

interface RedemptionRow {
  citizen_id: string
  redemption_id: string
  reward_id: string
  terms: RedemptionTerms
  points: number
  settle_at: SettleAt
  exchange_point: ExchangePoint | null
  pool_month: BeijingMonth | null
  takes_stock: boolean
  state: RedemptionState
  held_at: Date
  hold_expires_at: Date
  issued_at: Date | null
  closed_at: Date | null
  voucher_digits: string | null
  voucher_expires_on: BeijingDay | null
}

const redemptionOf = (row: RedemptionRow): Redemption => ({
  citizenId: row.citizen_id,
  id: row.redemption_id,
  rewardId: row.reward_id,
  terms: row.terms,
  points: row.points,
  settleAt: row.settle_at,
  exchangePoint: row.exchange_point,
  poolMonth: row.pool_month,
  takesStock: row.takes_stock,
  state: row.state,
  heldAt: row.held_at,
  holdExpiresAt: row.hold_expires_at,
  issuedAt: row.issued_at,
  closedAt: row.closed_at,
  voucher:
    row.voucher_digits === null || row.voucher_expires_on === null
      ? null
      : { digits: row.voucher_digits, expiresOn: row.voucher_expires_on },
})

const redemptionTables = `select r.citizen_id, r.redemption_id, r.reward_id, r.terms, r.points, r.settle_at,
    case when e.exchange_point_id is not null then ${exchangePointJson} end as exchange_point,
    r.pool_month, r.takes_stock, r.state, r.held_at, r.hold_expires_at, r.issued_at, r.closed_at, r.voucher_digits, r.voucher_expires_on
  from redemption r left join exchange_point e on e.exchange_point_id = r.exchange_point_id`

const selectRedemption = sql(
  'select-redemption',
  `${redemptionTables} where r.citizen_id = $1 and r.redemption_id = $2`,
)

/** One redemption of this citizen; those of others are not found. */
export const findRedemption = async (
  db: Queryable,
  citizenId: string,
  redemptionId: string,
): Promise<Redemption | null> => {
  const { rows } = await db.query<RedemptionRow>(selectRedemption, [citizenId, redemptionId])
  return rows[0] ? redemptionOf(rows[0]) : null
}

const selectRedemptions = sql(
  'select-redemptions',
  `${redemptionTables}
  where r.citizen_id = $1 and ($2::uuid is null or r.redemption_id < $2) and ($3::text[] is null or r.state = any($3))
  order by r.redemption_id desc
  limit $4`,
)

export interface RedemptionFilter {
  /** The redemption after which the page begins, or null for the newest. */
  readonly after: string | null
  readonly states: readonly RedemptionState[] | null
  readonly limit: number
}

export const listRedemptionsOf = async (
  db: Queryable,
  citizenId: string,
  { after, states, limit }: RedemptionFilter,
): Promise<Redemption[]> => {
  const { rows } = await db.query<RedemptionRow>(selectRedemptions, [citizenId, after, states, limit])
  return rows.map(redemptionOf)
}

const countOpen = sql(
  'count-open-redemptions',
  "select count(*) as open from redemption where citizen_id = $1 and state in ('held', 'issued')",
)

export const countOpenRedemptions = async (db: Queryable, citizenId: string): Promise<number> => {
  const { rows } = await db.query<{ open: number }>(countOpen, [citizenId])
  return rows[0]?.open ?? 0
}

const countCounted = sql(
  'count-redemptions-of-reward',
  `select count(*) as counted from redemption
  where citizen_id = $1 and reward_id = $2 and held_on >= $3 and state in ('held', 'issued', 'used')`,
)

/** How often this citizen has taken a reward since a day. What was given back or lapsed does not count. */
export const countRedemptionsOf = async (
  tx: Queryable,
  citizenId: string,
  rewardId: string,
  since: BeijingDay,
): Promise<number> => {
  const { rows } = await tx.query<{ counted: number }>(countCounted, [citizenId, rewardId, since])
  return rows[0]?.counted ?? 0
}

export interface RedemptionKey {
  readonly citizenId: string
  readonly redemptionId: string
}

const selectStale = sql(
  'select-stale-redemptions',
  `(select citizen_id, redemption_id from redemption where state = 'held' and hold_expires_at <= $1 order by hold_expires_at limit $3)
  union all
  (select citizen_id, redemption_id from redemption where state = 'issued' and voucher_expires_on <= $2 order by voucher_expires_on limit $3)`,
)

/** Holds past their minutes and vouchers past their last day, the oldest first, at most `limit` of each. */
export const listStaleRedemptions = async (
  db: Queryable,
  now: Date,
  today: BeijingDay,
  limit: number,
): Promise<RedemptionKey[]> => {
  const { rows } = await db.query<{ citizen_id: string; redemption_id: string }>(selectStale, [now, today, limit])
  return rows.map((row) => ({ citizenId: row.citizen_id, redemptionId: row.redemption_id }))
}
