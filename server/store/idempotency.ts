import { type Queryable, sql } from './database'

export interface KeptAnswer {
  readonly requestHash: Uint8Array
  readonly answer: object
}

const selectKept = sql(
  'kept-answer',
  `select request_hash as "requestHash", answer from idempotency where citizen_id = $1 and key = $2`,
)

export const findKeptAnswer = async (db: Queryable, citizenId: string, key: string): Promise<KeptAnswer | null> => {
  const { rows } = await db.query<KeptAnswer>(selectKept, [citizenId, key])
  return rows[0] ?? null
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
