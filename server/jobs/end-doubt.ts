import { addDays, beijingDay, startOfBeijingDay } from '@/domain/calendar/beijing'
import type { Services } from '../services'
import { findAction } from '../store/actions'
import { lockCitizen } from '../store/books'
import { refuseEvidence } from '../store/correct-action'
import type { Holder } from '../store/journeys'
import { listPendingJourneys } from '../store/pending-journeys'
import { findProgramme } from '../store/reference'
import type { Job } from './runner'

const BATCH = 100

/**
 * A journey that nobody could tell does not wait for ever: after the days in which the programme promises an answer its
 * entry is a self-declaration. Each is looked at again under its citizen's lock, so a second run finds nothing to do.
 */
export const endDoubt: Job = {
  name: 'end-doubt',
  everyMs: 60 * 60_000,
  run: async (services: Services): Promise<void> => {
    const programme = await findProgramme(services.database)
    if (!programme) return
    const today = beijingDay(services.clock().getTime())
    const loggedBefore = new Date(startOfBeijingDay(addDays(today, -programme.appealDays)))
    for (;;) {
      const waiting = await listPendingJourneys(services.database, loggedBefore, BATCH)
      for (const journey of waiting) await settle(services, journey)
      if (waiting.length < BATCH) return
    }
  },
}

const settle = ({ database, clock, newId, methodology, methodologies }: Services, { citizenId, actionId }: Holder) =>
  database.transaction(async (tx) => {
    await lockCitizen(tx, citizenId)
    if ((await findAction(tx, citizenId, actionId))?.state !== 'pending') return
    const by = { actor: 'system', reason: 'journey-untold', at: clock(), newId, methodology, methodologies }
    await refuseEvidence(tx, { citizenId, actionId }, by)
  })
