import type { Failure } from './failure'

const JUDGED: readonly Failure['code'][] = [
  'already-counted',
  'reference-used',
  'ticket-used',
  'place-code-replaced',
  'place-code-late',
  'place-closed',
  'place-location-inexact',
  'place-too-far',
  'photo-used',
  'photo-wrong-day',
  'journey-too-short',
  'journey-mode-differs',
  'journey-copied',
  'journey-not-believed',
  'too-many',
  'act-impossible',
]

/** Whether the server judged the act itself, which staff can look at again; what was mistyped is put right in the form. */
export const canAppeal = ({ code }: Pick<Failure, 'code'>): boolean => JUDGED.includes(code)
