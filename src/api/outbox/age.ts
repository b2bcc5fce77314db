import { type Entry, isAnswered } from './entry'

/** The server remembers keys for 30 days; one day is left for clocks that differ. */
const KEY_LIVES_MS = 29 * 24 * 60 * 60 * 1000

/** Whether the server may have forgotten its key: sent again, it could be booked twice, and nobody knows any more. */
export const hasOutlivedKey = ({ state }: Entry, nowMs: number): boolean =>
  (state.kind === 'sent' || state.kind === 'taking-back') && nowMs - state.firstSentAt > KEY_LIVES_MS

/** Whether there is something to ask the server about it. */
export const isOpen = (entry: Entry, nowMs: number): boolean => !isAnswered(entry) && !hasOutlivedKey(entry, nowMs)
