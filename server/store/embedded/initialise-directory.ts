import fs from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { syncPath } from './durable-file-system'

/** Returns where the data lies. A directory is either whole and on disk under its final name, or not there. */
export const initialiseDirectory = async (directory: string): Promise<string> => {
  const data = path.join(directory, 'pg')
  if (fs.existsSync(data)) return data
  const draft = path.join(directory, 'pg.draft')
  fs.rmSync(draft, { recursive: true, force: true })
  const database = await PGlite.create(draft)
  await database.close()
  syncTree(draft)
  fs.renameSync(draft, data)
  syncPath(directory)
  syncPath(path.dirname(directory))
  return data
}

const syncTree = (directory: string): void => {
  for (const entry of fs.readdirSync(directory, { withFileTypes: true })) {
    const child = path.join(directory, entry.name)
    if (entry.isDirectory()) syncTree(child)
    else syncPath(child)
  }
  syncPath(directory)
}
