import * as z from 'zod/mini'
import { receipt } from './actions'
import { defineEndpoint, IDEMPOTENCY_KEY } from './endpoint'

/**
 * Takes back a write whose answer never came. It is told apart under the lock of the citizen, so that one of two is
 * certain: it was entered, or nothing will ever be entered under its key.
 */
export const withdrawAction = defineEndpoint({
  id: 'withdrawAction',
  tag: 'actions',
  summary: 'Take back what was sent under an idempotency key: nothing will be entered under it, unless it was already',
  method: 'POST',
  path: '/v1/actions/withdrawal',
  access: 'citizen',
  write: true,
  whileFrozen: true,
  /** The key of the write that is taken back; the withdrawal has one of its own. */
  body: z.object({ key: z.string().check(z.regex(IDEMPOTENCY_KEY)) }),
  output: z.discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('withdrawn') }),
    /** `receipt` is what the action was answered with; null when another kind of write was done under the key. */
    z.object({ outcome: z.literal('entered'), receipt: z.nullable(receipt) }),
  ]),
  refusals: ['idempotency-key-reused'],
})
