import { create } from 'zustand'
import { storage } from '@/platform/storage'

const STORAGE_KEY = 'gp:session'

interface OpenSession {
  readonly token: string
  /** Whose session it is: cached answers of one citizen are never shown to another. */
  readonly passbookNumber: string
}

interface Session {
  readonly token: string | null
  readonly passbookNumber: string | null
  /**
   * True after the server ended a session that this phone still held. The passbook number then stays, so that what is on
   * the screen stays too; every personal call is refused until the citizen logs in again.
   */
  readonly hasExpired: boolean
  opened(session: OpenSession): void
  closed(): void
  expired(token: string): void
}

const kept = (): OpenSession | null => {
  const value = storage.read(STORAGE_KEY)
  if (typeof value !== 'object' || value === null) return null
  const { token, passbookNumber } = value as Record<string, unknown>
  return typeof token === 'string' && typeof passbookNumber === 'string' ? { token, passbookNumber } : null
}

const NOBODY = { token: null, passbookNumber: null }

/** Who is logged in on this phone. It lives here because every call needs it and every feature may ask. */
export const useSession = create<Session>()((set, get) => ({
  ...(kept() ?? NOBODY),
  hasExpired: false,
  opened: (session) => {
    storage.write(STORAGE_KEY, session)
    set({ ...session, hasExpired: false })
  },
  closed: () => {
    storage.remove(STORAGE_KEY)
    set({ ...NOBODY, hasExpired: false })
  },
  expired: (token) => {
    if (get().token !== token) return
    storage.remove(STORAGE_KEY)
    set({ token: null, hasExpired: true })
  },
}))
