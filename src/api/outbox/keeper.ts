import type { storage as phoneStorage } from '@/platform/storage'
import { type Entry, readEntry, toKept } from './entry'

const OUTBOX = 'gp:o:'

export interface KeptEntries {
  /** In the order in which they are sent. */
  readonly entries: readonly Entry[]
  /** Keys of entries that another version of the app wrote, and that this one cannot read. They are left as they are. */
  readonly unreadable: readonly string[]
}

export interface Keeper {
  list(owner: string): KeptEntries
  /** False when the phone has no room for it. */
  write(entry: Entry): boolean
  remove(owner: string, key: string): void
}

/** One storage key an entry: far below what WeChat (1 MB) and Alipay (200 KB) allow a key, and no entry endangers another. */
export const keeperIn = (storage: typeof phoneStorage): Keeper => {
  const prefixOf = (owner: string) => `${OUTBOX}${owner}:`
  return {
    list(owner) {
      const prefix = prefixOf(owner)
      const read = storage
        .keys()
        .filter((name) => name.startsWith(prefix))
        .map((name) => ({ key: name.slice(prefix.length), entry: readEntry(storage.read(name)) }))
      return {
        entries: read.flatMap(({ entry }) => entry ?? []).sort(byOrder),
        unreadable: read.filter(({ entry }) => entry === null).map(({ key }) => key),
      }
    },
    write(entry) {
      const name = prefixOf(entry.owner) + entry.key
      const kept = toKept(entry)
      // Not every host throws when it is full: what counts is what can be read back.
      return storage.write(name, kept) && JSON.stringify(storage.read(name)) === JSON.stringify(kept)
    },
    remove: (owner, key) => storage.remove(prefixOf(owner) + key),
  }
}

// Two windows of the web app may give the same number; keys are never equal.
const byOrder = (one: Entry, other: Entry): number => one.order - other.order || (one.key < other.key ? -1 : 1)
