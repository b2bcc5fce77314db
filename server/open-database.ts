import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Settings } from './env'
import type { Database } from './store/database'
import { openEmbedded } from './store/embedded/open-embedded'
import { openPostgres } from './store/postgres/open-postgres'

// Every program is built into dist/server.
const here = path.dirname(fileURLToPath(import.meta.url))

export const root = path.join(here, '../..')

export const migrationsDirectory = path.join(root, 'server/store/migrations')

/** The database of the settings, not yet migrated. */
export const openDatabase = ({ databaseUrl, databaseConnections, dataDirectory }: Settings): Promise<Database> =>
  databaseUrl
    ? openPostgres({ url: databaseUrl, connectionsMax: databaseConnections })
    : openEmbedded({ directory: path.resolve(root, dataDirectory), workerPath: path.join(here, 'pglite-worker.mjs') })
