import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const program = path.resolve(__dirname, '../../dist/server/main.mjs')

/** The built server in a process of its own, as it is shipped. */
export interface ServerProcess {
  readonly url: string
  readonly dataDirectory: string
  /** Everything that it printed so far. */
  output(): string
  /** Resolves with the first match of what it printed after `from` characters of output. */
  waitForOutput(pattern: RegExp, from?: number): Promise<RegExpMatchArray>
  /** Asks it to stop and answers its exit code. */
  stop(): Promise<number | null>
  /** Ends it as a power cut or an out-of-memory kill would. */
  kill(): Promise<void>
}

export interface ServerOptions {
  readonly dataDirectory?: string
  readonly environment?: Readonly<Record<string, string>>
}

export const makeDataDirectory = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'green-passbook-'))

export const startServer = async ({ dataDirectory, environment }: ServerOptions = {}): Promise<ServerProcess> => {
  const directory = dataDirectory ?? makeDataDirectory()
  const { child, printed, ended } = runServer(directory, environment)
  const [, url = ''] = await printed.waitFor(/Green Passbook: (http:\/\/\S+)/)
  return {
    url,
    dataDirectory: directory,
    output: printed.text,
    waitForOutput: printed.waitFor,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** For servers that must not come up: what they print and their exit code. */
export const startInVain = async ({ dataDirectory, environment }: ServerOptions) => {
  const { printed, ended } = runServer(dataDirectory ?? makeDataDirectory(), environment)
  return { code: await ended, output: printed.text() }
}

const runServer = (directory: string, environment: Readonly<Record<string, string>> = {}) => {
  const child = spawn(process.execPath, [program], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      DATABASE_URL: '',
      PORT: '0',
      DATA_DIRECTORY: directory,
      LOG_LEVEL: 'error',
      // The tests share the machine with browsers and builds; that a lagging server refuses has a spec of its own.
      EVENT_LOOP_LAG_MS: '60000',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, printed: listenTo(child, ended), ended }
}

interface Waiter {
  readonly pattern: RegExp
  readonly from: number
  readonly resolve: (match: RegExpMatchArray) => void
}

const listenTo = (child: ChildProcess, ended: Promise<unknown>) => {
  let text = ''
  let waiters: Waiter[] = []
  const settle = () => {
    waiters = waiters.filter(({ pattern, from, resolve }) => {
      const match = text.slice(from).match(pattern)
      if (match) resolve(match)
      return !match
    })
  }
  const take = (part: Buffer) => {
    text += part.toString()
    settle()
  }
  child.stdout?.on('data', take)
  child.stderr?.on('data', take)
  const waitFor = (pattern: RegExp, from = 0): Promise<RegExpMatchArray> =>
    Promise.race([
      new Promise<RegExpMatchArray>((resolve) => {
        waiters.push({ pattern, from, resolve })
        settle()
      }),
      ended.then((): never => {
        throw new Error(`the server ended before it printed ${String(pattern)}:\n${text}`)
      }),
    ])
  return { text: () => text, waitFor }
}
