import type { Endpoints } from '@/contract/endpoints'
import { beijingDay, beijingMonth } from '@/domain/calendar/beijing'
import { answer, type Handler } from '../http/handler'
import { findPool } from '../store/reward-supply'
import { countOpenRewards, listOpenRewards } from '../store/rewards'
import { presentReward } from './present-reward'

const DEFAULT_LIMIT = 20

export const listRewards: Handler<Endpoints['listRewards']> = async ({ input, now, db }) => {
  const { cursor, limit = DEFAULT_LIMIT, category = null, sort = 'footprint' } = input.query
  const [rewards, total, pool] = await Promise.all([
    listOpenRewards(db, { category, sort, after: cursor ?? null, limit: limit + 1 }),
    countOpenRewards(db, category),
    findPool(db, beijingMonth(beijingDay(now.getTime()))),
  ])
  const page = rewards.slice(0, limit)
  return answer({
    rewards: page.map(presentReward),
    total,
    pool: pool && { ...pool, restockAt: pool.restockAt.toISOString() },
    nextCursor: rewards.length > limit ? (page.at(-1)?.id ?? null) : null,
  })
}
