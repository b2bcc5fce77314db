import type { LocalText } from '@/contract/shapes'
import { formatAmount } from '@/i18n/format'
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

/** Why there is something to decide. */
export const troubleWords = ({ staff }: StaffDictionary, { subject }: Pick<QueuedAppeal, 'subject'>): string =>
  subject.kind === 'claim' ? staff.appeal.refusal[subject.refusal.code] : staff.appeal.standing[subject.state]
