import { randomUUID } from 'node:crypto'
import { chmod, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { PhotoStore } from '../services'
import { checkedObjectName } from './photo-object-name'

/** Pictures in a directory of this machine, for one instance. Only the server's own user can read them. */
export const directoryPhotos = (directory: string): PhotoStore => {
  const fileOf = (name: string) => path.join(directory, checkedObjectName(name).slice(0, 2), name)
  return {
    put: async (name, jpeg) => {
      const file = fileOf(name)
      const folder = path.dirname(file)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await chmod(directory, 0o700)
      const unfinished = path.join(folder, `.${randomUUID()}`)
      const handle = await open(unfinished, 'wx', 0o600)
      try {
        await handle.writeFile(jpeg)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(unfinished, file)
    },
    get: async (name) => {
      try {
        return new Uint8Array(await readFile(fileOf(name)))
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    delete: (name) => rm(fileOf(name), { force: true }),
  }
}

const isMissing = (error: unknown): boolean => Object(error).code === 'ENOENT'
