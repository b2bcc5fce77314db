import * as z from 'zod/mini'
import { defineEndpoint } from './endpoint'
import { beijingDay, gramCount, instant, localText, slug } from './shapes'

export const boardPeriod = z.enum(['day', 'week', 'month', 'all'])

/** A row says no more of a person than the screen shows. Equal grams share a rank and say so. */
export const boardRow = z.object({
  rank: z.int(),
  tied: z.boolean(),
  pseudonym: z.string(),
  grams: gramCount,
  isMe: z.boolean(),
})
export type BoardRow = z.output<typeof boardRow>

export const readBoard = defineEndpoint({
  id: 'readBoard',
  tag: 'boards',
  summary:
    'The board of a period: the first rows, and for a citizen their own rank with the rows around it. Verified grams only',
  method: 'GET',
  path: '/v1/boards/:period',
  access: 'optional',
  params: z.object({ period: boardPeriod }),
  query: z.object({ districtId: z.optional(slug) }),
  output: z.object({
    period: boardPeriod,
    /** First day, and last day inclusive; the same for all time. */
    startsOn: beijingDay,
    endsOn: beijingDay,
    scope: z.object({ districtId: z.nullable(slug), name: localText }),
    participants: z.int(),
    asOf: instant,
    top: z.array(boardRow),
    me: z.nullable(
      z.discriminatedUnion('standing', [
        z.object({
          standing: z.literal('ranked'),
          rank: z.int(),
          grams: gramCount,
          gramsToNext: z.nullable(gramCount),
          lastPeriodGrams: z.nullable(gramCount),
          window: z.array(boardRow),
        }),
        /** No verified grams in this period yet. */
        z.object({ standing: z.literal('unranked'), lastPeriodGrams: z.nullable(gramCount) }),
        z.object({ standing: z.literal('opted-out') }),
      ]),
    ),
  }),
  refusals: ['scope-unknown'],
})
