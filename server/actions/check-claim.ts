import type { InputOf } from '@/contract/endpoint'
import type { Endpoints } from '@/contract/endpoints'
import type { BeijingDay } from '@/domain/calendar/beijing'
import { parseTicket, ticketMatches } from '@/domain/evidence/ticket'
import { findBehaviour } from '@/domain/methodology/find-behaviour'
import type { Behaviour } from '@/domain/methodology/types'
import type { AmountMilli } from '@/domain/quantify/amount'
import { checkAmount, checkOccurredAt } from '@/domain/quantify/check-amount'
import { refuse } from '../http/handler'
import type { Services } from '../services'

export interface Claim {
  readonly behaviour: Behaviour
  readonly amount: AmountMilli
  readonly occurredAt: Date
  readonly day: BeijingDay
  readonly ticketNumber: number | null
}

/** Everything about a claimed action that can be judged without the books. */
export const checkClaim = (
  { behaviourId, amount, unit, occurredAt, evidence }: InputOf<Endpoints['logAction']>['body'],
  { methodology, keyedHash }: Pick<Services, 'methodology' | 'keyedHash'>,
  now: Date,
) => {
  const behaviour = findBehaviour(methodology, behaviourId)
  if (!behaviour) return refuse('behaviour-unknown', {})
  const amountCheck = checkAmount({ behaviour, amount, unit })
  if (!amountCheck.ok) return refuseAmount(amountCheck)
  const moment = new Date(occurredAt)
  const { claimDays } = methodology.settings
  const dateCheck = checkOccurredAt({ occurredAtMs: moment.getTime(), nowMs: now.getTime(), claimDays })
  if (!dateCheck.ok) {
    return dateCheck.code === 'date-in-future'
      ? refuse(dateCheck.code, {})
      : refuse(dateCheck.code, { days: claimDays })
  }
  if (!behaviour.evidence.includes(evidence.tier)) {
    return refuse('evidence-not-accepted', { accepted: [...behaviour.evidence] })
  }
  const ticket = evidence.tier === 'place' ? parseTicket(evidence.ticket) : null
  const isForged = ticket !== null && !ticketMatches(ticket, (message) => keyedHash('place-ticket', message))
  if (evidence.tier === 'place' && (ticket === null || isForged)) return refuse('ticket-unknown', {})
  const claim: Claim = {
    behaviour,
    amount: amountCheck.amount,
    occurredAt: moment,
    day: dateCheck.day,
    ticketNumber: ticket?.number ?? null,
  }
  return { ok: true, claim } as const
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
