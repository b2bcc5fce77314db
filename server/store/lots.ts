import type { BeijingDay } from '@/domain/calendar/beijing'
import type { Lot, LotPart } from '@/domain/points/lots'
import { points } from '@/domain/units'
import { type Queryable, sql } from './database'

interface LotRow {
  lot_id: string
  available: number
  expires_on: BeijingDay
}

const lotOf = (row: LotRow): Lot => ({ id: row.lot_id, points: points(row.available), expiresOn: row.expires_on })

const selectSpendable = sql(
  'select-spendable-lots',
  `select lot_id, available, expires_on from point_lot
  where citizen_id = $1 and available > 0 and expires_on > $2
  order by expires_on, lot_id`,
)

/** The lots that can be spent today. Expired ones cannot, even before the job has moved them to the charity. */
export const listSpendableLots = async (db: Queryable, citizenId: string, today: BeijingDay): Promise<Lot[]> => {
  const { rows } = await db.query<LotRow>(selectSpendable, [citizenId, today])
  return rows.map(lotOf)
}

const selectExpired = sql(
  'select-expired-lots',
  `select lot_id, available, expires_on from point_lot
  where citizen_id = $1 and available > 0 and expires_on <= $2
  order by expires_on, lot_id`,
)

export const listExpiredLots = async (db: Queryable, citizenId: string, today: BeijingDay): Promise<Lot[]> => {
  const { rows } = await db.query<LotRow>(selectExpired, [citizenId, today])
  return rows.map(lotOf)
}

const selectCitizensWithExpired = sql(
  'select-citizens-with-expired-lots',
  `select distinct citizen_id from point_lot
  where available > 0 and expires_on <= $1 and ($2::uuid is null or citizen_id > $2)
  order by citizen_id limit $3`,
)

/** Citizens whose points are to expire, by id, after the one given. */
export const listCitizensWithExpiredLots = async (
  db: Queryable,
  today: BeijingDay,
  after: string | null,
  limit: number,
): Promise<string[]> => {
  const { rows } = await db.query<{ citizen_id: string }>(selectCitizensWithExpired, [today, after, limit])
  return rows.map((row) => row.citizen_id)
}

const selectCharity = sql(
  'select-charity-of-citizen',
  `select coalesce(c.charity_id, p.default_charity_id) as charity_id
  from citizen c left join programme p on true
  where c.citizen_id = $1`,
)

/** The charity project that receives the expired points of a citizen; null in a city that has not been set up. */
export const findCharityOf = async (db: Queryable, citizenId: string): Promise<string | null> => {
  const { rows } = await db.query<{ charity_id: string | null }>(selectCharity, [citizenId])
  return rows[0]?.charity_id ?? null
}

const selectHeldParts = sql(
  'select-held-parts',
  `select e.lot_id, sum(case when e.to_bucket = 'held' then e.points else -e.points end)::bigint as points
  from booking b
  join point_entry e on e.citizen_id = b.citizen_id and e.booking_id = b.booking_id
  where b.citizen_id = $1 and b.redemption_id = $2 and (e.to_bucket = 'held' or e.from_bucket = 'held')
  group by e.lot_id
  having sum(case when e.to_bucket = 'held' then e.points else -e.points end) > 0
  order by e.lot_id`,
)

/** What a redemption still holds, lot by lot. */
export const listHeldParts = async (db: Queryable, citizenId: string, redemptionId: string): Promise<LotPart[]> => {
  const { rows } = await db.query<{ lot_id: string; points: number }>(selectHeldParts, [citizenId, redemptionId])
  return rows.map((row) => ({ lotId: row.lot_id, points: points(row.points) }))
}

const selectPoints = sql(
  'select-points',
  `select held_points, available_points - (
      select coalesce(sum(available), 0)::bigint from point_lot
      where citizen_id = $1 and available > 0 and expires_on <= $2
    ) as available_points
  from balance where citizen_id = $1`,
)

export interface PointTotals {
  readonly availablePoints: number
  readonly heldPoints: number
}

/** Points that can be spent today, and points that open redemptions hold. */
export const loadPoints = async (db: Queryable, citizenId: string, today: BeijingDay): Promise<PointTotals> => {
  const { rows } = await db.query<{ available_points: number; held_points: number }>(selectPoints, [citizenId, today])
  const [row] = rows
  if (!row) throw new Error('citizen without a balance row')
  return { availablePoints: row.available_points, heldPoints: row.held_points }
}
