import { storage } from '@/platform/storage'

const STORAGE_KEY = 'gp:install'
const ID = /^[a-z0-9]{16,64}$/

let made: string | null = null

/**
 * A random id of this install of the app, which says nothing of the phone or the person. It tells the server that many
 * acts or accounts come from one app; clearing the storage makes another one.
 */
export const installId = (): string => {
  const kept = storage.read(STORAGE_KEY)
  if (typeof kept === 'string' && ID.test(kept)) return kept
  // Where nothing can be kept it lasts as long as the app is open.
  made ??= newId()
  storage.write(STORAGE_KEY, made)
  return made
}

const newId = (): string => {
  const part = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0')
  return `${part()}${part()}${part()}`
}
