import * as z from 'zod/mini'
import { defineEndpoint } from './endpoint'
import { exchangePoint, rewardCategory } from './mall'
import { beijingDay, identifier, instant, localText, nextCursor, pageQuery, pointCount, slug } from './shapes'

export const redemptionState = z.enum(['held', 'issued', 'used', 'cancelled', 'expired', 'refunded'])

export const redemption = z.object({
  id: identifier,
  rewardId: slug,
  /** As it was when it was held. `charity` goes to a project: there is nothing to collect. */
  category: rewardCategory,
  name: localText,
  picture: z.string(),
  provider: localText,
  points: pointCount,
  state: redemptionState,
  heldAt: instant,
  /** Until then the price and the item are kept; later the hold is released by itself. */
  holdExpiresAt: instant,
  issuedAt: z.nullable(instant),
  closedAt: z.nullable(instant),
  canCancel: z.boolean(),
  /** Present once issued, but never for `charity`. `qr` is the text inside the code, `digits` the same for typing. */
  voucher: z.nullable(z.object({ digits: z.string(), qr: z.string(), lastDay: beijingDay })),
  exchangePoint: z.nullable(exchangePoint),
})
export type Redemption = z.output<typeof redemption>

const afterwards = z.object({ redemption, after: z.object({ availablePoints: pointCount, heldPoints: pointCount }) })
const redemptionParams = z.object({ redemptionId: identifier })

export const holdReward = defineEndpoint({
  id: 'holdReward',
  tag: 'redemptions',
  summary: 'First phase: hold the points and one item for ten minutes at the price that was shown',
  method: 'POST',
  path: '/v1/redemptions',
  access: 'citizen',
  write: true,
  body: z.object({ rewardId: slug, points: pointCount, exchangePointId: z.nullable(slug) }),
  output: afterwards,
  refusals: [
    'reward-not-found',
    'reward-closed',
    'exchange-point-unknown',
    'price-changed',
    'points-short',
    'sold-out',
    'pool-empty',
    'limit-reached',
  ],
})

export const issueVoucher = defineEndpoint({
  id: 'issueVoucher',
  tag: 'redemptions',
  summary: 'Second phase: turn a hold into a voucher; a gift to a project is used at once and has none',
  method: 'POST',
  path: '/v1/redemptions/:redemptionId/voucher',
  access: 'citizen',
  write: true,
  params: redemptionParams,
  output: afterwards,
  refusals: ['redemption-not-found', 'redemption-not-open'],
})

export const cancelRedemption = defineEndpoint({
  id: 'cancelRedemption',
  tag: 'redemptions',
  summary: 'Give back a hold or an unused voucher: points return to their lots with their dates, the item to the stock',
  method: 'POST',
  path: '/v1/redemptions/:redemptionId/cancellation',
  access: 'citizen',
  write: true,
  whileFrozen: true,
  params: redemptionParams,
  output: afterwards,
  refusals: ['redemption-not-found', 'redemption-not-open'],
})

export const listRedemptions = defineEndpoint({
  id: 'listRedemptions',
  tag: 'redemptions',
  summary: 'Redemptions of the citizen, newest first',
  method: 'GET',
  path: '/v1/redemptions',
  access: 'citizen',
  query: z.object({ ...pageQuery, cursor: z.optional(identifier), group: z.optional(z.enum(['open', 'closed'])) }),
  output: z.object({ redemptions: z.array(redemption), openCount: z.int(), nextCursor }),
  refusals: [],
})

export const readRedemption = defineEndpoint({
  id: 'readRedemption',
  tag: 'redemptions',
  summary: 'One redemption with its voucher',
  method: 'GET',
  path: '/v1/redemptions/:redemptionId',
  access: 'citizen',
  params: redemptionParams,
  output: redemption,
  refusals: ['redemption-not-found'],
})
