import * as z from 'zod/mini'
import { defineEndpoint } from './endpoint'
import { beijingDay, beijingMonth, instant, localText, nextCursor, pageQuery, pointCount, slug } from './shapes'

export const rewardCategory = z.enum(['service', 'transit', 'charity', 'dining', 'goods'])
export const limitPeriod = z.enum(['day', 'week', 'month', 'ever'])

export const exchangePoint = z.object({
  id: slug,
  name: localText,
  address: localText,
  districtId: z.nullable(slug),
  latitude: z.number(),
  longitude: z.number(),
  /** By weekday, Monday first: spans `HH:MM-HH:MM`, Beijing time; empty when closed. */
  hours: z.array(z.array(z.string())),
})
export type ExchangePoint = z.output<typeof exchangePoint>

export const reward = z.object({
  id: slug,
  category: rewardCategory,
  name: localText,
  about: localText,
  provider: localText,
  picture: z.string(),
  points: pointCount,
  /** Own footprint in grams of CO2e, and what it rests on. */
  footprintGrams: z.int(),
  footprintBasis: localText,
  stockLeft: z.nullable(z.int()),
  restockOn: z.nullable(beijingDay),
  limit: z.nullable(z.object({ count: z.int(), per: limitPeriod })),
  validDays: z.int(),
  /** When points are gone for good: when the voucher is issued, or when it is used. */
  settleAt: z.enum(['issue', 'use']),
  exchangePoints: z.array(exchangePoint),
})
export type Reward = z.output<typeof reward>

/** The reward budget of the month, in the open. */
export const rewardPool = z.object({
  month: beijingMonth,
  totalPoints: pointCount,
  leftPoints: pointCount,
  sponsors: z.int(),
  restockAt: instant,
})

export const listRewards = defineEndpoint({
  id: 'listRewards',
  tag: 'mall',
  summary: 'Rewards of the mall, by own footprint, lowest first, with the reward pool of the month',
  method: 'GET',
  path: '/v1/rewards',
  access: 'public',
  query: z.object({
    ...pageQuery,
    category: z.optional(rewardCategory),
    sort: z.optional(z.enum(['footprint', 'points'])),
  }),
  output: z.object({ rewards: z.array(reward), total: z.int(), pool: z.nullable(rewardPool), nextCursor }),
  refusals: [],
})

export const readReward = defineEndpoint({
  id: 'readReward',
  tag: 'mall',
  summary: 'One reward',
  method: 'GET',
  path: '/v1/rewards/:rewardId',
  access: 'public',
  params: z.object({ rewardId: slug }),
  output: reward,
  refusals: ['reward-not-found'],
})
