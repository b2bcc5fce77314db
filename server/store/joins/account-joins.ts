import type { Doubled } from '@/domain/join/find-overlap'
import { type Queryable, sql } from '../database'
import type { GramPart } from './book-parts'
import type { Belongings } from './carry-belongings'

export interface CutPoints {
  readonly actionId: string
  readonly lotId: string
  readonly points: number
}

export interface DoubledAct extends Doubled {
  /** As it counted before. */
  readonly gram: GramPart
}

/** What the journal cannot tell of a join. */
export interface JoinRecord {
  /** Accounts that became sub-accounts of the keeper. */
  readonly accounts: readonly string[]
  readonly redemptions: readonly string[]
  readonly doubled: readonly DoubledAct[]
  /** Points that did not go along, and points of the keeper that ended, because they would have counted twice. */
  readonly cuts: readonly CutPoints[]
  readonly keptCuts: readonly CutPoints[]
  /** Others whose books had been joined to the absorbed one's. */
  readonly followers: readonly string[]
  readonly belongings: Belongings
}

export interface AccountJoin {
  readonly joinId: string
  readonly keeperId: string
  readonly absorbedId: string
  readonly record: JoinRecord
}

const insertJoin = sql(
  'insert-account-join',
  `insert into account_join (join_id, keeper_id, absorbed_id, joined_at, actor, record) values ($1, $2, $3, $4, $5, $6::jsonb)`,
)

export const storeJoin = async (tx: Queryable, join: AccountJoin, at: Date, actor: string): Promise<void> => {
  const { joinId, keeperId, absorbedId, record } = join
  await tx.query(insertJoin, [joinId, keeperId, absorbedId, at, actor, JSON.stringify(record)])
}

const selectJoin = sql(
  'standing-account-join',
  `select join_id as "joinId", keeper_id as "keeperId", absorbed_id as "absorbedId", record
  from account_join where join_id = $1 and undone_at is null for update`,
)

/** A join that was not undone. */
export const lockStandingJoin = async (tx: Queryable, joinId: string): Promise<AccountJoin | null> =>
  (await tx.query<AccountJoin>(selectJoin, [joinId])).rows[0] ?? null

const selectNewest = sql(
  'newest-account-join',
  `select join_id as "joinId", keeper_id as "keeperId", absorbed_id as "absorbedId", record
  from account_join where (keeper_id = $1 or absorbed_id = $1) and undone_at is null
  order by (absorbed_id = $1) desc, joined_at desc, join_id desc limit 1`,
)

/** The join in which this account went into another; else the newest of those that it took in. */
export const findNewestJoin = async (db: Queryable, citizenId: string): Promise<AccountJoin | null> =>
  (await db.query<AccountJoin>(selectNewest, [citizenId])).rows[0] ?? null

const updateJoin = sql(
  'undo-account-join',
  'update account_join set undone_at = $2, undone_by = $3, undone_reason = $4 where join_id = $1',
)

export interface UndoneNote {
  readonly at: Date
  readonly by: string
  readonly reason: string | null
}

export const noteUndone = async (tx: Queryable, joinId: string, { at, by, reason }: UndoneNote): Promise<void> => {
  await tx.query(updateJoin, [joinId, at, by, reason])
}

const lockBoth = sql(
  'lock-books-of-both',
  `select citizen_id as "citizenId", joined_to as "joinedTo" from balance
  where citizen_id = any($1::uuid[]) order by citizen_id for update`,
)

/** Takes the locks of both citizens, always in the same order, and answers to whom the books of each are joined. */
export const lockBooksOfBoth = async (
  tx: Queryable,
  one: string,
  other: string,
): Promise<ReadonlyMap<string, string | null>> => {
  const { rows } = await tx.query<{ citizenId: string; joinedTo: string | null }>(lockBoth, [[one, other]])
  return new Map(rows.map(({ citizenId, joinedTo }) => [citizenId, joinedTo]))
}

const pointAt = sql(
  'point-books-at-keeper',
  `update balance set joined_to = $2 where citizen_id = $1 or joined_to = $1 returning citizen_id`,
)
const pointBack = sql(
  'point-books-back',
  `update balance set joined_to = case when citizen_id = $1 then null else $1::uuid end where citizen_id = $1 or citizen_id = any($2::uuid[])`,
)

/** From now on sessions and ways in of the absorbed lead to the keeper. Answers who had followed the absorbed. */
export const closeBooks = async (tx: Queryable, absorbedId: string, keeperId: string): Promise<string[]> => {
  const { rows } = await tx.query<{ citizen_id: string }>(pointAt, [absorbedId, keeperId])
  return rows.map((row) => row.citizen_id).filter((citizenId) => citizenId !== absorbedId)
}

export const reopenBooks = async (tx: Queryable, absorbedId: string, followers: readonly string[]): Promise<void> => {
  await tx.query(pointBack, [absorbedId, followers])
}
