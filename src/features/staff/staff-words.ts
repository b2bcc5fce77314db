import type { LocalText } from '@/contract/shapes'
import { formatAmount, formatMoment } from '@/i18n/format'
import { shortName } from '@/i18n/short-name'
import type { StaffDictionary } from '@/i18n/staff-package'
import type { QueuedAppeal } from './queries'

interface Act {
  readonly name: LocalText
  readonly amount: number
  readonly unit: keyof StaffDictionary['common']['unit']
}

/** 骑行 5 公里 */
export const actWords = (t: StaffDictionary, local: (text: LocalText) => string, { name, amount, unit }: Act): string =>
  `${shortName(local(name))} ${t.action.quantity(formatAmount(amount), unit)}`

/** What an appeal is about, and of when. */
export const subjectWords = (
  t: StaffDictionary,
  local: (text: LocalText) => string,
  { subject }: Pick<QueuedAppeal, 'subject'>,
): { readonly what: string; readonly when: string } =>
  subject.kind === 'sanction'
    ? { what: t.staff.appeal.freeze, when: formatMoment(subject.frozenAt) }
    : { what: actWords(t, local, subject), when: formatMoment(subject.occurredAt) }

/** Why there is something to decide. */
export const troubleWords = ({ staff }: StaffDictionary, { subject }: Pick<QueuedAppeal, 'subject'>): string => {
  switch (subject.kind) {
    case 'claim':
      return staff.appeal.refusal[subject.refusal.code]
    case 'action':
      return staff.appeal.standing[subject.state]
    case 'sanction':
      return staff.appeal.freezeReason(subject.reason)
  }
}
