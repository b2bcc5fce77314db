import { spawn } from 'node:child_process'
import readline from 'node:readline'
import { sql } from '../../database'
import { openEmbedded } from '../open-embedded'
import { embeddedWorkerPath } from './paths'

export interface KilledRun {
  readonly program: string
  readonly directory: string
  readonly workerPath: string
  readonly environment?: Record<string, string>
}

const shortestRunMs = 100
const longestRunMs = 700

/** Runs the committing child, kills it at a random moment, and answers the keys it acknowledged. */
export const commitUntilKilled = async (run: KilledRun): Promise<string[]> => {
  const child = spawn(process.execPath, [run.program, run.directory, run.workerPath], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...run.environment },
  })
  const acknowledged: string[] = []
  readline.createInterface({ input: child.stdout }).on('line', (line) => {
    if (line !== 'ready') acknowledged.push(line)
    else setTimeout(() => child.kill('SIGKILL'), shortestRunMs + Math.random() * (longestRunMs - shortestRunMs))
  })
  let complaint = ''
  child.stderr.on('data', (chunk) => (complaint += String(chunk)))
  const signal = await new Promise((resolve) => child.once('close', (_code, reason) => resolve(reason)))
  if (signal !== 'SIGKILL') throw new Error(`the child ended by itself: ${complaint}`)
  return acknowledged
}

export interface Survey {
  readonly acknowledgedFound: number
  readonly entries: number
  readonly entryPoints: number
  readonly accountPoints: number
}

const survey = sql(
  'survey',
  `select (select count(*) from entry where key = any($1::text[])) as "acknowledgedFound",
          (select count(*) from entry) as entries,
          (select coalesce(sum(points), 0)::bigint from entry) as "entryPoints",
          (select coalesce(sum(points), 0)::bigint from account) as "accountPoints"`,
)

/** What a directory holds after the kill, opened as a server would open it. */
export const surveyDirectory = async (directory: string, acknowledged: readonly string[]): Promise<Survey> => {
  const database = await openEmbedded({ directory, workerPath: embeddedWorkerPath })
  try {
    const { rows } = await database.query<Survey>(survey, [acknowledged])
    const [found] = rows
    if (found === undefined) throw new Error('the survey answered no row')
    return found
  } finally {
    await database.close()
  }
}
