import fs from 'node:fs'
import path from 'node:path'
import { workerData } from 'node:worker_threads'

/** Once the directory holds a file named broken-disk, every sync fails as on a broken disk. */
const sync = fs.fdatasyncSync
fs.fdatasyncSync = (descriptor) => {
  if (fs.existsSync(path.join(workerData.directory, 'broken-disk'))) throw new Error('EIO: i/o error, fdatasync')
  sync(descriptor)
}
await import('../worker')
