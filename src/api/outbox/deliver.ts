import { logAction } from '@/contract/actions'
import type { OutputOf } from '@/contract/endpoint'
import { call } from '../client'
import type { FailureOf, WireFailure } from '../failure'
import type { WaitingCall } from './entry'

export type Receipt = OutputOf<typeof logAction>

/** All that can go wrong with a call that waits. */
export type SendFailure = FailureOf<typeof logAction>

/** What became of one try to send an entry. */
export type Delivery =
  /** Booked. Without a receipt when the server only says that the key was used, which no other entry does. */
  | { readonly kind: 'confirmed'; readonly receipt: Receipt | null }
  /** The server looked at it and said no: nothing was booked. */
  | { readonly kind: 'refused'; readonly refusal: Exclude<SendFailure, WireFailure> }
  /** The server failed on this one; the next may fare better. */
  | { readonly kind: 'failed'; readonly failure: SendFailure }
  /** No entry gets through now: no network, no session, too busy. */
  | { readonly kind: 'barred'; readonly failure: SendFailure }

/** Sends an entry once, under its key. */
export const deliver = async (waiting: WaitingCall, key: string): Promise<Delivery> => {
  const result = await call(logAction, { body: waiting.body }, key)
  return result.ok ? { kind: 'confirmed', receipt: result.value } : deliveryOf(result.failure)
}

// An answer that breaks the contract is most often a page of the network in between, such as that of a hotel.
const deliveryOf = (failure: SendFailure): Delivery => {
  switch (failure.code) {
    case 'idempotency-key-reused':
      return { kind: 'confirmed', receipt: null }
    case 'server-error':
      return { kind: 'failed', failure }
    case 'offline':
    case 'timeout':
    case 'answer-invalid':
    case 'session-missing':
    case 'session-expired':
    case 'account-frozen':
    case 'rate-limited':
    case 'server-busy':
      return { kind: 'barred', failure }
    default:
      return { kind: 'refused', refusal: failure }
  }
}

/** Whether anything was booked under a key; `unknown` when no answer came. */
export type Booked = 'yes' | 'no' | 'unknown'

/**
 * Asks whether the entry was booked, and books nothing: an act of no amount is always refused, but a key that booked
 * something refuses any other body first, under the citizen's lock.
 */
export const askWhetherBooked = async ({ body }: WaitingCall, key: string): Promise<Booked> => {
  const result = await call(logAction, { body: { ...body, amount: 0 } }, key)
  if (result.ok) return 'unknown'
  const { kind } = deliveryOf(result.failure)
  if (kind === 'confirmed') return 'yes'
  return kind === 'refused' ? 'no' : 'unknown'
}
