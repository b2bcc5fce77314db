import { withdrawAction } from '@/contract/withdrawal'
import { now } from '@/platform/clock'
import { call, newKey } from '../client'
import { type Obstacle, obstacleOf, type Receipt } from './deliver'

/** What became of asking the server to take an entry back. */
export type Withdrawal =
  /** Nothing was booked under its key, and nothing ever will be. */
  | { readonly kind: 'withdrawn' }
  /** It was booked already. */
  | { readonly kind: 'entered'; readonly receipt: Receipt | null }
  | Obstacle

/** Makes the key of an entry useless, unless it was used. Asking again is harmless, also under another key of its own. */
export const withdraw = async (key: string): Promise<Withdrawal> => {
  const result = await call(withdrawAction, { body: { key } }, newKey(now()))
  if (!result.ok) return obstacleOf(result.failure)
  const { value } = result
  return value.outcome === 'withdrawn' ? { kind: 'withdrawn' } : { kind: 'entered', receipt: value.receipt }
}
