import pg from 'pg'
import type { Database } from '../database'
import { withAdvisoryLock } from './leader-lock'
import { PooledDatabase } from './pooled-database'
import { wireTypes } from './wire-types'

export interface PostgresOptions {
  readonly url: string
  readonly connectionsMax?: number
  /** How long a call may wait for a free connection, or a new connection for the server. */
  readonly waitMaxMs?: number
}

const statementMaxMs = 10_000
const idleInTransactionMaxMs = 10_000

export const openPostgres = async (options: PostgresOptions): Promise<Database> => {
  const { url, connectionsMax = 10, waitMaxMs = 5_000 } = options
  const connection: pg.ClientConfig = {
    connectionString: url,
    connectionTimeoutMillis: waitMaxMs,
    application_name: 'green-passbook',
    options: '-c timezone=UTC',
    keepAlive: true,
    types: wireTypes,
  }
  const pool = new pg.Pool({
    ...connection,
    max: connectionsMax,
    pipeline: true,
    statement_timeout: statementMaxMs,
    idle_in_transaction_session_timeout: idleInTransactionMaxMs,
  })
  const database = new PooledDatabase({
    kind: 'postgres',
    pool,
    connectionsMax,
    waitMaxMs,
    withLeaderLock: (name, work) => withAdvisoryLock(connection, name, work),
    stop: async () => undefined,
  })
  await confirm(database)
  return database
}

/** A wrong address or password is told at the start, not at the first request. */
const confirm = async (database: Database): Promise<void> => {
  try {
    await database.health()
  } catch (error) {
    await database.close()
    throw error
  }
}
