import { personalKey } from '@/api/query-cache'
import { storage } from '@/platform/storage'
import type { Remembered } from './catalogue'

const KEPT_COUNT = 6

// One list for each passbook: a shared phone does not show what the other person did.
const keyOf = (passbookNumber: string) => personalKey(passbookNumber, 'recent')

/** What this citizen logged on this phone, newest first. */
export const recallRecent = (passbookNumber: string): readonly Remembered[] => {
  const kept = storage.read(keyOf(passbookNumber))
  return Array.isArray(kept) ? kept.filter(isRemembered) : []
}

/** Puts an action at the top of the list; an earlier one of the same behaviour goes. */
export const rememberRecent = (passbookNumber: string, latest: Remembered): void => {
  const earlier = recallRecent(passbookNumber).filter(({ behaviourId }) => behaviourId !== latest.behaviourId)
  storage.write(keyOf(passbookNumber), [latest, ...earlier].slice(0, KEPT_COUNT))
}

const isRemembered = (value: unknown): value is Remembered => {
  if (typeof value !== 'object' || value === null) return false
  const { behaviourId, amount } = value as Record<string, unknown>
  return typeof behaviourId === 'string' && typeof amount === 'number'
}
