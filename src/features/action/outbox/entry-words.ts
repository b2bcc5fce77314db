import { hasOutlivedKey } from '@/api/outbox/age'
import type { Entry } from '@/api/outbox/entry'
import { formatWhole } from '@/i18n/format'
import type { LogDictionary } from '@/i18n/log-package'
import { deadlineOf } from './deadline'

/** Where a waiting entry stands, in words, and until when there is time. */
export const entryWords = (t: LogDictionary, entry: Entry, isSending: boolean, nowMs: number): readonly string[] => {
  const { state, outlived, lastDay, photoLastDay, tooLate, photoTooLate } = t.outbox
  if (hasOutlivedKey(entry, nowMs)) return [outlived]
  if (entry.state.kind === 'taking-back') return [state.takingBack]
  const where = isSending ? state.sending : entry.state.kind === 'sent' ? state.sent : state.unsent
  const standing = [where, ...besideWords(t, entry)]
  const deadline = deadlineOf(entry, nowMs)
  switch (deadline.kind) {
    case 'far':
      return standing
    case 'near':
      return [...standing, (deadline.of === 'photo' ? photoLastDay : lastDay)(deadline.lastDay)]
    case 'over':
      return [...standing, (deadline.of === 'photo' ? photoTooLate : tooLate)(formatWhole(deadline.days))]
  }
}

/** What lies on the phone beside the line. */
const besideWords = ({ outbox }: LogDictionary, { call }: Entry): readonly string[] => {
  const { evidence } = call.body
  if ('file' in evidence) return [outbox.withPhoto]
  return 'count' in evidence ? [outbox.withTrack] : []
}
