import type { Endpoints } from '@/contract/endpoints'
import { answer, type Handler, refuse } from '../http/handler'
import { dropKeptTrack } from '../store/kept-tracks'

export const dropTrack: Handler<Endpoints['dropTrack']> = async ({ input, citizenId, db }) =>
  (await dropKeptTrack(db, { citizenId, actionId: input.params.actionId })) ? answer({}) : refuse('track-not-found', {})
