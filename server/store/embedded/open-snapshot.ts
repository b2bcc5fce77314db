import fs from 'node:fs'
import { PGlite } from '@electric-sql/pglite'

/** Making a database takes two seconds, loading a copy of an empty one a third of a second. */
export const openSnapshot = async (file: string): Promise<PGlite> => {
  if (fs.existsSync(file)) return PGlite.create({ loadDataDir: new Blob([fs.readFileSync(file)]) })
  const database = await PGlite.create()
  const snapshot = await database.dumpDataDir('none')
  // Several may make it at once: each writes its own, and the last name wins.
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`
  fs.writeFileSync(draft, Buffer.from(await snapshot.arrayBuffer()))
  fs.renameSync(draft, file)
  return database
}
