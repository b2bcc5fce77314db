import type { Failure } from '@/api/failure'
import type { SendFailure } from '@/api/outbox/deliver'
import { logAction } from '@/contract/actions'
import { uploadPhoto } from '@/contract/photos'
import type { FormField } from './check-form'

export type LogFailure = SendFailure

const FIELDS: Partial<Readonly<Record<Failure['code'], FormField>>> = {
  'amount-invalid': 'amount',
  'amount-implausible': 'amount',
  'unit-mismatch': 'amount',
  'date-in-future': 'when',
  'date-too-old': 'when',
  'evidence-not-accepted': 'ticket',
  'ticket-unknown': 'ticket',
  'ticket-used': 'ticket',
  'place-code-unknown': 'ticket',
  'place-code-replaced': 'ticket',
  'place-code-late': 'ticket',
  'place-tries-over': 'ticket',
  'place-closed': 'ticket',
  'place-not-for-this': 'ticket',
  'place-location-missing': 'ticket',
  'place-location-inexact': 'ticket',
  'place-too-far': 'ticket',
  'place-wrong-day': 'when',
  'photo-unknown': 'photo',
  'photo-unreadable': 'photo',
  'photo-used': 'photo',
  'photo-in-appeal': 'photo',
  'photo-wrong-day': 'photo',
  'photo-waiting': 'photo',
}

/** The field that the server objects to; null when the objection is to the whole. */
export const fieldOf = ({ code }: LogFailure): FormField | null => fieldOfCode(code)

export const fieldOfCode = (code: Failure['code']): FormField | null => FIELDS[code] ?? null

const REFUSED: readonly LogFailure['code'][] = [
  ...logAction.refusals,
  ...uploadPhoto.refusals,
  'request-invalid',
  'idempotency-key-reused',
]

/**
 * True when the server looked at this booking and said no: nothing was booked under the key. After everything else,
 * a lost answer above all, it may have been, and the same form must be sent with the same key.
 */
export const wasRefused = ({ code }: LogFailure): boolean => REFUSED.includes(code)
