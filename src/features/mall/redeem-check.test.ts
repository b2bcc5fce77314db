import type { Reward } from '@/contract/mall'
import type { Redemption } from '@/contract/redemptions'
import { aHold, aRedemption, aReward } from '@/testing/build-mall'
import { obstacleOf, runningHoldOf } from './redeem-check'

const NOON = Date.parse('2026-11-20T12:30:00+08:00')
const pool = {
  month: '2026-11',
  totalPoints: 1000,
  leftPoints: 500,
  sponsors: 1,
  restockAt: '2026-12-01T09:00:00+08:00',
}
const known = { availablePoints: 707, pool, redemptions: [], nowMs: NOON }

test.each([
  ['nothing in the way', {}, {}, null],
  ['points just enough', {}, { availablePoints: 120 }, null],
  ['one point short', {}, { availablePoints: 119 }, { code: 'points-short', missingPoints: 1 }],
  ['points not known yet', {}, { availablePoints: undefined }, null],
  ['no stock kept', { stockLeft: null }, {}, null],
  ['sold out', { stockLeft: 0, restockOn: '2026-12-01' }, {}, { code: 'sold-out', restockOn: '2026-12-01' }],
  ['the pool is too low', { points: 501 }, {}, { code: 'pool-empty', restockAt: pool.restockAt }],
  ['a city without pools', { points: 501 }, { pool: null }, null],
  ['sold out before points short', { stockLeft: 0 }, { availablePoints: 0 }, { code: 'sold-out', restockOn: null }],
])('%s', (_what, given, more, expected) => {
  expect(obstacleOf(aReward(given), { ...known, ...more })).toEqual(expected)
})

const once = (per: NonNullable<Reward['limit']>['per']) => ({ limit: { count: 1, per } })
test.each<[string, Partial<Reward>, Partial<Redemption>, boolean]>([
  ['held this month', once('month'), { state: 'held' }, true],
  ['used this month', once('month'), { state: 'used', heldAt: '2026-11-01T00:00:00+08:00' }, true],
  ['last month', once('month'), { heldAt: '2026-10-31T23:59:59+08:00' }, false],
  ['given back', once('month'), { state: 'cancelled' }, false],
  ['lapsed', once('month'), { state: 'expired' }, false],
  ['another reward', once('month'), { rewardId: 'bus-ticket' }, false],
  ['Monday of this week', once('week'), { heldAt: '2026-11-16T00:00:00+08:00' }, true],
  ['Sunday before', once('week'), { heldAt: '2026-11-15T23:00:00+08:00' }, false],
  ['yesterday', once('day'), { heldAt: '2026-11-19T23:59:00+08:00' }, false],
  ['years ago, once per person', once('ever'), { heldAt: '2024-01-01T00:00:00+08:00' }, true],
  ['one of two', { limit: { count: 2, per: 'month' } }, {}, false],
  ['no limit', { limit: null }, {}, false],
])('limit: %s', (_what, reward, redemption, isReached) => {
  const obstacle = obstacleOf(aReward(reward), { ...known, redemptions: [aRedemption(redemption)] })
  expect(obstacle?.code === 'limit-reached').toBe(isReached)
})

test.each([
  ['eight minutes left', {}, true],
  ['over', { holdExpiresAt: '2026-11-20T12:30:00+08:00' }, false],
  ['already a voucher', { state: 'issued' as const }, false],
  ['of another reward', { rewardId: 'bus-ticket' }, false],
])('a hold to go on with: %s', (_what, given, isFound) => {
  expect(runningHoldOf('bike-service', [aHold(given)], NOON) !== undefined).toBe(isFound)
})
