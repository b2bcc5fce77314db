import type { ActionClaim } from '@/contract/actions'
import type { BeijingDay } from '@/domain/calendar/beijing'
import { isJourney } from '@/domain/evidence/journey-behaviours'
import { readReference } from '@/domain/evidence/natural-key'
import { isPlausibleWindow, type TimeWindow } from '@/domain/evidence/time-window'
import { findBehaviour } from '@/domain/methodology/find-behaviour'
import type { Behaviour } from '@/domain/methodology/types'
import type { AmountMilli } from '@/domain/quantify/amount'
import { checkAmount, checkOccurredAt } from '@/domain/quantify/check-amount'
import { hashKey } from '../evidence/hash-key'
import { refuse } from '../http/handler'
import type { Services } from '../services'
import type { HashedKey } from '../store/natural-keys'

/** What names an act and tells when it was: what the person typed, with nothing shown for it. */
export interface ActNames {
  readonly keys: readonly HashedKey[]
  readonly window: TimeWindow | null
}

export interface Claim extends ActNames {
  readonly behaviour: Behaviour
  readonly amount: AmountMilli
  readonly occurredAt: Date
  readonly day: BeijingDay
}

export type ClaimedAct = Omit<ActionClaim, 'evidence'>

export interface ClaimRules {
  readonly now: Date
  /** How many days after the act it can be claimed. */
  readonly claimDays: number
}

/** Everything about a claimed act that can be judged without the books and without its evidence. */
export const checkClaim = (
  { behaviourId, amount, unit, occurredAt, ...names }: ClaimedAct,
  services: Pick<Services, 'methodology' | 'keyedHash'>,
  { now, claimDays }: ClaimRules,
) => {
  const behaviour = findBehaviour(services.methodology, behaviourId)
  if (!behaviour) return refuse('behaviour-unknown', {})
  const amountCheck = checkAmount({ behaviour, amount, unit })
  if (!amountCheck.ok) return refuseAmount(amountCheck)
  const moment = new Date(occurredAt)
  const dateCheck = checkOccurredAt({ occurredAtMs: moment.getTime(), nowMs: now.getTime(), claimDays })
  if (!dateCheck.ok) {
    return dateCheck.code === 'date-in-future'
      ? refuse(dateCheck.code, {})
      : refuse(dateCheck.code, { days: claimDays })
  }
  const { day } = dateCheck
  const read = readNames(names, { behaviour, day }, services, now)
  if (!read.ok) return read
  const claim: Claim = { behaviour, amount: amountCheck.amount, occurredAt: moment, day, ...read.names }
  return { ok: true, claim } as const
}

/** The reference and the window that a person gave, if any. */
export const readNames = (
  { reference, window }: Pick<ActionClaim, 'reference' | 'window'>,
  { behaviour, day }: Pick<Claim, 'behaviour' | 'day'>,
  services: Pick<Services, 'keyedHash'>,
  now: Date,
) => {
  const read = reference === undefined ? null : readReference({ behaviourId: behaviour.id, text: reference, day })
  if (read?.ok === false) return refuse('reference-invalid', { kind: read.kind })
  const given = window && { startMs: Date.parse(window.startedAt), endMs: Date.parse(window.endedAt) }
  const isRight = !given || (isJourney(behaviour.id) && isPlausibleWindow({ window: given, day, nowMs: now.getTime() }))
  if (!isRight) return refuse('window-invalid', {})
  const names: ActNames = { keys: read ? [hashKey(read.key, services)] : [], window: given ?? null }
  return { ok: true, names } as const
}

const refuseAmount = (check: Exclude<ReturnType<typeof checkAmount>, { ok: true }>) => {
  switch (check.code) {
    case 'amount-invalid':
      return refuse(check.code, {})
    case 'unit-mismatch':
      return refuse(check.code, { unit: check.unit })
    case 'amount-implausible':
      return refuse(check.code, { max: check.max, unit: check.unit })
  }
}
