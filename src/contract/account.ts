import * as z from 'zod/mini'
import { defineEndpoint } from './endpoint'
import {
  actionState,
  activityUnit,
  beijingDay,
  beijingMonth,
  category,
  evidenceTier,
  gramCount,
  gramTotals,
  identifier,
  instant,
  localText,
  nextCursor,
  pageQuery,
  pointCount,
  slug,
} from './shapes'

export const readAccount = defineEndpoint({
  id: 'readAccount',
  tag: 'account',
  summary: 'Grams and points of the citizen, apart: today, this month, in all, and what expires next',
  method: 'GET',
  path: '/v1/account',
  access: 'citizen',
  output: z.object({
    asOf: instant,
    since: instant,
    today: z.object({
      day: beijingDay,
      actions: z.int(),
      grams: gramTotals,
      points: pointCount,
      pointsCap: pointCount,
      /** Amounts logged so far, so that the form can say what is left under the caps. */
      usedByBehaviour: z.array(z.object({ behaviourId: slug, todayMilli: z.int(), monthMilli: z.int() })),
    }),
    month: z.object({ month: beijingMonth, grams: gramTotals, pointsEarned: pointCount }),
    allTime: z.object({ grams: gramTotals, actions: z.int() }),
    points: z.object({
      available: pointCount,
      held: pointCount,
      nextExpiry: z.nullable(z.object({ points: pointCount, lastDay: beijingDay })),
    }),
  }),
  refusals: [],
})

export const readTrend = defineEndpoint({
  id: 'readTrend',
  tag: 'account',
  summary: 'Grams by month and state, oldest first, the running month last; months without entries are zero',
  method: 'GET',
  path: '/v1/account/trend',
  access: 'citizen',
  query: z.object({ months: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(24))) }),
  output: z.object({
    months: z.array(z.object({ month: beijingMonth, grams: gramTotals, pointsEarned: pointCount })),
  }),
  refusals: [],
})

export const readShares = defineEndpoint({
  id: 'readShares',
  tag: 'account',
  summary: 'Grams by category and state in one month, largest first',
  method: 'GET',
  path: '/v1/account/shares',
  access: 'citizen',
  query: z.object({ month: z.optional(beijingMonth) }),
  output: z.object({
    month: beijingMonth,
    shares: z.array(z.object({ category, actions: z.int(), grams: gramTotals })),
  }),
  refusals: [],
})

const actionSubject = z.object({
  kind: z.literal('action'),
  actionId: identifier,
  behaviourId: slug,
  category,
  name: localText,
  amount: z.number(),
  unit: activityUnit,
  tier: evidenceTier,
  state: actionState,
  occurredAt: instant,
})
const redemptionSubject = z.object({
  kind: z.literal('redemption'),
  redemptionId: identifier,
  rewardId: slug,
  name: localText,
})
const charitySubject = z.object({ kind: z.literal('charity'), charityId: slug, name: localText })

/** One printed line: a booking with what it changed. Both changes are signed. */
export const passbookLine = z.object({
  bookingId: identifier,
  kind: z.string(),
  bookedAt: instant,
  gramsChange: gramCount,
  /** Change of the points that can be spent. */
  pointsChange: pointCount,
  subject: z.discriminatedUnion('kind', [actionSubject, redemptionSubject, charitySubject]),
})
export type PassbookLine = z.output<typeof passbookLine>

export const readPassbook = defineEndpoint({
  id: 'readPassbook',
  tag: 'account',
  summary: 'The ledger line by line, newest first',
  method: 'GET',
  path: '/v1/account/passbook',
  access: 'citizen',
  query: z.object({
    ...pageQuery,
    cursor: z.optional(identifier),
    month: z.optional(beijingMonth),
    category: z.optional(category),
  }),
  output: z.object({ lines: z.array(passbookLine), nextCursor }),
  refusals: [],
})
