import { type ActionClaim, logAction } from '@/contract/actions'
import type { OutputOf } from '@/contract/endpoint'
import { call } from '../client'
import type { Failure, WireFailure } from '../failure'

export type Receipt = OutputOf<typeof logAction>

/** All that can go wrong with an entry: with its claim, or with a file that has to go first. */
export type SendFailure = Failure

/** What keeps an entry from being booked. */
export type Obstacle =
  /** The server looked at it and said no: nothing was booked. */
  | { readonly kind: 'refused'; readonly refusal: Exclude<SendFailure, WireFailure> }
  /** The server failed on this one; the next may fare better. */
  | { readonly kind: 'failed'; readonly failure: SendFailure }
  /** No entry gets through now: no network, no session, too busy. */
  | { readonly kind: 'barred'; readonly failure: SendFailure }

/** What became of one try to send an entry. */
export type Delivery =
  /** Booked. Without a receipt when the server only says that the key was used, which no other entry does. */
  | { readonly kind: 'confirmed'; readonly receipt: Receipt | null }
  /** Another window has taken it back. */
  | { readonly kind: 'withdrawn' }
  | Obstacle

/** Sends a claim once, under its key. */
export const deliver = async (claim: ActionClaim, key: string): Promise<Delivery> => {
  const result = await call(logAction, { body: claim }, key)
  if (result.ok) return { kind: 'confirmed', receipt: result.value }
  if (result.failure.code === 'idempotency-key-reused') return { kind: 'confirmed', receipt: null }
  if (result.failure.code === 'idempotency-key-withdrawn') return { kind: 'withdrawn' }
  return obstacleOf(result.failure)
}

// An answer that breaks the contract is most often a page of the network in between, such as that of a hotel.
export const obstacleOf = (failure: SendFailure): Obstacle => {
  switch (failure.code) {
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
