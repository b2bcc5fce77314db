import { create } from 'zustand'
import { storage } from '@/platform/storage'

export const STORAGE_KEY = 'gp:privacy-declined'

interface DeclinedBar {
  /** Of the text that was declined in the bar on this phone; a new one is asked about again. */
  readonly version: string | null
  declined(version: string): void
}

const kept = (): string | null => {
  const version = storage.read(STORAGE_KEY)
  return typeof version === 'string' ? version : null
}

/** A refusal is no consent and goes to no server: it only keeps the bar from asking twice. */
export const useDeclinedBar = create<DeclinedBar>()((set) => ({
  version: kept(),
  declined: (version) => {
    storage.write(STORAGE_KEY, version)
    set({ version })
  },
}))
