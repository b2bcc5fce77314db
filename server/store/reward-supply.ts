import type { BeijingMonth } from '@/domain/calendar/beijing'
import { type Queryable, sql } from './database'

export interface RewardPool {
  readonly month: BeijingMonth
  readonly totalPoints: number
  readonly leftPoints: number
  readonly sponsors: number
  readonly restockAt: Date
}

const selectPool = sql(
  'select-reward-pool',
  'select month, total_points, left_points, sponsors, restock_at from reward_pool where month = $1',
)

/** The reward budget of a month; null when that month has none, and is not limited. */
export const findPool = async (db: Queryable, month: BeijingMonth): Promise<RewardPool | null> => {
  interface Row {
    month: BeijingMonth
    total_points: number
    left_points: number
    sponsors: number
    restock_at: Date
  }
  const { rows } = await db.query<Row>(selectPool, [month])
  const [row] = rows
  if (!row) return null
  return {
    month: row.month,
    totalPoints: row.total_points,
    leftPoints: row.left_points,
    sponsors: row.sponsors,
    restockAt: row.restock_at,
  }
}

const takeStock = sql(
  'take-stock',
  'update reward_stock set stock_left = stock_left - 1 where reward_id = $1 and stock_left > 0',
)
const returnStock = sql('return-stock', 'update reward_stock set stock_left = stock_left + 1 where reward_id = $1')
const takePool = sql(
  'take-pool',
  'update reward_pool set left_points = left_points - $2 where month = $1 and left_points >= $2',
)
const returnPool = sql('return-pool', 'update reward_pool set left_points = left_points + $2 where month = $1')

// Hot rows: every caller changes the stock first and the pool second, at the end of its transaction and for one
// redemption only. So nobody waits in a circle, and the rows are locked for as short as can be.

/** Takes one item; false when none is left. */
export const takeOneItem = async (tx: Queryable, rewardId: string): Promise<boolean> =>
  (await tx.query(takeStock, [rewardId])).rowCount === 1

export const returnOneItem = async (tx: Queryable, rewardId: string): Promise<void> => {
  await tx.query(returnStock, [rewardId])
}

/** Takes points from the budget of the month; false when it holds fewer. */
export const takePoolPoints = async (tx: Queryable, month: BeijingMonth, points: number): Promise<boolean> =>
  (await tx.query(takePool, [month, points])).rowCount === 1

export const returnPoolPoints = async (tx: Queryable, month: BeijingMonth, points: number): Promise<void> => {
  await tx.query(returnPool, [month, points])
}
