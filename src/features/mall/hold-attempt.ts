import type { InputOf } from '@/contract/endpoint'
import type { holdReward } from '@/contract/redemptions'
import { storage } from '@/platform/storage'

type HoldBody = InputOf<typeof holdReward>['body']

const STORAGE_KEY = 'gp:hold-attempt'
// As long as a hold lasts: an answer that is older would be of a hold that is over.
const KEPT_MS = 10 * 60_000

interface Attempt {
  readonly asked: string
  readonly key: string
  readonly sinceMs: number
}

/**
 * The idempotency key for this hold: that of the attempt before it, when the same was asked and no answer came. It is
 * kept before it is sent, so that even after the app was closed a retry holds nothing twice.
 */
export const attemptKey = (passbookNumber: string, body: HoldBody, freshKey: string, nowMs: number): string => {
  const asked = JSON.stringify([passbookNumber, body.rewardId, body.points, body.exchangePointId])
  const kept = recall()
  if (kept && kept.asked === asked && nowMs - kept.sinceMs < KEPT_MS) return kept.key
  storage.write(STORAGE_KEY, { asked, key: freshKey, sinceMs: nowMs })
  return freshKey
}

/** An answer came, whatever it said: what is asked next is new. */
export const dropAttempt = (): void => storage.remove(STORAGE_KEY)

const recall = (): Attempt | null => {
  const kept = storage.read(STORAGE_KEY)
  if (typeof kept !== 'object' || kept === null) return null
  const { asked, key, sinceMs } = kept as Record<string, unknown>
  return typeof asked === 'string' && typeof key === 'string' && typeof sinceMs === 'number'
    ? { asked, key, sinceMs }
    : null
}
