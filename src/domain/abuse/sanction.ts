/** The longest freeze, in days: it always ends. */
export const FREEZE_DAYS_MAX = 180

export const FREEZE_DAYS_MIN = 1

const DAY_MS = 86_400_000

/** Whether an account is frozen at a moment; a freeze ends by itself. */
export function isFrozenAt(frozenUntilMs: number | null, nowMs: number): boolean {
  return frozenUntilMs !== null && frozenUntilMs > nowMs
}

/**
 * The end of a freeze of so many days from now, to the second; null when it may not be: entries are voided first, so
 * nobody is frozen out who was not told before.
 */
export function freezeUntil(days: number, nowMs: number, { wasVoided }: { wasVoided: boolean }): number | null {
  if (!wasVoided) return null
  if (!Number.isSafeInteger(days) || days < FREEZE_DAYS_MIN || days > FREEZE_DAYS_MAX) {
    throw new Error(`a freeze takes from ${FREEZE_DAYS_MIN} to ${FREEZE_DAYS_MAX} days, not ${days}`)
  }
  return Math.floor(nowMs / 1000) * 1000 + days * DAY_MS
}
