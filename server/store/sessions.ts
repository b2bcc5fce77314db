import { type Queryable, sql } from './database'

export interface OpenSession {
  readonly citizenId: string
  readonly frozenUntil: Date | null
}

const selectOpenSession = sql(
  'open-session',
  `select k.citizen_id as "citizenId", k.frozen_until as "frozenUntil"
  from session s join balance b using (citizen_id) join balance k on k.citizen_id = coalesce(b.joined_to, b.citizen_id)
  where s.token_hash = $1 and s.revoked_at is null and s.expires_at > $2`,
)

/** Whose session it is; a session of books that were joined to others is one of theirs. */
export const findOpenSession = async (db: Queryable, tokenHash: Uint8Array, now: Date): Promise<OpenSession | null> => {
  const { rows } = await db.query<OpenSession>(selectOpenSession, [tokenHash, now])
  return rows[0] ?? null
}

export interface NewSession {
  readonly tokenHash: Uint8Array
  readonly citizenId: string
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly loginKeyHash: Uint8Array
}

const insertSession = sql(
  'insert-session',
  `insert into session (token_hash, citizen_id, created_at, expires_at, login_key_hash) values ($1, $2, $3, $4, $5)`,
)

export const openSession = async (db: Queryable, session: NewSession): Promise<void> => {
  const { tokenHash, citizenId, createdAt, expiresAt, loginKeyHash } = session
  await db.query(insertSession, [tokenHash, citizenId, createdAt, expiresAt, loginKeyHash])
}

const revokeOfLogin = sql(
  'revoke-session-of-login',
  `update session set revoked_at = $3 where citizen_id = $1 and login_key_hash = $2 and revoked_at is null`,
)

/** Ends the session that a login made whose answer was lost. */
export const revokeSessionOfLogin = async (
  db: Queryable,
  citizenId: string,
  loginKeyHash: Uint8Array,
  now: Date,
): Promise<void> => {
  await db.query(revokeOfLogin, [citizenId, loginKeyHash, now])
}

// Also those of books that were joined to the citizen's.
const ofCitizen = 'citizen_id in (select citizen_id from balance where citizen_id = $1 or joined_to = $1)'

const revokeOne = sql(
  'revoke-session',
  `update session set revoked_at = $3 where ${ofCitizen} and token_hash = $2 and revoked_at is null`,
)
const revokeAll = sql(
  'revoke-all-sessions',
  `update session set revoked_at = $2 where ${ofCitizen} and revoked_at is null and expires_at > $2`,
)

/** Answers how many sessions ended. */
export const revokeSession = async (
  db: Queryable,
  citizenId: string,
  tokenHash: Uint8Array,
  now: Date,
): Promise<number> => (await db.query(revokeOne, [citizenId, tokenHash, now])).rowCount

export const revokeAllSessions = async (db: Queryable, citizenId: string, now: Date): Promise<number> =>
  (await db.query(revokeAll, [citizenId, now])).rowCount

const forgetOver = sql('forget-sessions', `delete from session where expires_at < $1 or revoked_at < $1`)

/** Forgets sessions that ended before `endedBefore`; answers how many. */
export const forgetEndedSessions = async (db: Queryable, endedBefore: Date): Promise<number> =>
  (await db.query(forgetOver, [endedBefore])).rowCount
