import type { Entry } from './entry'

/** The server remembers keys for 30 days; one day is left for clocks that differ. */
const KEY_LIVES_MS = 29 * 24 * 60 * 60 * 1000

/** Whether the server may have forgotten its key: sent again, it could be booked twice. */
export const hasOutlivedKey = ({ state }: Entry, nowMs: number): boolean =>
  state.kind === 'sent' && nowMs - state.firstSentAt > KEY_LIVES_MS

export const isToSend = (entry: Entry, nowMs: number): boolean =>
  entry.state.kind !== 'refused' && !hasOutlivedKey(entry, nowMs)
