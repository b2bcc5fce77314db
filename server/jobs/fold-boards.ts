import type { Services } from '../services'
import { foldQueuedDeltas, noteFold } from '../store/fold-boards'
import type { Job } from './runner'

const BATCH = 1_000

/**
 * Folds what writes have queued into boards and city totals. Each batch is one transaction that takes its deltas from the
 * queue as it counts them: killed at any point, nothing is lost and nothing counts twice.
 */
export const foldBoards: Job = {
  name: 'fold-boards',
  everyMs: 2_000,
  run: async ({ database, clock }: Services): Promise<void> => {
    const startedAt = clock()
    let folded: number
    do {
      folded = await database.transaction((tx) => foldQueuedDeltas(tx, BATCH))
    } while (folded >= BATCH)
    await noteFold(database, startedAt)
  },
}
