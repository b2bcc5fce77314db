import { type Queryable, sql } from './database'

export interface LoginCode {
  readonly codeHash: Uint8Array
  readonly requestKeyHash: Uint8Array
  readonly issuedAt: Date
  readonly expiresAt: Date
  readonly triesLeft: number
  /** The key of the login that used it; null while it is unused. */
  readonly usedKeyHash: Uint8Array | null
}

const columns = `code_hash as "codeHash", request_key_hash as "requestKeyHash", issued_at as "issuedAt",
  expires_at as "expiresAt", tries_left as "triesLeft", used_key_hash as "usedKeyHash"`

const selectCode = sql('login-code', `select ${columns} from login_code where phone_hash = $1`)
const lockCode = sql('lock-login-code', `select ${columns} from login_code where phone_hash = $1 for update`)

export const findLoginCode = async (db: Queryable, phoneHash: Uint8Array): Promise<LoginCode | null> =>
  (await db.query<LoginCode>(selectCode, [phoneHash])).rows[0] ?? null

/** Orders the logins of one phone number: the second waits until the first has committed. */
export const lockLoginCode = async (tx: Queryable, phoneHash: Uint8Array): Promise<LoginCode | null> =>
  (await tx.query<LoginCode>(lockCode, [phoneHash])).rows[0] ?? null

const replaceCode = sql(
  'replace-login-code',
  `insert into login_code as l (phone_hash, code_hash, request_key_hash, issued_at, expires_at, tries_left)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (phone_hash) do update set
    code_hash = excluded.code_hash, request_key_hash = excluded.request_key_hash, issued_at = excluded.issued_at,
    expires_at = excluded.expires_at, tries_left = excluded.tries_left, used_key_hash = null
  where l.issued_at <= $7`,
)

/** Replaces the code of a phone unless it was issued after `issuedUntil`; answers whether it did. */
export const replaceLoginCode = async (
  db: Queryable,
  phoneHash: Uint8Array,
  code: Omit<LoginCode, 'usedKeyHash'>,
  issuedUntil: Date,
): Promise<boolean> => {
  const { codeHash, requestKeyHash, issuedAt, expiresAt, triesLeft } = code
  const values = [phoneHash, codeHash, requestKeyHash, issuedAt, expiresAt, triesLeft, issuedUntil]
  return (await db.query(replaceCode, values)).rowCount === 1
}

const forgetCode = sql('forget-login-code', `delete from login_code where phone_hash = $1 and code_hash = $2`)

export const forgetLoginCode = async (db: Queryable, phoneHash: Uint8Array, codeHash: Uint8Array): Promise<void> => {
  await db.query(forgetCode, [phoneHash, codeHash])
}

const spendTry = sql('spend-login-try', `update login_code set tries_left = tries_left - 1 where phone_hash = $1`)

export const spendLoginTry = async (tx: Queryable, phoneHash: Uint8Array): Promise<void> => {
  await tx.query(spendTry, [phoneHash])
}

const useCode = sql('use-login-code', `update login_code set used_key_hash = $2 where phone_hash = $1`)

export const useLoginCode = async (tx: Queryable, phoneHash: Uint8Array, keyHash: Uint8Array): Promise<void> => {
  await tx.query(useCode, [phoneHash, keyHash])
}

const forgetOld = sql('forget-login-codes', `delete from login_code where expires_at < $1`)

/** Forgets codes that expired before `expiredBefore`; answers how many. */
export const forgetExpiredLoginCodes = async (db: Queryable, expiredBefore: Date): Promise<number> =>
  (await db.query(forgetOld, [expiredBefore])).rowCount
