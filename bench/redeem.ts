import { checkBooks } from '../server/store/books-check'
import { type Database, sql } from '../server/store/database'
import type { Comparison } from './compare/comparison'
import { hotItem, redeem } from './load/transaction-kinds'
import { CONNECTIONS, runOnPostgres } from './on-postgres'
import { recordTransaction } from './record-transaction'

/** Everybody redeems the same item: held and issued, two requests. */
export const benchRedeem = async (): Promise<Comparison[]> => {
  const reached = await runOnPostgres({
    kind: 'redeem',
    population: { points: hotItem.points, item: hotItem },
    record: async (database, citizen) => [
      await recordTransaction(database, citizen, async (send) => ({ voucherDigits: await redeem(send) })),
    ],
    inspect,
  })
  return [
    {
      ...reached,
      what: `redeem one hot item over HTTP (hold and issue), PostgreSQL, ${CONNECTIONS} connections`,
      unit: 'redemptions/s',
      baselineIs: 'the same statements by pgbench -M prepared',
      aim: { atLeast: 0.5 },
    },
  ]
}

const countSold = sql(
  'bench-count-sold',
  `select stock_left as left, (select count(*) from redemption where reward_id = $1) as sold from reward_stock where reward_id = $1`,
)

const inspect = async (database: Database): Promise<string[]> => {
  const { rows } = await database.query<{ left: number; sold: number }>(countSold, [hotItem.id])
  const { left, sold } = rows[0] ?? { left: 0, sold: 0 }
  if (left + sold !== hotItem.stock) throw new Error(`of ${hotItem.stock} items ${sold} were sold and ${left} are left`)
  if (left === 0) throw new Error('the item sold out before the end: the rates are not those of a sale')
  const differences = await checkBooks(database, new Map([[hotItem.id, hotItem.stock]]))
  if (differences.length > 0) throw new Error(`the books are wrong: ${JSON.stringify(differences.slice(0, 5))}`)
  return [`${sold} sold of ${hotItem.stock}, ${left} left; every check of the books is clean`]
}
