import type { BeijingMonth } from '@/domain/calendar/beijing'
import { type Queryable, sql } from './database'

const openPool = sql(
  'open-reward-pool',
  `insert into reward_pool (month, total_points, left_points, sponsors, restock_at)
  select $1, total_points, total_points, sponsors, $2 from reward_pool where month < $1 order by month desc limit 1
  on conflict (month) do nothing`,
)

/** Opens the pool of a month with the budget of the last one before it; answers whether it was not open yet. */
export const openRewardPool = async (db: Queryable, month: BeijingMonth, restockAt: Date): Promise<boolean> =>
  (await db.query(openPool, [month, restockAt])).rowCount === 1
