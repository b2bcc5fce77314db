import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DatabaseBusy, DatabaseError, sql } from '../database'
import { DataDirectoryInUse } from './directory-lock'
import { maintain } from './maintenance'
import { openEmbedded } from './open-embedded'
import { bundle } from './testing/bundle'
import { embeddedWorkerPath as workerPath, snapshotPath } from './testing/paths'

jest.setTimeout(240_000)

let directory: string

beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'embedded-'))
})

afterEach(() => fs.rmSync(directory, { recursive: true }))

const one = sql('one', 'select 1 as one')

it('keeps what was written, in a directory for its owner only, and refuses a second opening', async () => {
  const data = path.join(directory, 'deep', 'data')
  const first = await openEmbedded({ directory: data, workerPath })
  await first.script('create table kept (id int); insert into kept values (7)')
  expect(fs.statSync(data).mode & 0o777).toBe(0o700)
  await expect(openEmbedded({ directory: data, workerPath })).rejects.toBeInstanceOf(DataDirectoryInUse)
  await first.close()

  const second = await openEmbedded({ directory: data, workerPath })
  expect((await second.query(sql('kept', 'select id from kept'))).rows).toEqual([{ id: 7 }])
  await second.close()
})

it('starts over from an initialisation that was cut off', async () => {
  fs.mkdirSync(path.join(directory, 'pg.draft'))
  fs.writeFileSync(path.join(directory, 'pg.draft', 'PG_VERSION'), '')
  const database = await openEmbedded({ directory, workerPath })
  await expect(database.health()).resolves.toBeUndefined()
  await database.close()
  expect(fs.existsSync(path.join(directory, 'pg.draft'))).toBe(false)
})

it('says in one line that a directory cannot be opened, and lets go of it', async () => {
  const notData = path.join(directory, 'pg')
  fs.writeFileSync(notData, 'a file')
  const failure = await openEmbedded({ directory, workerPath }).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(DatabaseError)
  expect(failure).toMatchObject({ code: '08001', message: expect.stringMatching(/^[^\n]{1,300}$/) })
  fs.rmSync(notData)
  await (await openEmbedded({ directory, workerPath })).close()
})

it('makes the snapshot of an empty database when it is missing, and starts from it', async () => {
  const ownSnapshot = path.join(directory, 'empty.tar')
  for (let time = 0; time < 2; time++) {
    const database = await openEmbedded({ directory: null, workerPath, snapshotPath: ownSnapshot })
    await database.script('create table fresh (id int)')
    await database.close()
    expect(fs.readdirSync(directory)).toEqual(['empty.tar'])
  }
})

it('refuses a call that waited too long behind another, and serves the next', async () => {
  const database = await openEmbedded({ directory: null, workerPath, snapshotPath, waitMaxMs: 2_000 })
  await database.transaction(async (tx) => {
    await tx.query(one)
    await expect(database.query(one)).rejects.toBeInstanceOf(DatabaseBusy)
  })
  expect((await database.query(one)).rows).toEqual([{ one: 1 }])
  await database.close()
})

it('rejects what is under way when its thread dies, and is unhealthy from then on', async () => {
  const crashing = path.join(directory, 'crashing-worker.mjs')
  fs.writeFileSync(
    crashing,
    `import { parentPort } from 'node:worker_threads'
     parentPort.on('message', () => process.exit(3))
     parentPort.postMessage('ready')`,
  )
  const database = await openEmbedded({ directory: null, workerPath: crashing })
  const calls = await Promise.allSettled([database.query(one), database.transaction((tx) => tx.query(one))])
  for (const call of calls) expect(call).toMatchObject({ status: 'rejected', reason: { code: '08006' } })
  await expect(database.health()).rejects.toMatchObject({ code: '08006' })
  await database.close()
})

it('acknowledges nothing after the disk failed to sync, and recovers when opened again', async () => {
  const add = sql('add', 'insert into kept values ($1)')
  const brokenDisk = path.join(directory, 'broken-disk')
  const failing = await openEmbedded({ directory, workerPath: await bundle('failing-disk-worker.ts') })
  await failing.script('create table kept (id int primary key)')
  await failing.query(add, [1])
  fs.writeFileSync(brokenDisk, '')
  await expect(failing.query(add, [2])).rejects.toMatchObject({ code: '08006' })
  await expect(failing.query(add, [3])).rejects.toMatchObject({ code: '08006' })
  await failing.close()
  fs.rmSync(brokenDisk)

  const database = await openEmbedded({ directory, workerPath })
  const known = sql('known', 'select id from kept where id in (1, 3)')
  expect((await database.query(known)).rows).toEqual([{ id: 1 }])
  await database.close()
})

it('reclaims dead rows and cuts the log when maintained', async () => {
  const database = await openEmbedded({ directory: null, workerPath, snapshotPath })
  const dead = sql('dead', `select n_dead_tup as dead from pg_stat_user_tables where relname = 'churn'`)
  const redo = sql('redo', 'select redo_lsn::text as redo from pg_control_checkpoint()')
  await database.script(`
    create table churn (id int);
    insert into churn select generate_series(1, 1000);
    update churn set id = id + 1;
    select pg_stat_force_next_flush()`)
  expect((await database.query(dead)).rows).toEqual([{ dead: 1000 }])
  const before = (await database.query<{ redo: string }>(redo)).rows
  await maintain(database)
  expect((await database.query(dead)).rows).toEqual([{ dead: 0 }])
  expect((await database.query(redo)).rows).not.toEqual(before)
  await database.close()
})
