import type pg from 'pg'
import { DatabaseError, type SqlValue, type Statement, type Transaction } from '../database'
import { toDatabaseError } from './driver-errors'
import { toWire } from './wire-types'

const serializationFailure = '40001'
const deadlockDetected = '40P01'

export const isTransient = (error: unknown): boolean =>
  error instanceof DatabaseError && (error.code === serializationFailure || error.code === deadlockDetected)

export const runStatement = async <Row>(
  client: pg.ClientBase,
  { name, text }: Statement,
  values: readonly SqlValue[],
): Promise<{ rows: Row[]; rowCount: number }> => {
  try {
    const { rows, rowCount } = await client.query({ name, text, values: values.map(toWire) })
    return { rows, rowCount: rowCount ?? 0 }
  } catch (error) {
    throw toDatabaseError(error)
  }
}

export const runScript = async (client: pg.ClientBase, sql: string): Promise<void> => {
  try {
    await client.query(sql)
  } catch (error) {
    throw toDatabaseError(error)
  }
}

export const runTransaction = async <T>(client: pg.ClientBase, work: (tx: Transaction) => Promise<T>): Promise<T> => {
  const transaction = new ClientTransaction(client)
  // Not awaited here: it travels with the first statement, and a failure is seen below or by that statement.
  const begun = runScript(client, 'begin isolation level read committed')
  begun.catch(() => undefined)
  try {
    const result = await work(transaction)
    await begun
    transaction.end()
    await commit(client)
    return result
  } catch (error) {
    transaction.end()
    // The first failure is the one to tell; a connection that cannot roll back is not used again.
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

const commit = async (client: pg.ClientBase): Promise<void> => {
  const { command } = await client.query('commit').catch((error: unknown) => {
    throw toDatabaseError(error)
  })
  // PostgreSQL answers the commit of a failed transaction with a rollback, not with an error.
  if (command !== 'COMMIT') throw new DatabaseError('25P02', 'the transaction had failed and was rolled back')
}

class ClientTransaction implements Transaction {
  readonly #client: pg.ClientBase
  #ended = false

  constructor(client: pg.ClientBase) {
    this.#client = client
  }

  async query<Row>(statement: Statement, values: readonly SqlValue[] = []) {
    return runStatement<Row>(this.#openClient(), statement, values)
  }

  async script(sql: string) {
    return runScript(this.#openClient(), sql)
  }

  end(): void {
    this.#ended = true
  }

  #openClient(): pg.ClientBase {
    if (this.#ended) throw new DatabaseError('25P01', 'the transaction is over')
    return this.#client
  }
}
