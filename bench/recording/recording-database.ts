import type { Database, Queryable, SqlValue, Statement, Transaction } from '../../server/store/database'
import type { RecordedStep } from './template'

/** Writes down what is asked of the database, and asks it. */
export class RecordingDatabase implements Database {
  readonly kind: Database['kind']
  readonly #database: Database
  readonly #steps: RecordedStep[] = []
  #open = 0
  #round = 0

  constructor(database: Database) {
    this.#database = database
    this.kind = database.kind
  }

  /** What was recorded since the last call. */
  take(): RecordedStep[] {
    return this.#steps.splice(0)
  }

  query<Row>(statement: Statement, values: readonly SqlValue[] = []) {
    return this.#ask<Row>(this.#database, statement, values)
  }

  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#database.transaction(async (tx) => {
      this.#steps.push({ kind: 'begin' })
      const result = await work({
        query: (statement, values = []) => this.#ask(tx, statement, values),
        script: (text) => tx.script(text),
      })
      this.#steps.push({ kind: 'commit' })
      return result
    })
  }

  script(text: string) {
    return this.#database.script(text)
  }

  withLeaderLock(name: string, work: () => Promise<void>) {
    return this.#database.withLeaderLock(name, work)
  }

  health() {
    return this.#database.health()
  }

  close() {
    return this.#database.close()
  }

  async #ask<Row>(db: Queryable, statement: Statement, values: readonly SqlValue[]) {
    if (this.#open === 0) this.#round++
    this.#open++
    this.#steps.push({ kind: 'statement', statement, values, round: this.#round })
    try {
      return await db.query<Row>(statement, values)
    } finally {
      this.#open--
    }
  }
}
