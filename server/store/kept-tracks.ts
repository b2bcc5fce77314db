import type { Datum } from '@/domain/journey/track'
import { type Queryable, sql } from './database'
import type { Holder } from './journeys'

/** `[seconds, latitude, longitude, accuracyM?]`, as the phone sent them. */
export type KeptPoint = [number, number, number] | [number, number, number, number]

export interface KeptTrack {
  readonly startedAt: Date
  readonly datum: Datum
  readonly points: KeptPoint[]
}

const upsertTrack = sql(
  'keep-track',
  `insert into journey_track (citizen_id, action_id, started_at, datum, points) values ($1, $2, $3, $4, $5::jsonb)
  on conflict (citizen_id, action_id) do update set started_at = excluded.started_at, datum = excluded.datum,
    points = excluded.points`,
)

/** Only on the citizen's wish. */
export const keepTrack = async (
  tx: Queryable,
  { citizenId, actionId }: Holder,
  { startedAt, datum, points }: KeptTrack,
): Promise<void> => {
  await tx.query(upsertTrack, [citizenId, actionId, startedAt, datum, JSON.stringify(points)])
}

const selectTrack = sql(
  'kept-track',
  'select started_at as "startedAt", datum, points from journey_track where citizen_id = $1 and action_id = $2',
)

export const findKeptTrack = async (db: Queryable, { citizenId, actionId }: Holder): Promise<KeptTrack | null> =>
  (await db.query<KeptTrack>(selectTrack, [citizenId, actionId])).rows[0] ?? null

const deleteTrack = sql('drop-track', 'delete from journey_track where citizen_id = $1 and action_id = $2')

/** Answers whether there was one. */
export const dropKeptTrack = async (tx: Queryable, { citizenId, actionId }: Holder): Promise<boolean> =>
  (await tx.query(deleteTrack, [citizenId, actionId])).rowCount > 0
