import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Database } from '../server/store/database'
import { openPostgres } from '../server/store/postgres/open-postgres'
import { alternate } from './compare/rounds'
import type { LoadKind } from './load/transaction-kinds'
import { runLoad } from './load/run-load'
import { type Population, populate } from './population'
import { type PrivatePostgres, startPrivatePostgres } from './postgres/private-postgres'
import { readWritten, WrittenSum } from './postgres/rows-written'
import { runPgbench } from './postgres/run-pgbench'
import { pgbenchScript } from './recording/pgbench-script'
import type { Template } from './recording/template'
import { startServer } from './server-process'

export const CONNECTIONS = 16

/** Citizens of the recordings come first, then equally many for each side. */
export const RECORDED = 10
export const PER_SIDE = 60_000

/** Rounds that one client may be ahead of the others by chance. */
const HEAD_START = 50

export interface PostgresBench {
  readonly kind: LoadKind
  readonly population: Omit<Population, 'citizens'>
  record(database: Database, firstCitizen: number): Promise<readonly Template[]>
  /** Looks at the database afterwards and answers a line of what it saw; throws when something is wrong. */
  inspect(database: Database): Promise<readonly string[]>
}

/** Transactions a second through HTTP and by pgbench, in turn, on one PostgreSQL. */
export const runOnPostgres = async (bench: PostgresBench) => {
  const postgres = await startPrivatePostgres()
  const database = await openPostgres({ url: postgres.url })
  try {
    await populate(database, { ...bench.population, citizens: RECORDED + 2 * PER_SIDE })
    const templates = await bench.record(database, 1)
    const reached = await withoutFolding(database, () => besideServer({ bench, postgres, database, templates }))
    return { ...reached, notes: [...reached.notes, ...(await bench.inspect(database)), `on ${postgres.version}`] }
  } finally {
    await database.close()
    await postgres.stop()
  }
}

// The job that folds the boards works off what both sides queued, but in the time of one of them by chance.
export const withoutFolding = async <T>(database: Database, work: () => Promise<T>): Promise<T> => {
  const results: T[] = []
  await database.withLeaderLock('fold-boards', async () => void results.push(await work()))
  const [result] = results
  if (result === undefined) throw new Error('another server folds the boards of this database')
  return result
}

interface Stage {
  readonly bench: PostgresBench
  readonly postgres: PrivatePostgres
  readonly database: Database
  readonly templates: readonly Template[]
}

const besideServer = async (stage: Stage) => {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'green-passbook-bench-'))
  const settings = { DATABASE_URL: stage.postgres.url, DATABASE_CONNECTIONS: String(CONNECTIONS) }
  const server = await startServer(settings, path.join(home, 'log'))
  try {
    return await compare(stage, server.origin)
  } finally {
    await server.stop()
    fs.rmSync(home, { recursive: true })
  }
}

const compare = async ({ bench, postgres, database, templates }: Stage, origin: string) => {
  const ours = new Side(database)
  const baseline = new Side(database)
  const walks = [RECORDED + 1, RECORDED + 1 + PER_SIDE].map((first) => ({ first, count: PER_SIDE }))
  const [ourWalk, baselineWalk] = walks
  if (!ourWalk || !baselineWalk) throw new Error('two sides have two walks')
  const scripts = templates.map((template, index) => pgbenchScript(`script${index}`, template, baselineWalk))
  const reached = await alternate(
    (seconds) =>
      ours.run((start) =>
        runLoad({ origin, kind: bench.kind, connections: CONNECTIONS, seconds, walk: ourWalk, start }),
      ),
    (seconds) => baseline.run((start) => runPgbench(postgres, { scripts, clients: CONNECTIONS, seconds, start })),
  )
  if (Math.abs(ours.written.rowsEach - baseline.written.rowsEach) > 0.02) {
    throw new Error(`the sides did not do the same work: ${ours.written.line}; ${baseline.written.line}`)
  }
  const notes = [`ours wrote ${ours.written.line}`, `pgbench wrote ${baseline.written.line}`]
  return { ...reached, notes }
}

/** One side of a comparison: where its walk stands and what it wrote. */
export class Side {
  readonly written = new WrittenSum()
  readonly #database: Database
  #turns = 0

  constructor(database: Database) {
    this.#database = database
  }

  async run(work: (start: number) => Promise<{ transactions: number; perSecond: number }>): Promise<number> {
    const before = await readWritten(this.#database)
    const { transactions, perSecond } = await work(this.#turns)
    this.written.add(before, await readWritten(this.#database), transactions)
    // Some clients get further than others, most of all in a short run: the next one starts beyond all of them.
    this.#turns += Math.ceil(1.3 * transactions) + HEAD_START * CONNECTIONS
    return perSecond
  }
}
