import pg from 'pg'
import { toDatabaseError } from './driver-errors'

/**
 * The lock lives in its own connection, so that jobs never starve the pool and a dead leader frees it. If that connection
 * breaks while the work goes on, a second leader may start: the work must be safe to run twice.
 */
export const withAdvisoryLock = async (
  config: pg.ClientConfig,
  name: string,
  work: () => Promise<void>,
): Promise<boolean> => {
  const client = new pg.Client(config)
  // A broken connection rejects the query it carries; unheard, it would also end the process.
  client.on('error', () => undefined)
  try {
    if (!(await tryLock(client, name))) return false
    await work()
    return true
  } finally {
    await client.end()
  }
}

const tryLock = async (client: pg.Client, name: string): Promise<boolean> => {
  try {
    await client.connect()
    const { rows } = await client.query<{ leads: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as leads',
      [name],
    )
    return rows[0]?.leads === true
  } catch (error) {
    throw toDatabaseError(error)
  }
}
