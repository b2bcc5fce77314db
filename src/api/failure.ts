import type { Endpoint, RefusalOf } from '@/contract/endpoint'
import {
  type CITIZEN_CALL,
  type EVERY_CALL,
  isRefusalCode,
  type Refusal,
  REFUSALS,
  type WRITE_CALL,
} from '@/contract/refusals'

/** What only the phone can notice: no network, no answer in time, or an answer that breaks the contract. */
export type WireCode = 'offline' | 'timeout' | 'answer-invalid'
export type WireFailure = { [K in WireCode]: { readonly code: K; readonly facts: object } }[WireCode]

type SharedCode = (typeof EVERY_CALL)[number] | (typeof CITIZEN_CALL)[number] | (typeof WRITE_CALL)[number]

/** Everything that can go wrong with one call, narrowed by `code`. */
export type FailureOf<E extends Endpoint> = Refusal<RefusalOf<E> | SharedCode> | WireFailure
/** Everything that can go wrong with any call. */
export type Failure = Refusal | WireFailure

/** A refusal as it was told; null when this version does not know its code or misses a fact. */
export const readRefusal = ({ code, facts }: { readonly code: string; readonly facts?: unknown }): Refusal | null => {
  if (!isRefusalCode(code)) return null
  const parsed = REFUSALS[code].facts.safeParse(facts)
  return parsed.success ? ({ code, facts: parsed.data } as Refusal) : null
}

/** The exception form of a failure, for query layers that expect a throw. */
export class ApiError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code)
    this.name = 'ApiError'
  }
}
