import type { Endpoint, RefusalOf } from '@/contract/endpoint'
import type { CITIZEN_CALL, EVERY_CALL, Refusal, WRITE_CALL } from '@/contract/refusals'

/** What only the phone can notice: no network, no answer in time, or an answer that breaks the contract. */
export type WireCode = 'offline' | 'timeout' | 'answer-invalid'
export type WireFailure = { [K in WireCode]: { readonly code: K; readonly facts: object } }[WireCode]

type SharedCode = (typeof EVERY_CALL)[number] | (typeof CITIZEN_CALL)[number] | (typeof WRITE_CALL)[number]

/** Everything that can go wrong with one call, narrowed by `code`. */
export type FailureOf<E extends Endpoint> = Refusal<RefusalOf<E> | SharedCode> | WireFailure
/** Everything that can go wrong with any call. */
export type Failure = Refusal | WireFailure

/** The exception form of a failure, for query layers that expect a throw. */
export class ApiError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code)
    this.name = 'ApiError'
  }
}
