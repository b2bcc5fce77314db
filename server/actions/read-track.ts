import type { Endpoints } from '@/contract/endpoints'
import { answer, type Handler, refuse } from '../http/handler'
import { findKeptTrack } from '../store/kept-tracks'

export const readTrack: Handler<Endpoints['readTrack']> = async ({ input, citizenId, db }) => {
  const kept = await findKeptTrack(db, { citizenId, actionId: input.params.actionId })
  return kept ? answer({ ...kept, startedAt: kept.startedAt.toISOString() }) : refuse('track-not-found', {})
}
