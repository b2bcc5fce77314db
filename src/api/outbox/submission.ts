import type { ActionClaim } from '@/contract/actions'
import type { Receipt, SendFailure } from './deliver'
import type { ShownLine, WaitingCall } from './entry'
import type { TrackPoints } from './track-keeper'

export interface Submission {
  readonly key: string
  readonly call: WaitingCall
  /** Of the track that the call counts. */
  readonly points?: TrackPoints
  readonly shown: ShownLine
  /** It was sent before under this key, and may have been booked. */
  readonly wasSent: boolean
}

/** What a form hears about what it submitted. */
export type Outcome =
  | { readonly kind: 'confirmed'; readonly receipt: Receipt }
  /** It is kept on the phone and will be sent. */
  | { readonly kind: 'waiting' }
  /** Nothing is kept: the form has it back, with the reason, and with the id of its photo if that was uploaded meanwhile. */
  | { readonly kind: 'returned'; readonly failure: SendFailure; readonly photoId?: string }
  /** No answer came, and the phone had no room to keep it. */
  | { readonly kind: 'no-room'; readonly failure: SendFailure; readonly photoId?: string }

export interface Submitted {
  /** Whether the phone had room for it: then it is safe even if the app is closed now. */
  readonly isKept: boolean
  readonly outcome: Promise<Outcome>
}

type Evidence = WaitingCall['body']['evidence'] | ActionClaim['evidence']

export const returned = (failure: SendFailure, evidence: Evidence): Outcome => ({
  kind: 'returned',
  failure,
  ...uploadedIn(evidence),
})

export const uploadedIn = (evidence: Evidence): { readonly photoId?: string } =>
  'photoId' in evidence ? { photoId: evidence.photoId } : {}
