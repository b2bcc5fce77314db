import type { Entry } from '@/api/outbox/entry'
import type { LocalText } from '@/contract/shapes'
import { failureSentence } from '@/i18n/failure-sentence'
import { formatAmount, formatMoment, formatShortDate, formatTime, formatWhole } from '@/i18n/format'
import type { Dictionary } from '@/i18n/main-package.zh-cn'
import { shortName } from '@/i18n/short-name'
import type { LedgerLineProps } from '@/ui/ledger-line'
import { iconOfTier } from '../offered-tier'

type Local = (text: LocalText) => string

/** What was done and how much of it, in a few words. */
export const whatOf = (t: Dictionary, local: Local, { call, shown }: Entry): string =>
  `${shortName(local(shown.name))} ${t.action.quantity(formatAmount(call.body.amount), shown.unit)}`

/** A line that is still on the phone, with ≈; one that was refused is struck, with the reason. */
export const waitingLine = (t: Dictionary, local: Local, entry: Entry): LedgerLineProps => {
  const { call, shown, state } = entry
  const { occurredAt, amount, evidence } = call.body
  const reason = state.kind === 'refused' ? failureSentence(t, state.refusal) : null
  const standing =
    state.kind === 'taking-back'
      ? t.outbox.toTakeBack
      : state.kind === 'entered'
        ? t.outbox.alreadyBooked
        : t.outbox.waiting
  return {
    date: formatShortDate(occurredAt),
    time: formatTime(occurredAt),
    what: shortName(local(shown.name)),
    quantity: t.action.quantity(formatAmount(amount), shown.unit),
    tier: { icon: iconOfTier(evidence.tier), label: t.common.tier[evidence.tier] },
    ...(reason !== null && { note: reason, struck: true }),
    grams: shown.grams,
    points: shown.points,
    gramsUnit: t.common.grams,
    pointsUnit: t.common.points,
    state: 'waiting',
    ...(reason === null && { seal: { label: standing } }),
    label: t.outbox.spoken(
      formatMoment(occurredAt),
      whatOf(t, local, entry),
      formatWhole(shown.grams),
      formatWhole(shown.points),
      reason === null ? standing : `${t.outbox.notBooked}: ${reason}`,
    ),
  }
}
