import type { TimedPlace } from '@/domain/evidence/photo-place'
import { type Queryable, sql } from './database'

export interface PlacedAct {
  readonly citizenId: string
  readonly actionId: string
  readonly at: Date
  readonly places: readonly (TimedPlace & { readonly exchangePointId: string | null })[]
}

const insertPlaces = sql(
  'place-act',
  `insert into act_place (citizen_id, action_id, at, latitude_milli, longitude_milli, exchange_point_id, traced_at)
  select $1, $2, at, latitude_milli, longitude_milli, exchange_point_id, $3
  from unnest($4::timestamptz[], $5::int[], $6::int[], $7::text[])
    as p (at, latitude_milli, longitude_milli, exchange_point_id)
  on conflict do nothing`,
)

/** Keeps where an act was, for the rules to look at later. */
export const placeAct = async (tx: Queryable, { citizenId, actionId, at, places }: PlacedAct): Promise<void> => {
  if (places.length === 0) return
  await tx.query(insertPlaces, [
    ...[citizenId, actionId, at],
    places.map(({ atMs }) => new Date(atMs).toISOString()),
    places.map(({ latitudeMilli }) => latitudeMilli),
    places.map(({ longitudeMilli }) => longitudeMilli),
    places.map(({ exchangePointId }) => exchangePointId),
  ])
}

/** A statement that forgets some of the rows before a moment. */
export const forget = (table: string, column: string) =>
  sql(
    `forget-${table.replaceAll('_', '-')}`,
    `delete from ${table} where ctid in (select ctid from ${table} where ${column} < $1 limit 5000)`,
  )
const deletePlaces = forget('act_place', 'traced_at')
const deleteSightings = forget('account_sighting', 'seen_at')

/** Forgets some of the places that were kept before `before`; answers how many. */
export const forgetPlaces = async (db: Queryable, before: Date): Promise<number> =>
  (await db.query(deletePlaces, [before])).rowCount

/** Forgets some of the accounts that were seen before `before`; answers how many. */
export const forgetSightings = async (db: Queryable, before: Date): Promise<number> =>
  (await db.query(deleteSightings, [before])).rowCount
