import { type Queryable, sql } from '../../server/store/database'

/** Tables that a citizen's write may add rows to. */
const tables = [
  'account_sighting',
  'action',
  'board_delta',
  'booking',
  'citizen_day',
  'gram_entry',
  'idempotency',
  'point_entry',
  'point_lot',
  'redemption',
  'redemption_step',
  'voucher',
] as const

const countRows = sql(
  'bench-count-rows',
  `select ${tables.map((table) => `(select count(*) from ${table})`).join(' + ')} as rows,
    (pg_current_wal_insert_lsn() - '0/0')::bigint as "logBytes"`,
)

export interface Written {
  readonly rows: number
  /** Of write-ahead log: unlike the rows it shows what was changed, too. */
  readonly logBytes: number
}

export const readWritten = async (db: Queryable): Promise<Written> => {
  const { rows } = await db.query<Written>(countRows)
  const [row] = rows
  if (!row) throw new Error('counting gave no row')
  return row
}

/** Adds up, over several runs, what one side wrote. */
export class WrittenSum {
  #transactions = 0
  #rows = 0
  #logBytes = 0

  add(before: Written, after: Written, transactions: number): void {
    this.#transactions += transactions
    this.#rows += after.rows - before.rows
    this.#logBytes += after.logBytes - before.logBytes
  }

  get rowsEach(): number {
    return this.#rows / this.#transactions
  }

  get line(): string {
    const kilobytes = this.#logBytes / this.#transactions / 1024
    return `${this.rowsEach.toFixed(2)} rows and ${kilobytes.toFixed(1)} KB of log each, ${this.#transactions} transactions`
  }
}
