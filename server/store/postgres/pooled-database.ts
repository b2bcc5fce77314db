import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import {
  type Database,
  DatabaseBusy,
  DatabaseError,
  type SqlValue,
  type Statement,
  type Transaction,
} from '../database'
import { toDatabaseError } from './driver-errors'
import { isTransient, runScript, runStatement, runTransaction } from './session'

export interface PooledDatabaseOptions {
  readonly kind: Database['kind']
  readonly pool: pg.Pool
  readonly connectionsMax: number
  readonly waitMaxMs: number
  readonly withLeaderLock: Database['withLeaderLock']
  /** Called once the pool is drained and closed. */
  readonly stop: () => Promise<void>
}

const retriesMax = 3
const retryPauseMs = 10

/** One driver for both kinds, so that values, errors and statements cannot differ between them. */
export class PooledDatabase implements Database {
  readonly kind: Database['kind']
  readonly withLeaderLock: Database['withLeaderLock']
  readonly #options: PooledDatabaseOptions
  #accepted = 0
  #closed: Promise<void> | undefined
  #announceIdle: () => void = () => undefined

  constructor(options: PooledDatabaseOptions) {
    this.kind = options.kind
    this.withLeaderLock = options.withLeaderLock
    this.#options = options
    // A connection that breaks rejects the call it carries; without these listeners it would also end the process.
    options.pool.on('error', () => undefined)
    options.pool.on('connect', (client) => client.on('error', () => undefined))
  }

  query<Row>(statement: Statement, values: readonly SqlValue[] = []): Promise<{ rows: Row[]; rowCount: number }> {
    return this.#withClient((client) => runStatement<Row>(client, statement, values))
  }

  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let retries = 0; ; retries++) {
      try {
        return await this.#withClient((client) => runTransaction(client, work))
      } catch (error) {
        if (retries === retriesMax || !isTransient(error)) throw error
        await pause(Math.random() * retryPauseMs * 2 ** retries)
      }
    }
  }

  script(sql: string): Promise<void> {
    return this.#withClient((client) => runScript(client, sql))
  }

  async health(): Promise<void> {
    await this.query({ name: 'health', text: 'select 1' })
  }

  close(): Promise<void> {
    this.#closed ??= this.#drain()
    return this.#closed
  }

  async #drain(): Promise<void> {
    if (this.#accepted > 0) await new Promise<void>((resolve) => (this.#announceIdle = resolve))
    await this.#options.pool.end()
    await this.#options.stop()
  }

  async #withClient<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    if (this.#closed) throw new DatabaseError('08003', 'the database is closed')
    this.#accepted++
    try {
      const client = await this.#connect()
      try {
        return await work(client)
      } finally {
        // A connection left inside a transaction would carry it into the next call.
        client.release(client.getTransactionStatus() !== 'I')
      }
    } finally {
      this.#accepted--
      if (this.#accepted === 0) this.#announceIdle()
    }
  }

  async #connect(): Promise<pg.PoolClient> {
    const { pool, connectionsMax, waitMaxMs } = this.#options
    const queued = pool.totalCount >= connectionsMax && pool.idleCount === 0
    try {
      return await pool.connect()
    } catch (error) {
      // A failed connection carries a code or a cause; having waited in vain for a free one carries neither.
      const waitedInVain = queued && error instanceof Error && !('code' in error) && error.cause === undefined
      throw waitedInVain ? new DatabaseBusy(waitMaxMs) : toDatabaseError(error)
    }
  }
}
