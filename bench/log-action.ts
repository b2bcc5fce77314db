import type { Comparison } from './compare/comparison'
import { behaviours, logAction } from './load/transaction-kinds'
import { CONNECTIONS, runOnPostgres } from './on-postgres'
import type { Database } from '../server/store/database'
import { recordTransaction } from './record-transaction'
import type { Template } from './recording/template'

/** Logging an action on PostgreSQL. */
export const benchLogAction = async (): Promise<Comparison[]> => {
  const reached = await runOnPostgres({
    kind: 'log-action',
    population: { points: 0, item: null },
    record: recordLogAction,
    inspect: async () => [],
  })
  return [
    {
      ...reached,
      what: `log an action over HTTP, PostgreSQL, ${CONNECTIONS} connections`,
      unit: 'transactions/s',
      baselineIs: 'the same statements by pgbench -M prepared',
      aim: { atLeast: 0.5 },
    },
  ]
}

/** One recording for each behaviour, of a citizen each. */
export const recordLogAction = async (database: Database, firstCitizen: number): Promise<Template[]> => {
  const templates: Template[] = []
  for (const behaviour of behaviours) {
    const work = async (send: Parameters<typeof logAction>[0]) => {
      await logAction(send, behaviour)
      return {}
    }
    templates.push(await recordTransaction(database, firstCitizen + templates.length, work))
  }
  return templates
}
