import type { Endpoints } from '@/contract/endpoints'
import { beijingDay, beijingMonth, type BeijingDay, periodOf } from '@/domain/calendar/beijing'
import { type LotPart, spendOldestFirst } from '@/domain/points/lots'
import { addPoints, points } from '@/domain/units'
import { answer, type Call, type Handler, refuse } from '../http/handler'
import { book } from '../store/books'
import { listSpendableLots } from '../store/lots'
import { addHold } from '../store/redemption-steps'
import { countRedemptionsOf, type Redemption, type RedemptionTerms } from '../store/redemptions'
import { findPool, type RewardPool, takeOneItem, takePoolPoints } from '../store/reward-supply'
import { findReward, type Reward } from '../store/rewards'
import { presentRedemption } from './present-redemption'

type HoldCall = Call<Endpoints['holdReward']>

const HOLD_MS = 10 * 60_000

export const holdReward: Handler<Endpoints['holdReward']> = async (call) => {
  const { input, citizenId, now, db } = call
  const { rewardId, exchangePointId } = input.body
  const today = beijingDay(now.getTime())
  const [reward, pool, lots] = await Promise.all([
    findReward(db, rewardId),
    findPool(db, beijingMonth(today)),
    listSpendableLots(db, citizenId, today),
  ])

  if (!reward) return refuse('reward-not-found', {})
  if (!reward.isOpen) return refuse('reward-closed', {})
  if (!isPlaceOf(reward, exchangePointId)) return refuse('exchange-point-unknown', {})
  const price = points(reward.points)
  if (input.body.points !== price) return refuse('price-changed', { points: price })
  const spending = spendOldestFirst(lots, price)
  if (!spending.ok) return refuse('points-short', { available: spending.available, needed: price })
  if (reward.stockLeft === 0) return refuseSoldOut(reward)
  if (pool && pool.leftPoints < price) return refusePoolEmpty(pool)
  const { limit } = reward
  if (limit && (await isLimitReached(call, today, limit))) {
    return refuse('limit-reached', { limit: limit.count, per: limit.per })
  }

  const hold = newHold(call, reward, pool)
  const written = await writeHold(call, hold, spending.parts, today)
  if (!written.hasItem) return refuseSoldOut(reward)
  if (pool && !written.hasBudget) return refusePoolEmpty(pool)
  const availablePoints = addPoints(...lots.map((lot) => lot.points)) - price
  const after = { availablePoints, heldPoints: written.heldPoints }
  return answer({ redemption: presentRedemption(hold, today), after })
}

/** A reward is fetched at one of its places; one without places has none to choose. */
const isPlaceOf = ({ exchangePoints }: Reward, exchangePointId: string | null): boolean =>
  exchangePointId === null
    ? exchangePoints.length === 0
    : exchangePoints.some((exchangePoint) => exchangePoint.id === exchangePointId)

const refuseSoldOut = ({ restockOn }: Reward) => refuse('sold-out', { restockOn })

const refusePoolEmpty = ({ restockAt }: RewardPool) =>
  refuse('pool-empty', { restockOn: beijingDay(restockAt.getTime()) })

const isLimitReached = async (
  { citizenId, db, input }: HoldCall,
  today: BeijingDay,
  limit: NonNullable<Reward['limit']>,
): Promise<boolean> => {
  const since = periodOf(limit.per === 'ever' ? 'all' : limit.per, today).start
  return (await countRedemptionsOf(db, citizenId, input.body.rewardId, since)) >= limit.count
}

const newHold = (
  { input, citizenId, now, services }: HoldCall,
  reward: Reward,
  pool: RewardPool | null,
): Redemption => ({
  citizenId,
  id: services.newId(),
  rewardId: reward.id,
  terms: termsOf(reward),
  points: reward.points,
  settleAt: reward.settleAt,
  exchangePoint: reward.exchangePoints.find(({ id }) => id === input.body.exchangePointId) ?? null,
  poolMonth: pool?.month ?? null,
  takesStock: reward.stockLeft !== null,
  state: 'held',
  heldAt: now,
  holdExpiresAt: new Date(now.getTime() + HOLD_MS),
  issuedAt: null,
  closedAt: null,
  voucher: null,
})

const termsOf = ({ category, name, picture, provider, validDays }: Reward): RedemptionTerms => ({
  category,
  name,
  picture,
  provider,
  validDays,
})

// Sent without waiting for each other, in this order: hot rows come last, and may turn out to be taken since they were read.
const writeHold = async (
  { citizenId, now, db, services }: HoldCall,
  hold: Redemption,
  parts: readonly LotPart[],
  today: BeijingDay,
) => {
  const [, { heldPoints }, hasItem, hasBudget] = await Promise.all([
    addHold(db, hold, today),
    book(db, {
      citizenId,
      bookingId: services.newId(),
      kind: 'redemption-held',
      actionId: null,
      redemptionId: hold.id,
      charityId: null,
      actor: 'citizen',
      reason: null,
      bookedAt: now,
      grams: [],
      points: parts.map((part) => ({ ...part, from: 'available', to: 'held' })),
      lot: null,
      actionsChange: 0,
      districtId: null,
    }),
    hold.takesStock ? takeOneItem(db, hold.rewardId) : true,
    hold.poolMonth ? takePoolPoints(db, hold.poolMonth, hold.points) : true,
  ])
  return { heldPoints, hasItem, hasBudget }
}
