import type { Reward } from '@/contract/mall'
import type { Redemption } from '@/contract/redemptions'
import { beijingDay, periodOf } from '@/domain/calendar/beijing'
import type { RewardPool } from './queries'

/** Why a reward cannot be redeemed now. The server decides; this only spares a tap that is known to fail. */
export type RedeemObstacle =
  | { readonly code: 'sold-out'; readonly restockOn: string | null }
  | { readonly code: 'limit-reached'; readonly limit: NonNullable<Reward['limit']> }
  | { readonly code: 'pool-empty'; readonly restockAt: string }
  | { readonly code: 'points-short'; readonly missingPoints: number }

interface Known {
  /** Undefined while it is not known. */
  readonly availablePoints: number | undefined
  readonly pool: RewardPool | null
  /** The newest ones, as many as are known. */
  readonly redemptions: readonly Redemption[]
  readonly nowMs: number
}

/** The first obstacle, in the order of what the person cannot change. Null when none is known. */
export const obstacleOf = (reward: Reward, known: Known): RedeemObstacle | null => {
  const { availablePoints, pool } = known
  if (reward.stockLeft === 0) return { code: 'sold-out', restockOn: reward.restockOn }
  if (reward.limit && takenOf(reward, reward.limit, known) >= reward.limit.count) {
    return { code: 'limit-reached', limit: reward.limit }
  }
  if (pool && pool.leftPoints < reward.points) return { code: 'pool-empty', restockAt: pool.restockAt }
  if (availablePoints !== undefined && availablePoints < reward.points) {
    return { code: 'points-short', missingPoints: reward.points - availablePoints }
  }
  return null
}

const COUNTED: readonly Redemption['state'][] = ['held', 'issued', 'used']

/** Redemptions of a reward in the running period of its limit. What was given back or lapsed does not count. */
const takenOf = ({ id }: Reward, limit: NonNullable<Reward['limit']>, { redemptions, nowMs }: Known): number => {
  const since = periodOf(limit.per === 'ever' ? 'all' : limit.per, beijingDay(nowMs)).start
  return redemptions.filter(
    ({ rewardId, state, heldAt }) =>
      rewardId === id && COUNTED.includes(state) && beijingDay(Date.parse(heldAt)) >= since,
  ).length
}

/** A hold of this reward that can still become a voucher. */
export const runningHoldOf = (
  rewardId: string,
  redemptions: readonly Redemption[],
  nowMs: number,
): Redemption | undefined =>
  redemptions.find(
    (redemption) =>
      redemption.rewardId === rewardId && redemption.state === 'held' && Date.parse(redemption.holdExpiresAt) > nowMs,
  )
