import pg from 'pg'
import { type Database, DatabaseBusy, sql } from '../database'
import { openPostgres } from './open-postgres'
import { createTemporaryDatabase, type TemporaryDatabase } from './testing/temporary-database'

const serverUrl = process.env.TEST_DATABASE_URL ?? ''
const one = sql('one', 'select 1 as one')

it('says at once that nobody listens', async () => {
  const opening = openPostgres({ url: 'postgres://nobody@127.0.0.1:1/none' })
  await expect(opening).rejects.toMatchObject({ name: 'DatabaseError', code: '08006' })
})

describe('over a server', () => {
  let temporary: TemporaryDatabase
  let opened: Database[] = []

  const open = async (options: { connectionsMax?: number; waitMaxMs?: number } = {}) => {
    const database = await openPostgres({ url: temporary.url, ...options })
    opened.push(database)
    return database
  }

  beforeAll(async () => {
    temporary = await createTemporaryDatabase(serverUrl)
  })

  afterEach(async () => {
    await Promise.all(opened.map((database) => database.close()))
    opened = []
  })

  afterAll(() => temporary.drop())

  it('refuses a call when every connection stays in use, and serves the next', async () => {
    const database = await open({ connectionsMax: 1, waitMaxMs: 2_000 })
    await database.transaction(async (tx) => {
      await tx.query(one)
      await expect(database.query(one)).rejects.toBeInstanceOf(DatabaseBusy)
    })
    expect((await database.query(one)).rows).toEqual([{ one: 1 }])
  })

  it('limits a statement and an idle transaction, and names itself', async () => {
    const database = await open()
    const settings = sql(
      'settings',
      `select name, setting from pg_settings where name in
        ('statement_timeout', 'idle_in_transaction_session_timeout', 'application_name', 'TimeZone') order by name`,
    )
    expect((await database.query(settings)).rows).toEqual([
      { name: 'TimeZone', setting: 'UTC' },
      { name: 'application_name', setting: 'green-passbook' },
      { name: 'idle_in_transaction_session_timeout', setting: '10000' },
      { name: 'statement_timeout', setting: '10000' },
    ])
  })

  it('tells a call whose connection was cut, and connects anew for the next', async () => {
    const database = await open({ connectionsMax: 1 })
    const cut = database.transaction((tx) => tx.query(sql('cut', 'select pg_terminate_backend(pg_backend_pid())')))
    await expect(cut).rejects.toMatchObject({ name: 'DatabaseError', code: expect.stringMatching(/^(57P01|08006)$/) })
    expect((await database.query(one)).rows).toEqual([{ one: 1 }])
  })

  it('runs both of two deadlocked transactions in the end', async () => {
    const database = await open()
    await database.script('create table hot (id int primary key, times int); insert into hot values (1, 0), (2, 0)')
    const touch = sql('touch', 'update hot set times = times + 1 where id = $1')
    let arrived = 0
    let announceBoth: () => void = () => undefined
    const both = new Promise<void>((resolve) => (announceBoth = resolve))
    const meet = async (first: number, second: number) =>
      database.transaction(async (tx) => {
        await tx.query(touch, [first])
        if (++arrived === 2) announceBoth()
        await both
        await tx.query(touch, [second])
      })
    await Promise.all([meet(1, 2), meet(2, 1)])
    // At least one of them was sent again, and perhaps more than once.
    expect(arrived).toBeGreaterThanOrEqual(3)
    expect((await database.query(sql('hot', 'select times from hot'))).rows).toEqual([{ times: 2 }, { times: 2 }])
  })

  it('elects one leader among instances, and another when the first is cut off', async () => {
    const [first, second] = await Promise.all([open(), open()])
    await first.withLeaderLock('fold', async () => {
      expect(await second.withLeaderLock('fold', async () => undefined)).toBe(false)
      await endLeader()
      expect(await second.withLeaderLock('fold', async () => undefined)).toBe(true)
    })
  })

  const endLeader = async () => {
    const client = new pg.Client(temporary.url)
    await client.connect()
    await client.query('select pg_terminate_backend(pid, 5000) from pg_locks where locktype = $1', ['advisory'])
    await client.end()
  }
})
