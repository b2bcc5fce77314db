import type { PassbookLine } from '@/contract/account'
import type { LocalText } from '@/contract/shapes'
import { formatAmount, formatChange, formatShortDate, formatDate, formatTime } from '@/i18n/format'
import { shortName } from '@/i18n/short-name'
import type { Dictionary } from '@/i18n/main-package.zh-cn'
import type { IconName } from '@/ui/icon-names'
import type { LedgerLineProps } from '@/ui/ledger-line'

type Subject = PassbookLine['subject']
type Action = Extract<Subject, { kind: 'action' }>
type Local = (text: LocalText) => string

const ICON_OF_TIER = {
  self: 'ev-self',
  photo: 'ev-photo',
  place: 'ev-scan',
  device: 'ev-track',
  partner: 'ev-data',
} as const satisfies Record<Action['tier'], IconName>

/** A booking as the book prints it. What a booking did not change stays blank. */
export const printedLine = (line: PassbookLine, t: Dictionary, local: Local): LedgerLineProps => {
  const { gramsChange, pointsChange } = line
  const words = wordsOf(line, t, local)
  const moment = momentOf(line)
  return {
    date: formatShortDate(moment),
    time: formatTime(moment),
    ...words,
    ...(gramsChange !== 0 && { grams: gramsChange }),
    ...(pointsChange !== 0 && { points: pointsChange }),
    gramsUnit: t.common.grams,
    pointsUnit: t.common.points,
    label: spoken(line, words, t),
  }
}

/** The line of an act itself, also one that came from another book when two were joined. */
const isAct = (kind: string): boolean => kind === 'action-logged' || kind === 'join-in'

/** An act is dated when it was done, everything else when it was booked. */
const momentOf = ({ kind, subject, bookedAt }: PassbookLine): string =>
  subject.kind === 'action' && isAct(kind) ? subject.occurredAt : bookedAt

type Printed = Pick<LedgerLineProps, 'what' | 'quantity' | 'tier' | 'note' | 'state' | 'seal' | 'struck'>

const wordsOf = ({ kind, subject, pointsChange }: PassbookLine, t: Dictionary, local: Local): Printed => {
  const { note } = t.account.ledger
  const name = local(subject.name)
  switch (subject.kind) {
    case 'action':
      return isAct(kind) ? actionWords(subject, shortName(name), t) : correctionWords(kind, subject, shortName(name), t)
    case 'redemption':
      return { what: name, note: pointsChange > 0 ? note.returned : note.redeemed }
    case 'charity':
      return { what: name, note: note.expired }
  }
}

const actionWords = (subject: Action, name: string, t: Dictionary): Printed => {
  const { tier, state } = subject
  const printed = {
    what: name,
    quantity: t.action.quantity(formatAmount(subject.amount), subject.unit),
    tier: { icon: ICON_OF_TIER[tier], label: t.common.tier[tier] },
  }
  // The line stays as it was printed; what came of it later is struck through here and a line of its own above.
  if (state === 'refused' || state === 'superseded') return { ...printed, struck: true, note: t.common.state[state] }
  return { ...printed, state, seal: sealOf(state, t) }
}

const correctionWords = (kind: string, { state }: Action, name: string, t: Dictionary): Printed => {
  const { note } = t.account.ledger
  return {
    what: name,
    note: isKnown(kind, note) ? note[kind] : note.correction,
    ...(kind === 'action-verified' && state === 'verified' && { state, seal: sealOf(state, t) }),
  }
}

const isKnown = <Notes extends object>(kind: string, notes: Notes): kind is string & keyof Notes => kind in notes

// The seal has room for two characters; longer words give way to a sign.
const sealOf = (state: 'declared' | 'pending' | 'verified', { common }: Dictionary) => {
  const label = common.state[state]
  return { label, ...(label.length === 2 && { mark: label }) }
}

const spoken = (line: PassbookLine, words: Printed, t: Dictionary): string => {
  const { gramsChange, pointsChange } = line
  const moment = momentOf(line)
  const { spokenDate, spokenGrams, spokenPoints, spokenSeparator } = t.account.ledger
  return [
    spokenDate(formatDate(moment), formatTime(moment)),
    [words.what, words.quantity].filter(Boolean).join(' '),
    gramsChange !== 0 && spokenGrams(formatChange(gramsChange)),
    pointsChange !== 0 && spokenPoints(formatChange(pointsChange)),
    words.note ?? words.tier?.label,
    // The tier and the state of a declared line are the same word: it is said once.
    words.seal?.label !== words.tier?.label && words.seal?.label,
  ]
    .filter(Boolean)
    .join(spokenSeparator)
}
