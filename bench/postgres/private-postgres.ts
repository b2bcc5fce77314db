import { execFile, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

export interface PrivatePostgres {
  readonly url: string
  readonly port: number
  readonly version: string
  /** Runs a program of this PostgreSQL and answers what it printed. */
  run(program: string, args: readonly string[]): Promise<string>
  stop(): Promise<void>
}

/** A PostgreSQL of our own in a new directory, with its default settings: fsync and synchronous_commit are on. */
export const startPrivatePostgres = async (): Promise<PrivatePostgres> => {
  const programs = findPrograms()
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'green-passbook-bench-'))
  const run = async (program: string, args: readonly string[]): Promise<string> => {
    const [command, all] = asOwner([path.join(programs, program), ...args])
    return (await execute(command, all, { maxBuffer: 64 * 1024 * 1024 })).stdout
  }
  const data = path.join(directory, 'data')
  const port = await freePort()
  if (isRoot) await execute('chown', ['postgres', directory])
  await run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'])
  const settings = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories=${directory}`
  await start([
    path.join(programs, 'pg_ctl'),
    '-D',
    data,
    '-l',
    path.join(directory, 'log'),
    '-w',
    '-o',
    settings,
    'start',
  ])
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    port,
    version: (await run('postgres', ['--version'])).trim(),
    run,
    stop: async () => {
      await run('pg_ctl', ['-D', data, '-m', 'fast', '-w', 'stop'])
      fs.rmSync(directory, { recursive: true, force: true })
    },
  }
}

const isRoot = process.getuid?.() === 0

// PostgreSQL refuses to run as root.
const asOwner = (command: string[]): [string, string[]] => {
  const [program = '', ...args] = isRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command
  return [program, args]
}

const findPrograms = (): string => {
  const home = '/usr/lib/postgresql'
  const versions = fs.existsSync(home) ? fs.readdirSync(home).sort((one, other) => Number(other) - Number(one)) : []
  const places = [...versions.map((version) => path.join(home, version, 'bin')), ...(process.env.PATH ?? '').split(':')]
  const found = places.find(
    (place) => fs.existsSync(path.join(place, 'initdb')) && fs.existsSync(path.join(place, 'pgbench')),
  )
  if (!found) throw new Error('This bench needs PostgreSQL with pgbench: install it and run again.')
  return found
}

// The server that pg_ctl leaves behind keeps its output open, so nobody may wait for the end of that.
const start = (command: string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const [program, args] = asOwner(command)
    const child = spawn(program, args, { stdio: 'ignore' })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error('PostgreSQL did not start'))))
  })

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = net.createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
