import type { Endpoints } from '@/contract/endpoints'
import { beijingDay, type Period, periodOf, startOfBeijingDay } from '@/domain/calendar/beijing'
import { findExclusiveConflict } from '@/domain/evidence/exclusive'
import { answer, type Handler, refuse } from '../http/handler'
import { readUsage, type StoredAction, storeAction, type Usage } from '../store/actions'
import { findCitizen } from '../store/citizens'
import { claimTicket } from '../store/tickets'
import { bookAction } from './book-action'
import { checkClaim, type Claim } from './check-claim'
import { presentAction } from './present-action'
import { quantifyClaim } from './quantify-claim'

export const logAction: Handler<Endpoints['logAction']> = async (call) => {
  const { input, citizenId, now, db, services } = call
  const checked = checkClaim(input.body, services, now)
  if (!checked.ok) return checked
  const { claim } = checked
  const actionId = services.newId()
  const runningMonth = periodOf('month', beijingDay(now.getTime()))
  const [usage, citizen, ticket] = await Promise.all([
    readUsage(db, usageQuestion(claim, citizenId, runningMonth)),
    findCitizen(db, citizenId),
    // Taken before everything is decided: a refusal rolls it back.
    claim.ticketNumber === null ? null : claimTicket(db, ticketOf(claim, claim.ticketNumber, citizenId, actionId)),
  ])
  const { behaviour, day } = claim
  const conflict = findExclusiveConflict({ behaviour, day, sameDayActions: usage.sameDayActions })
  if (conflict) {
    const { rule, actionId: other, behaviourId } = conflict
    return refuse('already-counted', { rule, actionId: other, behaviourId })
  }
  if (ticket === 'unknown') return refuse('ticket-unknown', {})
  if (ticket === 'used') return refuse('ticket-used', {})
  const action = quantifyClaim(claim, usage, {
    citizenId,
    actionId,
    districtId: citizen.districtId,
    tier: input.body.evidence.tier,
    methodology: services.methodology,
    loggedAt: now,
  })
  const [, balance] = await Promise.all([storeAction(db, action), bookAction(db, action, services)])
  return answer({
    action: presentAction(action, services.methodologies),
    lineOfMonth: usage.linesThisMonth + 1,
    after: { month: monthAfter(usage, action, runningMonth), availablePoints: balance.availablePoints },
  })
}

const usageQuestion = ({ behaviour, day }: Claim, citizenId: string, runningMonth: Period) => ({
  citizenId,
  behaviourId: behaviour.id,
  day,
  monthOfAct: periodOf('month', day),
  runningMonth,
  runningMonthBegan: new Date(startOfBeijingDay(runningMonth.start)),
})

const ticketOf = ({ behaviour, day }: Claim, number: number, citizenId: string, actionId: string) => ({
  number,
  behaviourId: behaviour.id,
  day,
  citizenId,
  actionId,
})

/** The running month with this action: an act of the month before does not change it. */
const monthAfter = ({ monthGrams }: Usage, { day, state, grams }: StoredAction, { start, end }: Period) => {
  const after = { ...monthGrams }
  const isOfMonth = day >= start && day < end
  if (isOfMonth && (state === 'declared' || state === 'pending' || state === 'verified')) after[state] += grams
  return after
}
