import type { BeijingDay } from '@/domain/calendar/beijing'
import type { BilingualText } from '@/domain/methodology/types'
import type { SettleAt } from '@/domain/redemption/machine'
import { type Queryable, sql } from './database'

export type RewardCategory = 'service' | 'transit' | 'charity' | 'dining' | 'goods'
export type LimitPeriod = 'day' | 'week' | 'month' | 'ever'

export interface ExchangePoint {
  id: string
  name: BilingualText
  address: BilingualText
  districtId: string | null
  latitude: number
  longitude: number
  hours: string[][]
}

export interface Reward {
  id: string
  category: RewardCategory
  name: BilingualText
  about: BilingualText
  provider: BilingualText
  picture: string
  points: number
  footprintGrams: number
  footprintBasis: BilingualText
  /** Null: not limited. */
  stockLeft: number | null
  restockOn: BeijingDay | null
  limit: { count: number; per: LimitPeriod } | null
  validDays: number
  settleAt: SettleAt
  exchangePoints: ExchangePoint[]
  isOpen: boolean
}

interface RewardRow {
  reward_id: string
  category: RewardCategory
  name: BilingualText
  about: BilingualText
  provider: BilingualText
  picture: string
  points: number
  footprint_grams: number
  footprint_basis: BilingualText
  stock_left: number | null
  restock_on: BeijingDay | null
  limit_count: number | null
  limit_per: LimitPeriod | null
  valid_days: number
  settle_at: SettleAt
  exchange_points: ExchangePoint[]
  open: boolean
}

const rewardOf = (row: RewardRow): Reward => ({
  id: row.reward_id,
  category: row.category,
  name: row.name,
  about: row.about,
  provider: row.provider,
  picture: row.picture,
  points: row.points,
  footprintGrams: row.footprint_grams,
  footprintBasis: row.footprint_basis,
  stockLeft: row.stock_left,
  restockOn: row.restock_on,
  limit: row.limit_count === null || row.limit_per === null ? null : { count: row.limit_count, per: row.limit_per },
  validDays: row.valid_days,
  settleAt: row.settle_at,
  exchangePoints: row.exchange_points,
  isOpen: row.open,
})

/** An exchange point of alias `e` as the contract spells it. */
export const exchangePointJson = `jsonb_build_object('id', e.exchange_point_id, 'name', e.name, 'address', e.address,
  'districtId', e.district_id, 'latitude', e.latitude, 'longitude', e.longitude, 'hours', e.hours)`

const rewardColumns = `r.reward_id, r.category, r.name, r.about, r.provider, r.picture, r.points, r.footprint_grams, r.footprint_basis,
    s.stock_left, r.restock_on, r.limit_count, r.limit_per, r.valid_days, r.settle_at, r.open, places.exchange_points`

const rewardTables = `reward r
  left join reward_stock s using (reward_id)
  cross join lateral (
    select coalesce(jsonb_agg(${exchangePointJson} order by e.sort, e.exchange_point_id), '[]') as exchange_points
    from exchange_point e where e.exchange_point_id = any(r.exchange_point_ids)
  ) places`

const selectReward = sql('select-reward', `select ${rewardColumns} from ${rewardTables} where r.reward_id = $1`)

export const findReward = async (db: Queryable, rewardId: string): Promise<Reward | null> => {
  const { rows } = await db.query<RewardRow>(selectReward, [rewardId])
  return rows[0] ? rewardOf(rows[0]) : null
}

export type RewardSort = 'footprint' | 'points'

const listStatement = (sort: RewardSort, column: string) =>
  sql(
    `list-rewards-by-${sort}`,
    `select ${rewardColumns} from ${rewardTables}
    where r.open and ($1::text is null or r.category = $1)
      and ($2::text is null or (r.${column}, r.reward_id) > (select ${column}, reward_id from reward where reward_id = $2))
    order by r.${column}, r.reward_id
    limit $3`,
  )

const listBy: Readonly<Record<RewardSort, ReturnType<typeof listStatement>>> = {
  footprint: listStatement('footprint', 'footprint_grams'),
  points: listStatement('points', 'points'),
}

export interface RewardFilter {
  readonly category: RewardCategory | null
  readonly sort: RewardSort
  /** The reward after which the page begins, or null for the first page. */
  readonly after: string | null
  readonly limit: number
}

export const listOpenRewards = async (db: Queryable, filter: RewardFilter): Promise<Reward[]> => {
  const { category, sort, after, limit } = filter
  const { rows } = await db.query<RewardRow>(listBy[sort], [category, after, limit])
  return rows.map(rewardOf)
}

const countRewards = sql(
  'count-rewards',
  'select count(*) as total from reward where open and ($1::text is null or category = $1)',
)

export const countOpenRewards = async (db: Queryable, category: RewardCategory | null): Promise<number> => {
  const { rows } = await db.query<{ total: number }>(countRewards, [category])
  return rows[0]?.total ?? 0
}
