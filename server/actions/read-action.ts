import type { Endpoints } from '@/contract/endpoints'
import { answer, type Handler, refuse } from '../http/handler'
import { listEvidence } from '../store/action-evidence'
import { findAction, listActionSteps } from '../store/actions'
import { presentAction } from './present-action'

export const readAction: Handler<Endpoints['readAction']> = async ({ input, citizenId, db, services }) => {
  const { actionId } = input.params
  const [action, steps, evidence] = await Promise.all([
    findAction(db, citizenId, actionId),
    listActionSteps(db, citizenId, actionId),
    listEvidence(db, citizenId, actionId),
  ])
  if (!action) return refuse('action-not-found', {})
  return answer({
    action: presentAction(action, services.methodologies),
    steps: steps.map(({ at, ...step }) => ({ ...step, at: at.toISOString() })),
    evidence: evidence.map(({ addedAt, ...shown }) => ({ ...shown, addedAt: addedAt.toISOString() })),
  })
}
