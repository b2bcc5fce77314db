import type { Endpoints } from '@/contract/endpoints'
import { bookAction } from '../actions/book-action'
import { presentReceipt } from '../actions/present-receipt'
import { answer, type Handler, refuse } from '../http/handler'
import { storeAction } from '../store/actions'
import type { Queryable } from '../store/database'
import { ownSteps, storeStepReport } from '../store/step-reports'
import { rememberingRefusals } from '../watch/remember-refusals'
import { isAboutSteps, recordWatched, watchAct } from '../watch/watch-act'
import { checkDay, checkWalk, mayRead } from './check-steps'
import { quantifySteps } from './quantify-steps'
import { type ReadSteps, readProof } from './steps-proof'

/** Books what was read: the difference to what stands in the books of that day, as an entry of its own. */
export const logSteps: Handler<Endpoints['logSteps']> = rememberingRefusals(async (call) => {
  const { input, citizenId, now, db, origin, services } = call
  const read = readProof(input.body.proof, services, { citizenId, now })
  if (!read) return refuse('steps-unreadable', {})
  const { day, source, steps } = read
  const date = checkDay(day, now, services)
  if (!date.ok) return date
  if (!(await mayRead(db, citizenId, source, services))) return refuse('consent-missing', { source: 'steps' })
  const walk = checkWalk(steps, services)
  if (!walk.ok) return walk
  if (!(await isOwn(db, read))) return refuse('steps-taken', {})
  const { occurredAt } = date
  const act = {
    citizenId,
    actionId: null,
    behaviourId: walk.behaviour.id,
    occurredAt,
    evidence: {},
    steps,
    origin,
    now,
  }
  const [{ action, counted, usage }, watched] = await Promise.all([
    quantifySteps(db, services, { citizenId, day, occurredAt, source, steps, readAtMs: read.readAtMs, walk, now }),
    watchAct(db, act, services.abuseRules.filter(isAboutSteps), services),
  ])
  if (action === null) {
    const actionId = counted.at(-1)?.actionId ?? ''
    return refuse('already-counted', { rule: 'day-steps', actionId, behaviourId: walk.behaviour.id })
  }
  const { actionId } = action
  const [, , balance] = await Promise.all([
    storeAction(db, action),
    storeStepReport(db, { citizenId, actionId, day, source, steps, reportedAt: new Date(read.readAtMs) }),
    bookAction(db, action, services),
    watched && recordWatched(db, watched, { citizenId, actionId, evidence: action, now }, services),
  ])
  return answer(presentReceipt({ action, usage, balance, superseded: [] }, services, now))
})

const isOwn = async (db: Queryable, { source, subject, day, citizenId }: ReadSteps): Promise<boolean> =>
  subject === null || ownSteps(db, { source, subjectHash: new Uint8Array(Buffer.from(subject, 'hex')), day }, citizenId)
