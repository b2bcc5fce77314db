import * as z from 'zod/mini'
import { defineEndpoint } from './endpoint'
import { gramCount, identifier, instant, pointCount } from './shapes'

const side = z.object({ passbookNumber: z.string(), pseudonym: z.string() })

/** A join of two accounts as staff see it: pseudonyms, numbers, and how much came along. */
export const accountJoin = z.object({
  id: identifier,
  joinedAt: instant,
  /** Null while it stands; the reason is what both read. */
  undone: z.nullable(z.object({ at: instant, reason: z.nullable(z.string()) })),
  stayed: side,
  wentIn: side,
  /** Ways in that are the joined account's own: with none, nobody could come back into it after a split. */
  waysIn: z.int(),
  actions: z.int(),
  grams: gramCount,
  points: pointCount,
  redemptions: z.int(),
  /** Acts that count once since the join, and would count twice. */
  countedOnce: z.int(),
})
export type AccountJoin = z.output<typeof accountJoin>

export const listAccountJoins = defineEndpoint({
  id: 'listAccountJoins',
  tag: 'staff',
  summary: 'The newest joins of a passbook number, or of those with a pseudonym, with what a split would move',
  method: 'GET',
  path: '/v1/staff/account-joins',
  access: 'staff',
  query: z.object({ holder: z.string().check(z.trim(), z.minLength(1), z.maxLength(32)) }),
  output: z.object({ joins: z.array(accountJoin) }),
  refusals: ['passbook-unknown'],
})
