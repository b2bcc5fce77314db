import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Database } from '../server/store/database'
import { openPostgres } from '../server/store/postgres/open-postgres'
import type { Comparison } from './compare/comparison'
import { alternate, WARM_UP_SECONDS } from './compare/rounds'
import { runLoad } from './load/run-load'
import { CONNECTIONS, PER_SIDE, RECORDED, Side, withoutFolding } from './on-postgres'
import { populate } from './population'
import { startPrivatePostgres } from './postgres/private-postgres'
import { startServer } from './server-process'

/** More rounds than elsewhere: a difference of some per cent is looked for. */
const RULE_ROUNDS = 10

/** What the rules against abuse add to the time of logging an action: two servers on one PostgreSQL, in turn. */
export const benchRules = async (): Promise<Comparison[]> => {
  const postgres = await startPrivatePostgres()
  const database = await openPostgres({ url: postgres.url })
  try {
    await populate(database, { citizens: RECORDED + 2 * PER_SIDE, points: 0, item: null })
    const reached = await withoutFolding(database, () => withAndWithout(database, postgres.url))
    return [
      {
        ...reached,
        what: `log an action over HTTP, all rules against abuse, PostgreSQL, ${CONNECTIONS} connections`,
        unit: 'µs each',
        baselineIs: 'the same without rules (ABUSE_RULES=off)',
        aim: { atMost: 1.1 },
        notes: [...reached.notes, `on ${postgres.version}`],
      },
    ]
  } finally {
    await database.close()
    await postgres.stop()
  }
}

const withAndWithout = async (database: Database, url: string) => {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'green-passbook-bench-'))
  const settings = { DATABASE_URL: url, DATABASE_CONNECTIONS: String(CONNECTIONS) }
  const on = await startServer(settings, path.join(home, 'on'))
  const off = await startServer({ ...settings, ABUSE_RULES: 'off' }, path.join(home, 'off'))
  try {
    return await compare(database, on.origin, off.origin)
  } finally {
    await Promise.all([on.stop(), off.stop()])
    fs.rmSync(home, { recursive: true })
  }
}

const compare = async (database: Database, on: string, off: string) => {
  const [ours, baseline] = [new Side(database), new Side(database)]
  const run = (side: Side, origin: string, first: number) => async (seconds: number) => {
    const walk = { first, count: PER_SIDE }
    const job = { origin, kind: 'log-action', connections: CONNECTIONS, seconds, walk } as const
    return 1_000_000 / (await side.run((start) => runLoad({ ...job, start })))
  }
  const [withRules, without] = [run(ours, on, RECORDED + 1), run(baseline, off, RECORDED + 1 + PER_SIDE)]
  // A plan that was made for an empty table reads all of it, and is kept until the table is analysed: a server that runs
  // for more than a minute is past that, so it is not what is measured.
  await withRules(WARM_UP_SECONDS)
  await without(WARM_UP_SECONDS)
  await database.script('vacuum (analyze)')
  const reached = await alternate(withRules, without, RULE_ROUNDS)
  const notes = [`with rules ${ours.written.line}`, `without ${baseline.written.line}`]
  return { ...reached, notes }
}
