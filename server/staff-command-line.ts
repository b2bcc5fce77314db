import { readSettings } from './env'
import { migrationsDirectory, openDatabase } from './open-database'
import { runStaffCommand } from './staff/staff-command'
import { migrate } from './store/migrate'
import { whyNotStarted } from './why-not-started'

const run = async () => {
  const database = await openDatabase(readSettings(process.env))
  try {
    await migrate(database, migrationsDirectory)
    const lines = await runStaffCommand(database, process.argv.slice(2), new Date())
    process.stdout.write(`${lines.join('\n')}\n`)
  } finally {
    await database.close()
  }
}

run().catch((error: unknown) => {
  process.stderr.write(`${whyNotStarted(error)}\n`)
  process.exit(1)
})
