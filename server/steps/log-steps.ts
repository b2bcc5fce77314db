import type { Endpoints } from '@/contract/endpoints'
import { beijingDay, type Period, periodOf, startOfBeijingDay } from '@/domain/calendar/beijing'
import { walkNotCounted } from '@/domain/evidence/day-steps'
import { bookAction } from '../actions/book-action'
import { presentAction } from '../actions/present-action'
import { quantifyClaim } from '../actions/quantify-claim'
import { answer, type Handler, refuse } from '../http/handler'
import { readUsage, type StoredAction, storeAction, type Usage } from '../store/actions'
import { findCitizen } from '../store/citizens'
import { listWalks, ownSteps, storeStepReport } from '../store/step-reports'
import { checkDay, checkWalk, mayRead } from './check-steps'
import { type ReadSteps, readProof } from './steps-proof'

/** Books what a day's steps add to the walking that stands in the books of that day. */
export const logSteps: Handler<Endpoints['logSteps']> = async ({ input, citizenId, now, db, services }) => {
  const read = readProof(input.body.proof, services, { citizenId, now })
  if (!read) return refuse('steps-unreadable', {})
  const { day, source, steps } = read
  const date = checkDay(day, now, services)
  if (!date.ok) return date
  if (!(await mayRead(db, citizenId, source, services))) return refuse('consent-missing', { source: 'steps' })
  const walk = checkWalk(steps, services)
  if (!walk.ok) return walk
  const { behaviour, stepLengthMm } = walk
  if (!(await isOwn(db, read))) return refuse('steps-taken', {})
  const counted = await listWalks(db, citizenId, behaviour.id, day)
  const amount = walkNotCounted(steps, stepLengthMm, counted)
  if (amount === null) {
    const newest = counted.at(-1)?.actionId ?? ''
    return refuse('already-counted', { rule: 'day-steps', actionId: newest, behaviourId: behaviour.id })
  }
  const runningMonth = periodOf('month', beijingDay(now.getTime()))
  const [usage, citizen] = await Promise.all([
    readUsage(db, {
      citizenId,
      behaviourId: behaviour.id,
      day,
      monthOfAct: periodOf('month', day),
      runningMonth,
      runningMonthBegan: new Date(startOfBeijingDay(runningMonth.start)),
    }),
    findCitizen(db, citizenId),
  ])
  const action = quantifyClaim({ behaviour, amount, occurredAt: date.occurredAt, day, ticketNumber: null }, usage, {
    citizenId,
    actionId: services.newId(),
    districtId: citizen.districtId,
    tier: source === 'typed' ? 'self' : 'device',
    methodology: services.methodology,
    loggedAt: now,
  })
  const { actionId } = action
  const [, , balance] = await Promise.all([
    storeAction(db, action),
    storeStepReport(db, { citizenId, actionId, day, source, steps, reportedAt: new Date(read.readAtMs) }),
    bookAction(db, action, services),
  ])
  return answer({
    action: presentAction(action, services.methodologies),
    lineOfMonth: usage.linesThisMonth + 1,
    after: { month: monthAfter(usage, action, runningMonth), availablePoints: balance.availablePoints },
  })
}

const isOwn = async (db: Parameters<typeof ownSteps>[0], { source, subject, day, citizenId }: ReadSteps) =>
  subject === null || ownSteps(db, { source, subjectHash: new Uint8Array(Buffer.from(subject, 'hex')), day }, citizenId)

/** The running month with this action: steps of the month before do not change it. */
const monthAfter = ({ monthGrams }: Usage, { day, state, grams }: StoredAction, { start, end }: Period) => {
  const after = { ...monthGrams }
  const isOfMonth = day >= start && day < end
  if (isOfMonth && (state === 'declared' || state === 'verified')) after[state] += grams
  return after
}
