import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** The secret of an embedded installation: made once, readable by its owner only. */
export const keptSecret = (dataDirectory: string): string => {
  const file = path.join(dataDirectory, 'secret')
  if (!fs.existsSync(file)) {
    const draft = `${file}.${process.pid}`
    fs.writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600, flush: true })
    fs.renameSync(draft, file)
  }
  return fs.readFileSync(file, 'utf8').trim()
}
