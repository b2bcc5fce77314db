import { create } from 'zustand'
import { onUpdateReady, type ReadyUpdate } from '@/platform/update'

interface Update {
  /** A newer version that was neither started nor put off; null when there is none. */
  readonly offered: ReadyUpdate | null
  found(update: ReadyUpdate): void
  /** Until the next start of the app, which brings the newer version by itself. */
  putOff(): void
}

export const useUpdate = create<Update>()((set) => ({
  offered: null,
  found: (offered) => set({ offered }),
  putOff: () => set({ offered: null }),
}))

/** Called as the app starts: the host tells only once. */
export const watchUpdate = (): void => onUpdateReady((update) => useUpdate.getState().found(update))
