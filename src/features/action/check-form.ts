import type { WaitingClaim } from '@/api/outbox/entry'
import type { Refusal } from '@/contract/refusals'
import { beijingDay, type BeijingDay } from '@/domain/calendar/beijing'
import { amountOf, type AmountMilli } from '@/domain/quantify/amount'
import { checkAmount, checkOccurredAt } from '@/domain/quantify/check-amount'
import { readPlaceCode } from '@/domain/place/place-code'
import { parseAmount } from './amount-entry'
import { type Draft, instantOf, whenOf } from './draft'
import type { Behaviour, Methodology } from './queries'

type OwnProblem =
  | 'amount-missing'
  | 'amount-not-whole'
  | 'ticket-missing'
  | 'ticket-incomplete'
  | 'code-mistyped'
  | 'location-missing'
  | 'photo-missing'

/** What the phone itself can say before it asks the server. */
export type Problem =
  | { readonly code: OwnProblem }
  | Refusal<'amount-invalid' | 'unit-mismatch' | 'amount-implausible' | 'date-in-future' | 'date-too-old'>

export type FormField = 'amount' | 'when' | 'ticket' | 'photo'

export interface FormCheck {
  /** Null until the amount can be quantified. */
  readonly amount: AmountMilli | null
  /** The Beijing day that the act would count for. */
  readonly day: BeijingDay
  readonly problems: Partial<Readonly<Record<FormField, Problem>>>
  /** Ready to be sent; null while there is a problem. */
  readonly body: WaitingClaim | null
}

const FIELDS = ['amount', 'ticket', 'photo', 'when'] as const satisfies readonly FormField[]

/** The first field of the form, from top to bottom, that keeps it from being sent. */
export const firstProblemField = ({ problems }: FormCheck): FormField | null =>
  FIELDS.find((field) => problems[field]) ?? null

/** Checks a filled form by the rules that the server applies. */
export const checkForm = (
  behaviour: Behaviour,
  { settings }: Pick<Methodology, 'settings'>,
  draft: Draft,
  nowMs: number,
): FormCheck => {
  const amount = amountOfText(behaviour, draft.amountText)
  const when = momentOf(draft, nowMs, settings.claimDays)
  const ticket = draft.tier === 'place' ? placeCodeOf(draft, nowMs) : null
  const photo = draft.tier === 'photo' ? photoOf(draft) : null
  const problems = {
    ...('problem' in amount && { amount: amount.problem }),
    ...('problem' in when && { when: when.problem }),
    ...(ticket && 'problem' in ticket && { ticket: ticket.problem }),
    ...(photo && 'problem' in photo && { photo: photo.problem }),
  }
  const milli = 'milli' in amount ? amount.milli : null
  const day = 'day' in when ? when.day : beijingDay(nowMs)
  const evidence = ticket ?? photo ?? { tier: 'self' as const }
  if (milli === null || !('day' in when) || 'problem' in evidence) {
    return { amount: milli, day, problems, body: null }
  }
  const body = {
    behaviourId: behaviour.id,
    amount: amountOf(milli),
    unit: behaviour.unit,
    occurredAt: new Date(when.occurredAtMs).toISOString(),
    evidence,
  }
  return { amount: milli, day, problems, body }
}

const amountOfText = (behaviour: Behaviour, text: string): { milli: AmountMilli } | { problem: Problem } => {
  const amount = parseAmount(text)
  if (amount === null) return { problem: { code: 'amount-missing' } }
  const check = checkAmount({ behaviour, amount, unit: behaviour.unit })
  if (check.ok) return { milli: check.amount }
  switch (check.code) {
    case 'amount-invalid':
      return amount > 0 && check.decimalsMax === 0
        ? { problem: { code: 'amount-not-whole' } }
        : { problem: { code: check.code, facts: {} } }
    case 'unit-mismatch':
      return { problem: { code: check.code, facts: { unit: check.unit } } }
    case 'amount-implausible':
      return { problem: { code: check.code, facts: { max: check.max, unit: check.unit } } }
  }
}

const momentOf = (
  { when }: Draft,
  nowMs: number,
  claimDays: number,
): { occurredAtMs: number; day: BeijingDay } | { problem: Problem } => {
  const occurredAtMs = instantOf(when ?? whenOf(nowMs))
  if (!Number.isFinite(occurredAtMs)) return { problem: { code: 'date-in-future', facts: {} } }
  const check = checkOccurredAt({ occurredAtMs, nowMs, claimDays })
  if (check.ok) return { occurredAtMs, day: check.day }
  return check.code === 'date-in-future'
    ? { problem: { code: check.code, facts: {} } }
    : { problem: { code: check.code, facts: { days: check.claimDays } } }
}

type PhotoEvidence = Extract<WaitingClaim['evidence'], { tier: 'photo' }>

/** The id of the photo, or its file, which goes first. */
const photoOf = ({ photoId = null, photoFile = null }: Draft): PhotoEvidence | { problem: Problem } => {
  if (photoId !== null) return { tier: 'photo', photoId }
  return photoFile ? { tier: 'photo', ...photoFile } : { problem: { code: 'photo-missing' } }
}

type PlaceEvidence = Extract<WaitingClaim['evidence'], { tier: 'place' }>

const placeCodeOf = (
  { ticketText, scannedAtMs, location = null }: Draft,
  nowMs: number,
): PlaceEvidence | { problem: Problem } => {
  if (ticketText.trim() === '') return { problem: { code: 'ticket-missing' } }
  const reading = readPlaceCode(ticketText)
  if (!reading.ok) return { problem: { code: reading.why === 'mistyped' ? 'code-mistyped' : 'ticket-incomplete' } }
  const { kind, digits: code } = reading.code
  const scannedAt = new Date(scannedAtMs ?? nowMs).toISOString()
  switch (kind) {
    case 'ticket':
      return { tier: 'place', ticket: code }
    case 'screen':
      return { tier: 'place', kind, code, scannedAt }
    case 'plaque':
      return location === null
        ? { problem: { code: 'location-missing' } }
        : { tier: 'place', kind, code, scannedAt, location }
  }
}
