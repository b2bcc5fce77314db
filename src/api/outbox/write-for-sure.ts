import type { storage as phoneStorage } from '@/platform/storage'
import { dropAnswers } from '../query-cache'

/**
 * Writes what is nowhere else, at the cost of kept answers if need be. False when there is no room all the same. Not every
 * host throws when it is full: what counts is what can be read back.
 */
export const writeForSure = (storage: typeof phoneStorage, name: string, value: unknown): boolean => {
  const isWritten = () => storage.write(name, value) && JSON.stringify(storage.read(name)) === JSON.stringify(value)
  if (isWritten()) return true
  dropAnswers()
  return isWritten()
}
