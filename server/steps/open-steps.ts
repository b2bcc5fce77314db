import type { Endpoints } from '@/contract/endpoints'
import { answer, type Handler, refuse } from '../http/handler'
import { findStepOwner } from '../store/step-reports'
import { checkDay, checkWalk, mayRead } from './check-steps'
import { quantifySteps } from './quantify-steps'
import { readEvidence } from './read-evidence'
import { proofOf } from './steps-proof'

/** Opens the seal outside of any transaction: a host is asked for its key over the network. */
export const openSteps: Handler<Endpoints['openSteps']> = async ({ input, citizenId, now, db, services }) => {
  const { evidence } = input.body
  const source = evidence.host
  const date = checkDay(input.body.day, now, services)
  if (!date.ok) return date
  const { day } = date
  if (!(await mayRead(db, citizenId, source, services))) return refuse('consent-missing', { source: 'steps' })
  const read = await readEvidence(evidence, day, now.getTime(), services)
  if (!read.ok) return read
  const { steps, subject } = read
  const walk = checkWalk(steps, services)
  if (!walk.ok) return walk
  const subjectHash = subject === null ? null : new Uint8Array(Buffer.from(subject, 'hex'))
  const owner = subjectHash && (await findStepOwner(db, { source, subjectHash, day }))
  if (owner && owner !== citizenId) return refuse('steps-taken', {})
  const walked = { citizenId, day, occurredAt: date.occurredAt, source, steps, readAtMs: now.getTime(), walk, now }
  const { action, counted } = await quantifySteps(db, services, walked)
  return answer({
    day,
    steps,
    tier: source === 'typed' ? 'self' : 'device',
    behaviourId: walk.behaviour.id,
    amount: action === null ? 0 : action.amountMilli / 1000,
    grams: action?.grams ?? 0,
    points: action?.points ?? 0,
    countedIn: counted.at(-1)?.actionId ?? null,
    proof: proofOf({ citizenId, day, source, steps, subject, readAtMs: now.getTime() }, services),
  })
}
