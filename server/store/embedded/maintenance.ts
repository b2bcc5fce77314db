import type { Database } from '../database'
import { shortMessage } from '../postgres/short-message'

const intervalMs = 5 * 60_000

/** What a server of its own does in the background: the engine has no vacuum and makes no checkpoint unasked. */
export const maintain = async (database: Database): Promise<void> => {
  await database.script('vacuum (analyze)')
  await database.script('checkpoint')
}

export const startMaintenance = (database: Database): (() => void) => {
  const timer = setInterval(() => {
    maintain(database).catch((error: unknown) =>
      process.emitWarning(`database maintenance failed: ${shortMessage(error)}`),
    )
  }, intervalMs)
  timer.unref()
  return () => clearInterval(timer)
}
