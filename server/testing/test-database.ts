import { randomUUID } from 'node:crypto'
import path from 'node:path'
import pg from 'pg'
import type { Database } from '../store/database'
import { openEmbedded } from '../store/embedded/open-embedded'
import { embeddedWorkerPath, snapshotPath } from '../store/embedded/testing/paths'
import { migrate } from '../store/migrate'
import { openPostgres } from '../store/postgres/open-postgres'

const root = path.resolve(__dirname, '../..')

export const migrationsDirectory = path.join(root, 'server/store/migrations')

/** A migrated database of its own for one spec file: in memory, or on the PostgreSQL of TEST_DATABASE_URL. */
export const openTestDatabase = async (directory = migrationsDirectory): Promise<Database> => {
  const database = process.env.DATABASE_KIND === 'postgres' ? await openFreshPostgres() : await openInMemory()
  await migrate(database, directory)
  return database
}

const openInMemory = (): Promise<Database> =>
  openEmbedded({ directory: null, workerPath: embeddedWorkerPath, snapshotPath })

const openFreshPostgres = async (): Promise<Database> => {
  const serverUrl = process.env.TEST_DATABASE_URL
  if (!serverUrl) throw new Error('set TEST_DATABASE_URL to a PostgreSQL where databases may be created')
  const name = `green_passbook_${randomUUID().replaceAll('-', '')}`
  await runAsAdmin(serverUrl, `create database ${name}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const database = await openPostgres({ url: url.href })
  const close = database.close.bind(database)
  database.close = async () => {
    await close()
    await runAsAdmin(serverUrl, `drop database if exists ${name} with (force)`)
  }
  return database
}

const runAsAdmin = async (connectionString: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
