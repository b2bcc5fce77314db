import { type Queryable, sql } from './database'

const insertTry = sql('count-place-code-try', 'insert into place_code_try (citizen_id, tried_at) values ($1, $2)')
const selectTries = sql(
  'place-code-tries',
  `select count(*) as tries, min(tried_at) as first from (
    select tried_at from place_code_try where citizen_id = $1 and tried_at > $2 order by tried_at desc limit $3
  ) t`,
)
const deleteTries = sql('forget-place-code-tries', 'delete from place_code_try where tried_at < $1')

export interface CodeTries {
  readonly tries: number
  /** The oldest of them. */
  readonly first: Date | null
}

/** Wrong codes of a citizen since `since`, the latest `most` of them. */
export const readCodeTries = async (db: Queryable, citizenId: string, since: Date, most: number): Promise<CodeTries> =>
  (await db.query<CodeTries>(selectTries, [citizenId, since, most])).rows[0] ?? noTries

const noTries: CodeTries = { tries: 0, first: null }

export const countCodeTry = async (tx: Queryable, citizenId: string, triedAt: Date): Promise<void> => {
  await tx.query(insertTry, [citizenId, triedAt])
}

/** Forgets tries before `before`; answers how many. */
export const forgetCodeTries = async (db: Queryable, before: Date): Promise<number> =>
  (await db.query(deleteTries, [before])).rowCount
