import { type Queryable, sql } from './database'
import type { Holder } from './journeys'

const selectPending = sql(
  'pending-journeys',
  `select j.citizen_id as "citizenId", j.action_id as "actionId" from journey j join action a using (citizen_id, action_id)
  where j.verdict = 'pending' and a.state = 'pending' and a.logged_at < $1 order by j.action_id limit $2`,
)

/** Entries that were logged before that moment and still wait for somebody to tell what their journey was. */
export const listPendingJourneys = async (db: Queryable, loggedBefore: Date, limit: number): Promise<Holder[]> =>
  (await db.query<Holder>(selectPending, [loggedBefore, limit])).rows
