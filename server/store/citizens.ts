import { type Queryable, sql } from './database'
import type { Identity } from './identities'

export interface CitizenProfile {
  readonly passbookNumber: string
  readonly pseudonym: string
  readonly districtId: string | null
  readonly organisationId: string | null
  readonly charityId: string | null
  readonly onBoards: boolean
  readonly since: Date
}

export interface Citizen extends CitizenProfile {
  readonly citizenId: string
  readonly frozenUntil: Date | null
}

export const citizenColumns = `c.citizen_id as "citizenId", c.passbook_number as "passbookNumber", c.pseudonym,
  c.district_id as "districtId", c.organisation_id as "organisationId", c.charity_id as "charityId",
  c.on_boards as "onBoards", c.created_at as since,
  (select b.frozen_until from balance b where b.citizen_id = c.citizen_id) as "frozenUntil"`

const selectCitizen = sql('citizen', `select ${citizenColumns} from citizen c where c.citizen_id = $1`)

export const findCitizen = async (db: Queryable, citizenId: string): Promise<Citizen> => {
  const { rows } = await db.query<Citizen>(selectCitizen, [citizenId])
  const [citizen] = rows
  if (!citizen) throw new Error('session of a citizen that does not exist')
  return citizen
}

const selectByNumber = sql(
  'citizen-by-passbook',
  `select ${citizenColumns} from passbook_number n join citizen c using (citizen_id) where n.passbook_number = $1`,
)

export const findCitizenByPassbook = async (db: Queryable, passbookNumber: string): Promise<Citizen | null> =>
  (await db.query<Citizen>(selectByNumber, [passbookNumber])).rows[0] ?? null

const selectByPseudonym = sql(
  'citizens-by-pseudonym',
  'select citizen_id as "citizenId" from citizen where pseudonym = $1 order by citizen_id limit 20',
)

/** A pseudonym is no name of one person alone. */
export const listCitizensByPseudonym = async (db: Queryable, pseudonym: string): Promise<string[]> =>
  (await db.query<{ citizenId: string }>(selectByPseudonym, [pseudonym])).rows.map(({ citizenId }) => citizenId)

const takeNumber = sql(
  'take-passbook-number',
  'insert into passbook_number (passbook_number, citizen_id) values ($1, $2) on conflict do nothing',
)

/** Answers false when the number is another citizen's. */
export const takePassbookNumber = async (tx: Queryable, passbookNumber: string, citizenId: string): Promise<boolean> =>
  (await tx.query(takeNumber, [passbookNumber, citizenId])).rowCount === 1

export interface NewCitizen {
  readonly citizenId: string
  readonly passbookNumber: string
  readonly pseudonym: string
  readonly identity: Identity
  readonly createdAt: Date
}

const insertCitizen = sql(
  'open-citizen',
  `with person as (
    insert into citizen (citizen_id, passbook_number, pseudonym, created_at) values ($1, $2, $3, $6)
    returning citizen_id
  ),
  way_in as (
    insert into identity (kind, subject_hash, citizen_id, hint, created_at)
    select $7, $4, citizen_id, $5, $6 from person
  ),
  own_account as (
    insert into account (citizen_id, account_id, kind, opened_at) select citizen_id, citizen_id, 'own', $6 from person
  )
  insert into balance (citizen_id) select citizen_id from person`,
)

/** Opens the citizen with one way in, the own account and an empty balance. */
export const openCitizen = async (tx: Queryable, citizen: NewCitizen): Promise<Citizen> => {
  const { citizenId, passbookNumber, pseudonym, identity, createdAt } = citizen
  await tx.query(insertCitizen, [
    citizenId,
    passbookNumber,
    pseudonym,
    identity.subjectHash,
    identity.hint,
    createdAt,
    identity.kind,
  ])
  return {
    citizenId,
    passbookNumber,
    pseudonym,
    districtId: null,
    organisationId: null,
    charityId: null,
    onBoards: true,
    since: createdAt,
    frozenUntil: null,
  }
}

export type ProfileChange = Pick<CitizenProfile, 'pseudonym' | 'districtId' | 'charityId' | 'onBoards'>

const updateCitizen = sql(
  'change-citizen',
  `update citizen set pseudonym = $2, district_id = $3, charity_id = $4, on_boards = $5 where citizen_id = $1`,
)

export const changeCitizen = async (tx: Queryable, citizenId: string, change: ProfileChange): Promise<void> => {
  await tx.query(updateCitizen, [citizenId, change.pseudonym, change.districtId, change.charityId, change.onBoards])
}

const queueBoardPresence = sql('queue-board-presence', `insert into board_delta (kind, citizen_id) values ($1, $2)`)

/** The fold of the boards takes the citizen's scores out, or brings them back. */
export const queuePresence = async (tx: Queryable, citizenId: string, kind: 'leave' | 'join'): Promise<void> => {
  await tx.query(queueBoardPresence, [kind, citizenId])
}
