import type { KeptFiles } from './kept-files'

const STORE = 'files'

/** What is kept: bytes rather than a blob, which older Safari loses. */
interface KeptBytes {
  readonly bytes: ArrayBuffer
  readonly type: string
}

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('gp-files', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** One request in a transaction of its own; resolves when what it wrote is on the disk. */
const within = async <T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
  const database = await opened()
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode)
      const request = ask(transaction.objectStore(STORE))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

const isKeptBytes = (value: unknown): value is KeptBytes =>
  typeof value === 'object' && value !== null && 'bytes' in value && 'type' in value

/** One address a file, however often it is asked for: each holds the file in memory until it is revoked. */
const addresses = new Map<string, string>()

const addressOf = (name: string, { bytes, type }: KeptBytes): string => {
  const address = addresses.get(name) ?? URL.createObjectURL(new Blob([bytes], { type }))
  addresses.set(name, address)
  return address
}

/** The browser's own database; where it is switched off, as in private windows, nothing is kept. */
export const keptFiles: KeptFiles = {
  async keep(path) {
    try {
      const blob = await (await fetch(path)).blob()
      const kept: KeptBytes = { bytes: await blob.arrayBuffer(), type: blob.type }
      const name = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`
      await within('readwrite', (store) => store.put(kept, name))
      return name
    } catch {
      return null
    }
  },
  async pathOf(name) {
    try {
      const kept: unknown = await within('readonly', (store) => store.get(name))
      return isKeptBytes(kept) ? addressOf(name, kept) : null
    } catch {
      return null
    }
  },
  async remove(name) {
    const address = addresses.get(name)
    if (address !== undefined) URL.revokeObjectURL(address)
    addresses.delete(name)
    try {
      await within('readwrite', (store) => store.delete(name))
    } catch {
      // Nothing was kept, so there is nothing to remove.
    }
  },
  async names() {
    try {
      return (await within('readonly', (store) => store.getAllKeys())).map(String)
    } catch {
      return []
    }
  },
}
