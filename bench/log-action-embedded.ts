import { randomInt } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openEmbedded } from '../server/store/embedded/open-embedded'
import type { Database } from '../server/store/database'
import type { Comparison } from './compare/comparison'
import { alternate } from './compare/rounds'
import { runLoad } from './load/run-load'
import { recordLogAction } from './log-action'
import { populate } from './population'
import { replay } from './recording/replay'
import type { Template } from './recording/template'
import { inRoot } from './root'
import { startServer } from './server-process'
import { citizenOf, type Walk } from './walk'

const CONNECTIONS = 16
const RECORDED = 10
const walk: Walk = { first: RECORDED + 1, count: 20_000 }

/** Logging an action on the embedded database, with and without the server around it, on two copies of one database. */
export const benchLogActionEmbedded = async (): Promise<Comparison[]> => {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'green-passbook-bench-'))
  const [ours, copy] = [path.join(home, 'ours'), path.join(home, 'copy')]
  try {
    const templates = await makeDatabase(ours)
    fs.cpSync(ours, copy, { recursive: true })
    const server = await startServer({ DATA_DIRECTORY: ours }, path.join(home, 'log'))
    const database = await openDirectory(copy)
    try {
      const reached = await compare(server.origin, database, templates)
      return [
        {
          ...reached,
          what: `log an action over HTTP, embedded database, ${CONNECTIONS} connections`,
          unit: 'transactions/s',
          baselineIs: 'the same statements on the database in one process, without HTTP',
          aim: { atLeast: 0.5 },
          notes: [],
        },
      ]
    } finally {
      await server.stop()
      await database.close()
    }
  } finally {
    fs.rmSync(home, { recursive: true, force: true })
  }
}

const openDirectory = (directory: string): Promise<Database> =>
  openEmbedded({ directory, workerPath: inRoot('dist/server/pglite-worker.mjs') })

const makeDatabase = async (directory: string): Promise<Template[]> => {
  const database = await openDirectory(directory)
  try {
    await populate(database, { citizens: RECORDED + walk.count, points: 0, item: null })
    return await recordLogAction(database, 1)
  } finally {
    await database.close()
  }
}

const compare = (origin: string, database: Database, templates: readonly Template[]) => {
  let ourTurns = 0
  let baselineTurns = 0
  return alternate(
    async (seconds) => {
      const job = { origin, kind: 'log-action', connections: CONNECTIONS, seconds, walk, start: ourTurns } as const
      const { transactions, perSecond } = await runLoad(job)
      ourTurns += transactions
      return perSecond
    },
    async (seconds) => {
      const transactions = await replayFor(seconds, database, templates, baselineTurns)
      baselineTurns += transactions.count
      return transactions.perSecond
    },
  )
}

const replayFor = async (seconds: number, database: Database, templates: readonly Template[], start: number) => {
  let turn = start
  const began = performance.now()
  const client = async () => {
    while (performance.now() - began < seconds * 1_000) {
      const template = templates[turn % templates.length] ?? []
      await replay(database, template, { citizen: citizenOf(walk, turn++), chance: randomInt(2 ** 47) })
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, client))
  const count = turn - start
  return { count, perSecond: (count * 1_000) / (performance.now() - began) }
}
