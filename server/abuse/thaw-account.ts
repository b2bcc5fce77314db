import type { Endpoints } from '@/contract/endpoints'
import { answer, type Handler, refuse } from '../http/handler'
import { lockCitizen } from '../store/books'
import { findFlags } from '../store/flags'
import { endFreeze } from '../store/end-freeze'

export const thawAccount: Handler<Endpoints['thawAccount']> = async ({ input, citizenId, now, db, services }) => {
  const [flag] = await findFlags(db, [input.params.flagId])
  if (!flag) return refuse('flag-not-found', {})
  if (flag.citizenId === citizenId) return refuse('own-matter', {})
  await lockCitizen(db, flag.citizenId)
  const actor = `staff:${citizenId}`
  const end = {
    citizenId: flag.citizenId,
    freeze: null,
    actor,
    reason: input.body.reason,
    at: now,
    newId: services.newId,
  }
  return answer({ wasFrozen: await endFreeze(db, end) })
}
