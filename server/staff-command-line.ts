import { randomBytes } from 'node:crypto'
import { newestOf, readMethodologies } from './content'
import { readSettings } from './env'
import { migrationsDirectory, openDatabase } from './open-database'
import { runSplitCommand } from './session/split-command'
import { runStaffCommand } from './staff/staff-command'
import type { Database } from './store/database'
import { migrate } from './store/migrate'
import { timeOrderedIds } from './time-ordered-ids'
import { whyNotStarted } from './why-not-started'

const run = async () => {
  const database = await openDatabase(readSettings(process.env))
  try {
    await migrate(database, migrationsDirectory)
    const [command, ...words] = process.argv.slice(2)
    const lines =
      command === 'undo-join'
        ? await split(database, words)
        : await runStaffCommand(database, process.argv.slice(2), new Date())
    process.stdout.write(`${lines.join('\n')}\n`)
  } finally {
    await database.close()
  }
}

const split = (database: Database, words: readonly string[]): Promise<string[]> => {
  const methodologies = readMethodologies()
  const newId = timeOrderedIds(() => new Date(), randomBytes)
  const services = { newId, methodologies, methodology: newestOf(methodologies) }
  return database.transaction((tx) => runSplitCommand(tx, words, new Date(), services))
}

run().catch((error: unknown) => {
  process.stderr.write(`${whyNotStarted(error)}\n`)
  process.exit(1)
})
