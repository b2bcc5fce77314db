import type { FailureOf } from '@/api/failure'
import type { OutputOf } from '@/contract/endpoint'
import type { logSteps, openSteps } from '@/contract/steps'
import type { Withheld } from '@/platform/withheld'

export type OpenedSteps = OutputOf<typeof openSteps>
export type StepsReceipt = OutputOf<typeof logSteps>
export type StepsFailure = FailureOf<typeof openSteps> | FailureOf<typeof logSteps>

/** Where the reading of a day's steps stands. */
export type StepsState =
  | { readonly status: 'idle' }
  | { readonly status: 'reading' }
  /** The person did not agree. */
  | { readonly status: 'refused' }
  /** The host did not give them. */
  | { readonly status: 'withheld'; readonly why: Withheld }
  | { readonly status: 'failed'; readonly failure: StepsFailure }
  | {
      readonly status: 'opened'
      readonly opened: OpenedSteps
      readonly isBooking: boolean
      readonly failure: StepsFailure | null
    }

export const IDLE: StepsState = { status: 'idle' }
