import { type Query, useQuery } from '@/api/use-query'
import { readAccount, readPassbook } from '@/contract/account'
import type { OutputOf } from '@/contract/endpoint'
import { listRewards, readReward, type Reward } from '@/contract/mall'
import { listRedemptions, readRedemption, type Redemption } from '@/contract/redemptions'

export type Account = OutputOf<typeof readAccount>
export type RewardPage = OutputOf<typeof listRewards>
export type RewardPool = NonNullable<RewardPage['pool']>
export type RedemptionPage = OutputOf<typeof listRedemptions>
export type RedemptionGroup = 'open' | 'closed'

export interface RewardFilter {
  readonly category?: Reward['category']
  readonly sort: 'footprint' | 'points'
}

/** What redeeming or giving back changes on other screens. */
export const CHANGED_BY_REDEEMING = [
  readAccount,
  readPassbook,
  listRewards,
  readReward,
  listRedemptions,
  readRedemption,
]

// Fills whole rows of two and of three.
const REWARDS_PER_PAGE = 24
const REDEMPTIONS_PER_PAGE = 20
const REDEMPTIONS_COUNTED = 50

export const useAccount = (): Query<Account> => useQuery(readAccount, {})

/** The page that begins after the reward `cursor`; the first without one. */
export const useRewardPage = (filter: RewardFilter, cursor?: string): Query<RewardPage> =>
  useQuery(listRewards, { query: { ...filter, cursor, limit: REWARDS_PER_PAGE } })

export const useReward = (rewardId: string, options: { enabled?: boolean } = {}): Query<Reward> =>
  useQuery(readReward, { params: { rewardId } }, options)

export const useRedemptionPage = (group: RedemptionGroup, cursor?: string): Query<RedemptionPage> =>
  useQuery(listRedemptions, { query: { group, cursor, limit: REDEMPTIONS_PER_PAGE } })

/** The newest redemptions, open and closed: enough to see whether a limit was reached. */
export const useNewestRedemptions = (): Query<RedemptionPage> =>
  useQuery(listRedemptions, { query: { limit: REDEMPTIONS_COUNTED } })

export const useRedemption = (redemptionId: string): Query<Redemption> =>
  useQuery(readRedemption, { params: { redemptionId } })
