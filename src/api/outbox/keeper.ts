import { keptFiles } from '@/platform/kept-files'
import type { storage as phoneStorage } from '@/platform/storage'
import { type Entry, readEntry, toKept } from './entry'
import { type TrackPoints, trackKeeperIn } from './track-keeper'
import { writeForSure } from './write-for-sure'

const OUTBOX = 'gp:o:'

export interface KeptEntries {
  /** In the order in which they are sent. */
  readonly entries: readonly Entry[]
  /**
   * Keys of entries that another version of the app wrote, or whose track is not whole, and that this one cannot read.
   * They are left as they are.
   */
  readonly unreadable: readonly string[]
}

export interface Keeper {
  list(owner: string): KeptEntries
  has(owner: string, key: string): boolean
  /** False when the phone has no room for it. */
  write(entry: Entry): boolean
  /** Keeps the points of a track beside its entry, before the entry itself. False when there is no room. */
  writePoints(owner: string, key: string, points: TrackPoints): boolean
  /** Null when they are not there. */
  points(owner: string, key: string): TrackPoints | null
  /** Nobody needs them any more: the server has the track. */
  dropPoints(owner: string, key: string): void
  /** The entry with everything that lies beside it. */
  remove(owner: string, key: string): void
  /** Everything of a citizen, also what cannot be read. */
  removeAll(owner: string): void
  /** Like `remove`, but the file of its photo stays: the form that it came from has it. */
  giveBack(owner: string, key: string): void
}

/**
 * One storage key an entry: far below what WeChat (1 MB) and Alipay (200 KB) allow a key, and no entry endangers another.
 * The points of a track lie beside it in pieces, the picture of a photo is a file of the host.
 */
export const keeperIn = (
  storage: typeof phoneStorage,
  removeFile: (name: string) => void = (name) => void keptFiles.remove(name),
): Keeper => {
  const tracks = trackKeeperIn(storage)
  const prefixOf = (owner: string) => `${OUTBOX}${owner}:`
  const giveBack = (owner: string, key: string) => {
    const name = prefixOf(owner) + key
    storage.remove(name)
    tracks.remove(name)
  }
  const remove = (owner: string, key: string) => {
    const file = fileOf(storage.read(prefixOf(owner) + key))
    giveBack(owner, key)
    if (file !== null) removeFile(file)
  }
  return {
    list(owner) {
      const prefix = prefixOf(owner)
      const names = storage.keys().filter((name) => name.startsWith(prefix))
      const read = names
        .filter((name) => !name.slice(prefix.length).includes(':'))
        .map((name) => ({ key: name.slice(prefix.length), entry: readEntry(storage.read(name)), name }))
        .map((one) => ({ ...one, entry: one.entry && isWhole(one.entry, one.name, names) ? one.entry : null }))
      return {
        entries: read.flatMap(({ entry }) => entry ?? []).sort(byOrder),
        unreadable: read.filter(({ entry }) => entry === null).map(({ key }) => key),
      }
    },
    has: (owner, key) => storage.read(prefixOf(owner) + key) !== null,
    write(entry) {
      const name = prefixOf(entry.owner) + entry.key
      const kept = toKept(entry)
      const before = fileOf(storage.read(name))
      const isKept = writeForSure(storage, name, kept)
      // The photo has its id now.
      if (isKept && before !== null && before !== fileOf(kept)) removeFile(before)
      return isKept
    },
    writePoints: (owner, key, points) => tracks.write(prefixOf(owner) + key, points),
    dropPoints: (owner, key) => tracks.remove(prefixOf(owner) + key),
    points: (owner, key) => tracks.read(prefixOf(owner) + key),
    remove,
    removeAll(owner) {
      const prefix = prefixOf(owner)
      const keys = storage.keys().flatMap((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : []))
      for (const key of keys) remove(owner, key)
    },
    giveBack,
  }

  function isWhole({ call, state }: Entry, name: string, names: readonly string[]): boolean {
    const { evidence } = call.body
    if (state.kind === 'entered') return true
    return !('count' in evidence) || tracks.namesOf(name, evidence.count).every((part) => names.includes(part))
  }
}

/** Also of an entry that cannot be read otherwise. */
const fileOf = (kept: unknown): string | null => {
  const file: unknown = Object(Object(Object(Object(kept).call).body).evidence).file
  return typeof file === 'string' ? file : null
}

// Two windows of the web app may give the same number; keys are never equal.
const byOrder = (one: Entry, other: Entry): number => one.order - other.order || (one.key < other.key ? -1 : 1)
