import type { PassbookLine } from '@/contract/account'
import type { LocalText } from '@/contract/shapes'
import { formatAmount, formatChange, formatMoment, formatShortDate, formatTime } from '@/i18n/format'
import type { Dictionary } from '@/i18n/zh-cn'
import type { IconName } from '@/ui/icon-names'
import type { LedgerLineProps } from '@/ui/ledger-line'

type Action = Extract<PassbookLine['subject'], { kind: 'action' }>

const iconOfTier = {
  self: 'ev-self',
  photo: 'ev-photo',
  place: 'ev-scan',
  device: 'ev-track',
  partner: 'ev-data',
} as const satisfies Record<Action['tier'], IconName>

/** A booking as one printed line. Changes of nothing stay blank. */
export function homePassbookLine(
  line: PassbookLine,
  { common, home }: Dictionary,
  local: (text: LocalText) => string,
): LedgerLineProps {
  const { subject, gramsChange, pointsChange, bookedAt } = line
  const what = local(subject.name)
  const quantity = subject.kind === 'action' ? quantityOf(subject, common) : undefined
  const changes = [
    gramsChange === 0 ? '' : common.gramsAmount(formatChange(gramsChange)),
    pointsChange === 0 ? '' : common.pointsAmount(formatChange(pointsChange)),
    subject.kind === 'action' ? common.state[subject.state] : '',
  ]
  return {
    date: formatShortDate(bookedAt),
    time: formatTime(bookedAt),
    what,
    ...(quantity && { quantity }),
    ...(gramsChange !== 0 && { grams: gramsChange }),
    ...(pointsChange !== 0 && { points: pointsChange }),
    gramsUnit: common.grams,
    pointsUnit: common.points,
    ...(subject.kind === 'action' && trustOf(subject, common)),
    label: home.line(
      formatMoment(bookedAt),
      [what, quantity].filter(Boolean).join(' '),
      changes.filter(Boolean).join(' '),
    ),
  }
}

const quantityOf = ({ amount, unit }: Action, common: Dictionary['common']): string =>
  common.amountOf(formatAmount(amount), common.unit[unit])

function trustOf({ tier, state }: Action, common: Dictionary['common']): Partial<LedgerLineProps> {
  const word = common.state[state]
  const evidence = { tier: { icon: iconOfTier[tier], label: common.tier[tier] } }
  if (state === 'refused' || state === 'superseded') return { ...evidence, struck: true, note: word }
  // The seal has room for two characters; longer words give way to a sign.
  return { ...evidence, state, seal: { label: word, ...(word.length === 2 && { mark: word }) } }
}
