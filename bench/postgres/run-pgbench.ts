import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { PgbenchScript } from '../recording/pgbench-script'
import type { PrivatePostgres } from './private-postgres'

export interface PgbenchRun {
  readonly scripts: readonly PgbenchScript[]
  readonly clients: number
  readonly seconds: number
  /** Turns of this side that were taken in earlier runs. */
  readonly start: number
}

export interface Throughput {
  readonly transactions: number
  readonly perSecond: number
}

/** Runs the scripts, each as often as the others, and fails when one statement failed. */
export const runPgbench = async (postgres: PrivatePostgres, run: PgbenchRun): Promise<Throughput> => {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'green-passbook-pgbench-'))
  fs.chmodSync(directory, 0o755)
  const files = run.scripts.map(({ text }, index) => {
    const file = path.join(directory, `${index}.sql`)
    fs.writeFileSync(file, text)
    return file
  })
  const variables = new Map([
    ['start', String(run.start)],
    ['round', '-1'],
    ['clients', String(run.clients)],
  ])
  for (const script of run.scripts) script.variables.forEach((value, name) => variables.set(name, value))
  try {
    const output = await postgres.run('pgbench', [
      ...['-h', '127.0.0.1', '-p', String(postgres.port), '-U', 'postgres', '-n', '-M', 'prepared'],
      ...['-c', String(run.clients), '-j', String(Math.min(run.clients, os.cpus().length)), '-T', String(run.seconds)],
      ...files.flatMap((file) => ['-f', file]),
      ...[...variables].flatMap(([name, value]) => ['-D', `${name}=${value}`]),
      'postgres',
    ])
    return readThroughput(output)
  } finally {
    fs.rmSync(directory, { recursive: true })
  }
}

export const readThroughput = (output: string): Throughput => {
  const number = (pattern: RegExp) => Number(pattern.exec(output)?.[1] ?? Number.NaN)
  const transactions = number(/transactions actually processed: (\d+)/)
  const perSecond = number(/^tps = ([\d.]+) \(without initial connection time\)/m)
  const failed = number(/number of failed transactions: (\d+)/)
  if (!(transactions > 0) || !(perSecond > 0) || failed !== 0) throw new Error(`pgbench failed:\n${output}`)
  return { transactions, perSecond }
}
