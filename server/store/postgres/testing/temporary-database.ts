import { randomUUID } from 'node:crypto'
import pg from 'pg'

export interface TemporaryDatabase {
  readonly url: string
  drop(): Promise<void>
}

/** A database of its own on the server of the url, so that suites never meet. */
export const createTemporaryDatabase = async (serverUrl: string): Promise<TemporaryDatabase> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await runOn(serverUrl, `create database ${name}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => runOn(serverUrl, `drop database ${name} with (force)`) }
}

const runOn = async (serverUrl: string, statement: string): Promise<void> => {
  const client = new pg.Client(serverUrl)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
