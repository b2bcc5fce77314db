import type { TakenBack } from '@/api/outbox/outbox'
import type { LogDictionary } from '@/i18n/log-package'

const NAMES = {
  'taken-back': 'takenBack',
  'was-booked': 'wasBooked',
  'to-be-taken-back': 'toBeTakenBack',
  outlived: 'goneOutlived',
  unknown: 'unknown',
  gone: 'gone',
} as const

/** What came of taking an entry back. */
export const takenBackSentence = ({ outbox }: LogDictionary, result: TakenBack): string => outbox[NAMES[result]]
