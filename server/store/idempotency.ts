import { type Queryable, sql } from './database'

export interface KeptAnswer {
  readonly requestHash: Uint8Array
  readonly answer: object
}

const selectKept = sql(
  'kept-answer',
  `select request_hash as "requestHash", answer from idempotency where citizen_id = $1 and key = $2`,
)

type KeptRow = KeptAnswer | { readonly requestHash: null; readonly answer: null }

/** The answer under the key, or that the citizen withdrew the key before anything came under it; null when it is fresh. */
export const findKeptAnswer = async (
  db: Queryable,
  citizenId: string,
  key: string,
): Promise<KeptAnswer | 'withdrawn' | null> => {
  const { rows } = await db.query<KeptRow>(selectKept, [citizenId, key])
  const [row] = rows
  if (!row) return null
  return row.requestHash === null ? 'withdrawn' : row
}

const insertWithdrawn = sql(
  'withdraw-key',
  `insert into idempotency (citizen_id, key, request_hash, answer, created_at) values ($1, $2, null, null, $3)`,
)

/** Nothing is done under this key any more. The caller holds the citizen's lock and found the key fresh. */
export const withdrawKey = async (tx: Queryable, citizenId: string, key: string, at: Date): Promise<void> => {
  await tx.query(insertWithdrawn, [citizenId, key, at])
}

const insertKept = sql(
  'keep-answer',
  `insert into idempotency (citizen_id, key, request_hash, answer, created_at) values ($1, $2, $3, $4::jsonb, $5)`,
)

export interface AnswerToKeep extends KeptAnswer {
  readonly citizenId: string
  readonly key: string
  readonly createdAt: Date
}

export const keepAnswer = async (tx: Queryable, kept: AnswerToKeep): Promise<void> => {
  await tx.query(insertKept, [kept.citizenId, kept.key, kept.requestHash, JSON.stringify(kept.answer), kept.createdAt])
}

// Bounded, so that one run never holds locks for long; the job calls until nothing is left.
const forgetKept = sql(
  'forget-answers',
  `delete from idempotency where (citizen_id, key) in (
    select citizen_id, key from idempotency where created_at < $1 order by created_at limit 5000
  )`,
)

/** Forgets some of the answers kept before `keptBefore`; answers how many. */
export const forgetKeptAnswers = async (db: Queryable, keptBefore: Date): Promise<number> =>
  (await db.query(forgetKept, [keptBefore])).rowCount
