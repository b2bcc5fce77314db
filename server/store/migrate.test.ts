import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Database } from './database'
import { sql } from './database'
import { openEmbedded } from './embedded/open-embedded'
import { embeddedWorkerPath as workerPath, snapshotPath } from './embedded/testing/paths'
import { migrate, MigrationError } from './migrate'
import { openPostgres } from './postgres/open-postgres'
import { createTemporaryDatabase } from './postgres/testing/temporary-database'

interface Fixture {
  /** Instances of the server over one database. */
  instances(count: number): Promise<Database[]>
  dispose(): Promise<void>
}

const embedded = async (): Promise<Fixture> => {
  const database = await openEmbedded({ directory: null, workerPath, snapshotPath })
  return {
    instances: async (count) => Array<Database>(count).fill(database),
    dispose: () => database.close(),
  }
}

const postgres = (serverUrl: string) => async (): Promise<Fixture> => {
  const { url, drop } = await createTemporaryDatabase(serverUrl)
  const opened: Database[] = []
  return {
    instances: async (count) => {
      const databases = await Promise.all(Array.from({ length: count }, () => openPostgres({ url })))
      opened.push(...databases)
      return databases
    },
    dispose: async () => {
      await Promise.all(opened.map((database) => database.close()))
      await drop()
    },
  }
}

const serverUrl = process.env.TEST_DATABASE_URL
const kinds: [string, () => Promise<Fixture>][] = [['embedded', embedded]]
if (serverUrl !== undefined) kinds.push(['postgres', postgres(serverUrl)])

const history = sql('history', 'select name from schema_migration order by number')
const points = sql('points', 'select points from account order by points')

describe.each(kinds)('migrations on %s', (_kind, openFixture) => {
  let fixture: Fixture
  let database: Database
  let directory: string

  const write = (name: string, script: string) => fs.writeFileSync(path.join(directory, name), script)

  beforeAll(async () => {
    fixture = await openFixture()
    const [first] = await fixture.instances(1)
    if (first === undefined) throw new Error('the fixture opened no database')
    database = first
  })

  beforeEach(async () => {
    directory = fs.mkdtempSync(path.join(os.tmpdir(), 'migrations-'))
    write('0001-account.sql', 'create table account (points int);\ninsert into account values (1);')
    write('0002-more.sql', 'insert into account values (2)')
    write('README.md', 'not a migration')
    await database.script('drop table if exists account, schema_migration')
  })

  afterEach(() => fs.rmSync(directory, { recursive: true }))
  afterAll(() => fixture.dispose())

  it('applies each once, in order, and later only what is new', async () => {
    expect(await migrate(database, directory)).toEqual(['0001-account.sql', '0002-more.sql'])
    expect(await migrate(database, directory)).toEqual([])
    write('0003-again.sql', 'insert into account values (3)')
    expect(await migrate(database, directory)).toEqual(['0003-again.sql'])
    expect((await database.query(points)).rows).toEqual([{ points: 1 }, { points: 2 }, { points: 3 }])
  })

  it('applies each once when six instances start together', async () => {
    const instances = await fixture.instances(6)
    const applied = await Promise.all(instances.map((instance) => migrate(instance, directory)))
    expect(applied.flat().sort()).toEqual(['0001-account.sql', '0002-more.sql'])
    expect((await database.query(points)).rows).toEqual([{ points: 1 }, { points: 2 }])
  })

  it('keeps what went before a failing script, and nothing of the script', async () => {
    write('0003-broken.sql', 'insert into account values (3); insert into missing values (1)')
    const message = 'migration 0003-broken.sql failed: relation "missing" does not exist'
    await expect(migrate(database, directory)).rejects.toMatchObject({ name: 'MigrationError', message })
    expect((await database.query(history)).rows).toEqual([{ name: '0001-account.sql' }, { name: '0002-more.sql' }])
    expect((await database.query(points)).rows).toEqual([{ points: 1 }, { points: 2 }])
  })

  it('refuses an applied migration that was changed', async () => {
    await migrate(database, directory)
    write('0002-more.sql', 'insert into account values (4)')
    await expect(migrate(database, directory)).rejects.toThrow(
      new MigrationError('migration 0002-more.sql was changed after it was applied: restore it and add a new one'),
    )
  })

  it('takes other line endings for the same migration', async () => {
    await migrate(database, directory)
    write('0001-account.sql', 'create table account (points int);\r\ninsert into account values (1);')
    expect(await migrate(database, directory)).toEqual([])
  })

  it('refuses a database of a newer version', async () => {
    await migrate(database, directory)
    fs.rmSync(path.join(directory, '0002-more.sql'))
    await expect(migrate(database, directory)).rejects.toThrow(
      new MigrationError('the database has migration 0002-more.sql of a newer version: run that version'),
    )
  })

  it('applies numbers with a gap between them, and later what fills the gap', async () => {
    write('0004-fourth.sql', 'insert into account values (4)')
    expect(await migrate(database, directory)).toEqual(['0001-account.sql', '0002-more.sql', '0004-fourth.sql'])
    write('0003-third.sql', 'insert into account values (3)')
    expect(await migrate(database, directory)).toEqual(['0003-third.sql'])
    expect(await migrate(database, directory)).toEqual([])
  })

  it.each(['0002-twin.sql', '3-short.sql'])('refuses a folder with %s', async (name) => {
    write(name, 'select 1')
    await expect(migrate(database, directory)).rejects.toBeInstanceOf(MigrationError)
  })
})
