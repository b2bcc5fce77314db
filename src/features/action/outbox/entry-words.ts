import { hasOutlivedKey } from '@/api/outbox/outbox'
import type { Entry } from '@/api/outbox/entry'
import { formatWhole } from '@/i18n/format'
import type { LogDictionary } from '@/i18n/log-package'
import { deadlineOf } from './deadline'

/** Where a waiting entry stands, in words, and until when there is time. */
export const entryWords = (t: LogDictionary, entry: Entry, isSending: boolean, nowMs: number): readonly string[] => {
  const { state, outlived, lastDay, tooLate } = t.outbox
  if (hasOutlivedKey(entry, nowMs)) return [outlived]
  const where = isSending ? state.sending : entry.state.kind === 'sent' ? state.sent : state.unsent
  const deadline = deadlineOf(entry, nowMs)
  switch (deadline.kind) {
    case 'far':
      return [where]
    case 'near':
      return [where, lastDay(deadline.lastDay)]
    case 'over':
      return [where, tooLate(formatWhole(deadline.claimDays))]
  }
}
