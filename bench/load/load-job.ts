import * as z from 'zod/mini'

/** What the load generator is asked to do, as the one argument of its process. */
export const loadJob = z.object({
  origin: z.string(),
  kind: z.enum(['log-action', 'redeem']),
  connections: z.int(),
  seconds: z.number(),
  walk: z.object({ first: z.int(), count: z.int() }),
  /** Turns that were taken in earlier runs. */
  start: z.int(),
})
export type LoadJob = z.output<typeof loadJob>

/** What it prints at the end. */
export const loadResult = z.object({ transactions: z.int(), perSecond: z.number(), refusals: z.array(z.string()) })
export type LoadResult = z.output<typeof loadResult>
