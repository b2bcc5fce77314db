import { beijingDay, type BeijingDay } from '@/domain/calendar/beijing'
import type { Services } from '../services'
import { book, lockCitizen } from '../store/books'
import { leaveMessage } from '../store/inbox'
import { findCharityOf, listCitizensWithExpiredLots, listExpiredLots } from '../store/lots'
import type { Job } from './runner'

const BATCH = 500

/** Moves what is left of lapsed lots to the charity project that the citizen chose, or to the default one. */
export const expireLots: Job = {
  name: 'expire-lots',
  everyMs: 10 * 60_000,
  run: async (services: Services): Promise<void> => {
    const now = services.clock()
    const today = beijingDay(now.getTime())
    let after: string | null = null
    for (;;) {
      const citizenIds: string[] = await listCitizensWithExpiredLots(services.database, today, after, BATCH)
      for (const citizenId of citizenIds) await expireLotsOf(services, citizenId, today, now)
      if (citizenIds.length < BATCH) return
      after = citizenIds.at(-1) ?? null
    }
  },
}

/** One booking for all lapsed lots of a citizen. Under the citizen's lock a second run finds none. */
const expireLotsOf = ({ database, newId }: Services, citizenId: string, today: BeijingDay, now: Date): Promise<void> =>
  database.transaction(async (tx) => {
    await lockCitizen(tx, citizenId)
    const lots = await listExpiredLots(tx, citizenId, today)
    if (lots.length === 0) return
    const charityId = await findCharityOf(tx, citizenId)
    if (charityId === null) throw new Error('no charity project is set up to receive expired points')
    await book(tx, {
      citizenId,
      bookingId: newId(),
      kind: 'points-expired',
      actionId: null,
      redemptionId: null,
      charityId,
      actor: 'system',
      reason: null,
      bookedAt: now,
      grams: [],
      points: lots.map((lot) => ({ lotId: lot.id, from: 'available', to: null, points: lot.points })),
      lot: null,
      actionsChange: 0,
      districtId: null,
    })
    const expired = lots.reduce((sum, lot) => sum + lot.points, 0)
    const facts = { points: expired, charityId, day: today }
    await leaveMessage(tx, { citizenId, messageId: newId(), at: now, kind: 'points-expired', facts })
  })
