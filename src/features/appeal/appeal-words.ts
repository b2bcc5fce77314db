import type { Appeal } from '@/contract/appeals'
import type { LocalText } from '@/contract/shapes'
import { beijingDay } from '@/domain/calendar/beijing'
import type { AppealDictionary } from '@/i18n/appeal-package'
import { formatAmount, formatDate, formatMoment } from '@/i18n/format'
import { shortName } from '@/i18n/short-name'

interface Act {
  readonly name: LocalText
  readonly amount: number
  readonly unit: keyof AppealDictionary['common']['unit']
  readonly occurredAt: string
}

/** 骑行 5 公里 */
export const actWords = (
  t: AppealDictionary,
  local: (text: LocalText) => string,
  { name, amount, unit }: Act,
): string => `${shortName(local(name))} ${t.action.quantity(formatAmount(amount), unit)}`

export const actMoment = ({ occurredAt }: Pick<Act, 'occurredAt'>): string => formatMoment(occurredAt)

/** What an appeal is about, and of when. */
export const subjectWords = (
  t: AppealDictionary,
  local: (text: LocalText) => string,
  { subject }: Pick<Appeal, 'subject'>,
): { readonly what: string; readonly when: string } =>
  subject.kind === 'sanction'
    ? { what: t.appeal.freeze, when: formatMoment(subject.frozenAt) }
    : { what: actWords(t, local, subject), when: actMoment(subject) }

/** Why there is something to appeal. */
export const troubleWords = ({ appeal: t }: AppealDictionary, { subject }: Pick<Appeal, 'subject'>): string => {
  switch (subject.kind) {
    case 'claim':
      return t.refusedFor(t.refusal[subject.refusal.code])
    case 'action':
      return t.standing[subject.state]
    case 'sanction':
      return t.reason(subject.reason)
  }
}

/** Until when it is answered, or when it was. */
export const timeWords = ({ appeal: t }: AppealDictionary, { dueOn, decision }: Appeal, nowMs: number): string => {
  if (decision.state !== 'open') return t.decidedOn(formatDate(decision.decidedAt))
  return dueOn < beijingDay(nowMs) ? t.overdue(dueOn) : t.due(dueOn)
}
