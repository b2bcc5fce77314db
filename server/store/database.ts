/**
 * What a statement may carry. Dates of the calendar travel as 'YYYY-MM-DD' strings, moments as Date, json as its text
 * (`JSON.stringify(value)` with `$1::jsonb`), and lists as one array parameter: `where id = any($1::uuid[])`,
 * `insert … select * from unnest($1::text[], $2::int[])`.
 */
export type SqlValue = string | number | boolean | null | Date | Uint8Array | readonly (string | number | null)[]

/** A statement is parsed and planned once per connection under its name, so the name must be unique. */
export interface Statement {
  readonly name: string
  readonly text: string
}

export interface Queryable {
  /**
   * Rows hold: bigint as number (beyond the safe integers it throws), date as 'YYYY-MM-DD', timestamptz as Date, uuid as
   * string, bytea as Uint8Array, jsonb parsed, numeric as string. `sum(bigint)` is numeric: cast it back to bigint.
   */
  query<Row>(statement: Statement, values?: readonly SqlValue[]): Promise<{ rows: Row[]; rowCount: number }>
}

/** Statements sent without waiting for each other (`Promise.all`) share one round trip and run in the order sent. */
export interface Transaction extends Queryable {
  /** Several statements of plain SQL, for migrations. */
  script(sql: string): Promise<void>
}

export interface Database extends Queryable {
  readonly kind: 'embedded' | 'postgres'
  /**
   * Read committed. Rolls back when the work throws. The work runs again, at most three times more, after a serialization
   * failure or deadlock, so it must have no effects outside. Inside, use `tx` only: the embedded database has one session
   * and refuses the other call as busy.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  script(sql: string): Promise<void>
  /** Runs the work unless another instance is at it; answers whether it ran. */
  withLeaderLock(name: string, work: () => Promise<void>): Promise<boolean>
  /** Rejects when the database does not answer. */
  health(): Promise<void>
  /** Lets accepted calls finish, then closes. */
  close(): Promise<void>
}

export const sql = (name: string, text: string): Statement => ({ name, text })

export class DatabaseError extends Error {
  override readonly name: string = 'DatabaseError'
  /** Five characters, https://www.postgresql.org/docs/current/errcodes-appendix.html */
  readonly code: string
  readonly constraint: string | undefined

  constructor(code: string, message: string, options: { constraint?: string | undefined; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.code = code
    this.constraint = options.constraint
  }
}

/** Every connection stayed in use for as long as we are willing to wait. */
export class DatabaseBusy extends DatabaseError {
  override readonly name = 'DatabaseBusy'

  constructor(waitedMs: number) {
    super('53300', `no database connection became free within ${waitedMs} ms`)
  }
}
