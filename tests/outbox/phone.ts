import { uploadFiled } from '@/api/outbox/complete'
import { deliver } from '@/api/outbox/deliver'
import { keeperIn } from '@/api/outbox/keeper'
import { createOutbox } from '@/api/outbox/outbox'
import { withdraw } from '@/api/outbox/withdraw'
import { useSession } from '@/api/session'
import { keptFiles } from '@/platform/kept-files'
import { storage } from '@/platform/storage'

/** The app from one start to its end. What it kept is in the storage of the phone, and nowhere else. */
export interface Life {
  readonly outbox: ReturnType<typeof createOutbox>
  /** Resolves when the app is killed. */
  readonly ended: Promise<void>
  isAlive(): boolean
  kill(): void
}

export interface Phone {
  readonly now: () => number
  /** While the storage is full nothing more is kept. */
  isFull: boolean
}

/** Starts the app anew on a phone. Code of a killed app does nothing more: it keeps nothing, and knows nobody. */
export const startApp = (phone: Phone): Life => {
  let isAlive = true
  let end = () => undefined as void
  const ended = new Promise<void>((resolve) => (end = resolve))
  const nobody = { passbookNumber: null, token: null, hasExpired: false }
  const keeper = keeperIn(
    {
      read: (key) => storage.read(key),
      write: (key, value) => isAlive && !phone.isFull && storage.write(key, value),
      remove: (key) => (isAlive ? storage.remove(key) : undefined),
      keys: () => (isAlive ? storage.keys() : []),
    },
    (file) => (isAlive ? void keptFiles.remove(file) : undefined),
  )
  const outbox = createOutbox({
    keeper,
    upload: uploadFiled,
    deliver,
    withdraw,
    citizen: () => (isAlive ? useSession.getState() : nobody),
    now: phone.now,
    booked: () => undefined,
  })
  return {
    outbox,
    ended,
    isAlive: () => isAlive,
    kill: () => {
      isAlive = false
      end()
    },
  }
}
