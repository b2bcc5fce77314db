import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { Database } from '../database'
import { PooledDatabase } from '../postgres/pooled-database'
import { wireTypes } from '../postgres/wire-types'
import { lockDirectory, type Release } from './directory-lock'
import { Engine } from './engine'
import { startMaintenance } from './maintenance'

export interface EmbeddedOptions {
  /** Null keeps everything in memory. */
  readonly directory: string | null
  /** For databases in memory: starts from this file, made when missing, and is up in a fifth of the time. */
  readonly snapshotPath?: string
  /** The bundle of worker.ts. */
  readonly workerPath?: string
  /** How long a call may wait for those before it. */
  readonly waitMaxMs?: number
}

const ownerOnly = 0o700

export const openEmbedded = async (options: EmbeddedOptions): Promise<Database> => {
  const { workerPath = besideProgram('pglite-worker.mjs'), waitMaxMs = 5_000 } = options
  const directory = options.directory === null ? null : prepareDirectory(options.directory)
  const release = directory === null ? async () => undefined : await lockDirectory(directory)
  try {
    const engine = await Engine.start(workerPath, { directory, snapshotPath: options.snapshotPath })
    return connect(engine, release, waitMaxMs)
  } catch (error) {
    await release()
    throw error
  }
}

const besideProgram = (name: string): string => path.join(path.dirname(process.argv[1] ?? ''), name)

/** The engine makes files that all may read, so nobody else may enter the directory. */
const prepareDirectory = (directory: string): string => {
  fs.mkdirSync(directory, { recursive: true, mode: ownerOnly })
  fs.chmodSync(directory, ownerOnly)
  return fs.realpathSync(directory)
}

const connect = (engine: Engine, release: Release, waitMaxMs: number): Database => {
  const pool = new pg.Pool({
    user: 'postgres',
    database: 'postgres',
    // One session is all the engine has; the pool is its queue, first come first served.
    max: 1,
    pipeline: true,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: waitMaxMs,
    types: wireTypes,
    stream: () => engine.openStream(),
    onConnect: resetSession,
  })
  const database = new PooledDatabase({
    kind: 'embedded',
    pool,
    connectionsMax: 1,
    waitMaxMs,
    withLeaderLock: leadInProcess(),
    stop: async () => {
      stopMaintenance()
      await engine.stop()
      await release()
    },
  })
  const stopMaintenance = startMaintenance(database)
  return database
}

/** A connection that replaces a broken one finds the same session, with what the broken one left in it. */
const resetSession = async (client: pg.ClientBase): Promise<void> => {
  await client.query('rollback')
  await client.query('discard all')
}

/** The directory has one owner, so leadership is a matter of this process. */
const leadInProcess = (): Database['withLeaderLock'] => {
  const held = new Set<string>()
  return async (name, work) => {
    if (held.has(name)) return false
    held.add(name)
    try {
      await work()
      return true
    } finally {
      held.delete(name)
    }
  }
}
