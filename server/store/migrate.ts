import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { type Database, DatabaseError, sql, type Transaction } from './database'

interface Migration {
  readonly number: number
  readonly name: string
  readonly checksum: string
  readonly script: string
}

type AppliedMigration = Omit<Migration, 'script'>

/** The history and the files disagree, or a script failed; the message is one line for whoever starts the server. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

const namePattern = /^(\d{4})-[a-z0-9-]+\.sql$/

const prepareScript = `
  set local statement_timeout = 0;
  select pg_advisory_xact_lock(7261, 1);
  create table if not exists schema_migration (
    number int primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`

const readHistory = sql('migration-history', 'select number, name, checksum from schema_migration order by number')
const recordMigration = sql(
  'record-migration',
  'insert into schema_migration (number, name, checksum) values ($1, $2, $3)',
)

/**
 * Brings the schema forward, each migration in its own transaction, any number of instances at once. Answers the names it
 * applied.
 */
export const migrate = async (database: Database, directory: string): Promise<string[]> => {
  const migrations = readMigrations(directory)
  const applied: string[] = []
  while (true) {
    const name = await database.transaction((tx) => applyNext(tx, migrations))
    if (name === undefined) return applied
    applied.push(name)
  }
}

// Numbers may have gaps: a migration takes its number when its writing begins, and one may be given up or come later.
const readMigrations = (directory: string): Migration[] =>
  fs
    .readdirSync(directory)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => readMigration(directory, name))
    .map(refuseTwin)

const refuseTwin = (migration: Migration, index: number, all: readonly Migration[]): Migration => {
  const before = all[index - 1]
  if (before?.number !== migration.number) return migration
  throw new MigrationError(`${before.name} and ${migration.name} have the same number`)
}

const readMigration = (directory: string, name: string): Migration => {
  const number = Number(namePattern.exec(name)?.[1])
  if (Number.isNaN(number)) throw new MigrationError(`a migration is named 0001-….sql, not ${name}`)
  // A checkout with other line endings is the same migration.
  const script = fs.readFileSync(path.join(directory, name), 'utf8').replaceAll('\r\n', '\n')
  return { number, name, script, checksum: createHash('sha256').update(script).digest('hex') }
}

const applyNext = async (tx: Transaction, migrations: readonly Migration[]): Promise<string | undefined> => {
  await tx.script(prepareScript)
  const { rows: history } = await tx.query<AppliedMigration>(readHistory)
  const byNumber = new Map(migrations.map((migration) => [migration.number, migration]))
  history.forEach((applied) => refuseOtherHistory(applied, byNumber.get(applied.number)))
  const applied = new Set(history.map(({ number }) => number))
  const next = migrations.find(({ number }) => !applied.has(number))
  if (next === undefined) return undefined
  await runMigration(tx, next)
  await tx.query(recordMigration, [next.number, next.name, next.checksum])
  return next.name
}

const refuseOtherHistory = (applied: AppliedMigration, known: Migration | undefined): void => {
  if (known === undefined) {
    throw new MigrationError(`the database has migration ${applied.name} of a newer version: run that version`)
  }
  if (known.checksum !== applied.checksum) {
    throw new MigrationError(`migration ${known.name} was changed after it was applied: restore it and add a new one`)
  }
}

const runMigration = async (tx: Transaction, { name, script }: Migration): Promise<void> => {
  try {
    await tx.script(script)
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error
    throw new MigrationError(`migration ${name} failed: ${error.message}`, { cause: error })
  }
}
