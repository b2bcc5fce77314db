import type { Action } from '@/contract/actions'
import type { LocalText } from '@/contract/shapes'
import { formatAmount, formatMoment, formatShortDate, formatTime, formatWhole } from '@/i18n/format'
import { shortName } from '@/i18n/short-name'
import type { LogDictionary } from '@/i18n/log-package'
import type { EntryState } from '@/ui/entry-state'
import type { LedgerLineProps } from '@/ui/ledger-line'
import { iconOfTier } from './offered-tier'

const entryState = ({ state }: Action): EntryState | null =>
  state === 'refused' || state === 'superseded' ? null : state

/** The printed line of an action. One that was taken out of the books is struck, with the reason in its place. */
export const receiptLine = (
  t: LogDictionary,
  local: (text: LocalText) => string,
  action: Action,
): Omit<LedgerLineProps, 'printing'> => {
  const state = entryState(action)
  const what = shortName(local(action.name))
  const quantity = t.action.quantity(formatAmount(action.amount), action.unit)
  const stateName = t.common.state[action.state]
  const { spoken, sealMark } = t.action.receipt
  const mark = state === null || state === 'waiting' ? '' : sealMark[state]
  return {
    date: formatShortDate(action.occurredAt),
    time: formatTime(action.occurredAt),
    what,
    quantity,
    tier: { icon: iconOfTier(action.tier), label: t.common.tier[action.tier] },
    ...(state === null && { note: stateName, struck: true }),
    grams: action.grams,
    points: action.points,
    gramsUnit: t.common.grams,
    pointsUnit: t.common.points,
    ...(state !== null && { state }),
    // A verified line carries the big stamp below it instead of the small seal.
    ...(state !== null && state !== 'verified' && { seal: { label: stateName, ...(mark !== '' && { mark }) } }),
    label: spoken(
      formatMoment(action.occurredAt),
      `${what} ${quantity}`,
      formatWhole(action.grams),
      formatWhole(action.points),
      stateName,
    ),
  }
}

const isKnownStep = (t: LogDictionary, kind: string): kind is keyof LogDictionary['action']['receipt']['step'] =>
  Object.prototype.hasOwnProperty.call(t.action.receipt.step, kind)

/** What happened to the line, in words; a step that this version does not know is a correction. */
export const stepName = (t: LogDictionary, kind: string): string =>
  isKnownStep(t, kind) ? t.action.receipt.step[kind] : t.action.receipt.otherStep
