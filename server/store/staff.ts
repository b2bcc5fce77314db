import { type Queryable, sql } from './database'

export interface StaffMember {
  readonly citizenId: string
  /** Where they may credit; none: everywhere. */
  readonly exchangePointIds: readonly string[]
}

const selectMember = sql(
  'staff-member',
  `select citizen_id as "citizenId", exchange_point_ids as "exchangePointIds" from staff_member
  where citizen_id = $1 or citizen_id in (select citizen_id from balance where joined_to = $1)
  order by citizen_id = $1 desc, since limit 1`,
)

export const findStaffMember = async (db: Queryable, citizenId: string): Promise<StaffMember | null> =>
  (await db.query<StaffMember>(selectMember, [citizenId])).rows[0] ?? null

const selectDuty = sql(
  'staff-duty',
  `select coalesce(jsonb_agg(jsonb_build_object('id', e.exchange_point_id, 'name', e.name)
      order by e.sort, e.exchange_point_id) filter (where e.exchange_point_id is not null), '[]') as "exchangePoints"
  from staff_member s left join exchange_point e
    on cardinality(s.exchange_point_ids) = 0 or e.exchange_point_id = any(s.exchange_point_ids)
  where s.citizen_id = $1 group by s.citizen_id`,
)

export interface Duty {
  readonly exchangePoints: { readonly id: string; readonly name: { zh: string; en: string } }[]
}

/** The places where one of the staff may credit; null for anybody else. */
export const findDuty = async (db: Queryable, citizenId: string): Promise<Duty | null> =>
  (await db.query<Duty>(selectDuty, [citizenId])).rows[0] ?? null

const selectPlaces = sql(
  'known-exchange-points',
  `select exchange_point_id as id from exchange_point where exchange_point_id = any($1::text[])`,
)

/** Those of the places that exist. */
export const listKnownPlaces = async (db: Queryable, ids: readonly string[]): Promise<string[]> =>
  (await db.query<{ id: string }>(selectPlaces, [ids])).rows.map(({ id }) => id)

/** Whether one of the staff works at the place, and there is such a place. */
export const isOnDutyAt = async (db: Queryable, citizenId: string, exchangePointId: string): Promise<boolean> => {
  const [member, known] = await Promise.all([findStaffMember(db, citizenId), listKnownPlaces(db, [exchangePointId])])
  if (!member || known.length === 0) return false
  return member.exchangePointIds.length === 0 || member.exchangePointIds.includes(exchangePointId)
}

const upsertMember = sql(
  'appoint-staff',
  `insert into staff_member (citizen_id, role, exchange_point_ids, since) values ($1, 'staff', $2::text[], $3)
  on conflict (citizen_id) do update set exchange_point_ids = excluded.exchange_point_ids`,
)
const deleteMember = sql(
  'dismiss-staff',
  `delete from staff_member
  where citizen_id = $1 or citizen_id in (select citizen_id from balance where joined_to = $1)`,
)

/** Makes a citizen one of the staff, or changes the places of one who is. */
export const appointStaff = async (
  tx: Queryable,
  { citizenId, exchangePointIds }: StaffMember,
  since: Date,
): Promise<void> => {
  await tx.query(upsertMember, [citizenId, exchangePointIds, since])
}

/** Answers whether the citizen was one of the staff. */
export const dismissStaff = async (tx: Queryable, citizenId: string): Promise<boolean> =>
  (await tx.query(deleteMember, [citizenId])).rowCount > 0

const selectMembers = sql(
  'list-staff',
  `select c.passbook_number as "passbookNumber", c.pseudonym, s.exchange_point_ids as "exchangePointIds"
  from staff_member s join citizen c using (citizen_id) order by s.since, s.citizen_id`,
)

export interface ListedMember extends Pick<StaffMember, 'exchangePointIds'> {
  readonly passbookNumber: string
  readonly pseudonym: string
}

export const listStaff = async (db: Queryable): Promise<ListedMember[]> =>
  (await db.query<ListedMember>(selectMembers)).rows
