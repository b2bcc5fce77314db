import fs from 'node:fs'
import path from 'node:path'
import { newestOf, readMethodologies } from './content'
import { readSettings } from './env'
import { keyedHashWith } from './keyed-hash'
import { migrationsDirectory, openDatabase, root } from './open-database'
import { runPlaceCommand } from './places/place-command'
import { keptSecret } from './secret'
import { migrate } from './store/migrate'
import { whyNotStarted } from './why-not-started'

const run = async () => {
  const settings = readSettings(process.env)
  const { words, folder } = withoutFolder(process.argv.slice(2), path.resolve(root, settings.dataDirectory, 'print'))
  const database = await openDatabase(settings)
  try {
    await migrate(database, migrationsDirectory)
    const keyedHash = keyedHashWith(settings.secret ?? keptSecret(path.resolve(root, settings.dataDirectory)))
    const services = { database, keyedHash, methodology: newestOf(readMethodologies()) }
    const { lines, files } = await runPlaceCommand(services, words, new Date())
    if (files.length > 0) fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
    const written = files.map(({ name, text }) => {
      // Whoever reads it can use the tickets.
      fs.writeFileSync(path.join(folder, name), text, { mode: 0o600 })
      return path.relative(process.cwd(), path.join(folder, name))
    })
    process.stdout.write(`${[...lines, ...written].join('\n')}\n`)
  } finally {
    await database.close()
  }
}

/** `--out` is for this file alone: the command itself writes nothing. */
const withoutFolder = (words: readonly string[], usual: string) => {
  const at = words.indexOf('--out')
  const folder = words[at + 1]
  if (at === -1 || folder === undefined) return { words, folder: usual }
  return { words: [...words.slice(0, at), ...words.slice(at + 2)], folder: path.resolve(folder) }
}

run().catch((error: unknown) => {
  process.stderr.write(`${whyNotStarted(error)}\n`)
  process.exit(1)
})
