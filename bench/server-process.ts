import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { freePort } from './postgres/private-postgres'
import { inRoot } from './root'

export interface ServerProcess {
  readonly origin: string
  stop(): Promise<void>
}

const unlimited = '1000000000'

/** The built server as an operator runs it, but for the limits of one address and one citizen. */
export const startServer = async (
  settings: Readonly<Record<string, string>>,
  logFile: string,
): Promise<ServerProcess> => {
  const port = await freePort()
  const log = fs.openSync(logFile, 'a')
  const { BENCH_PROFILE: profiles } = process.env
  const profile = profiles ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`] : []
  const child = spawn(process.execPath, [...profile, inRoot('dist/server/main.mjs')], {
    stdio: ['ignore', log, log],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      // The load names an address for each home, as a proxy would.
      TRUST_PROXY: 'on',
      PORT: String(port),
      GREEN_PASSBOOK_SECRET: 'a secret of the bench and of nobody else',
      REQUESTS_PER_MINUTE_OF_ADDRESS: unlimited,
      REQUESTS_PER_MINUTE_OF_CITIZEN: unlimited,
      ...settings,
    },
  })
  fs.closeSync(log)
  let isOver = false
  const over = new Promise<void>((resolve) =>
    child.on('exit', () => {
      isOver = true
      resolve()
    }),
  )
  const origin = `http://127.0.0.1:${port}`
  while (!(await isReady(origin))) {
    if (isOver) throw new Error(`the server did not start:\n${fs.readFileSync(logFile, 'utf8')}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    origin,
    stop: async () => {
      child.kill('SIGTERM')
      await over
    },
  }
}

const isReady = async (origin: string): Promise<boolean> => {
  try {
    return (await fetch(`${origin}/readyz`)).ok
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
