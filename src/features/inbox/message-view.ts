import type { InboxMessage } from '@/contract/inbox'
import type { LocalText } from '@/contract/shapes'
import { formatMoment, formatWhole } from '@/i18n/format'
import type { ProfileDictionary } from '@/i18n/profile-package'
import type { IconName } from '@/ui/icon-names'

export interface MessageView {
  readonly icon: IconName
  readonly title: string
  readonly sentence: string
  /** Where a tap leads; null where there is nothing more to see. */
  readonly opens:
    | { readonly page: 'voucher'; readonly redemptionId: string }
    | { readonly page: 'receipt'; readonly actionId: string }
    | { readonly page: 'appeal'; readonly sanctionId: string }
    | { readonly page: 'appeals' }
    | { readonly page: 'account' }
    | null
}

interface Names {
  local(text: LocalText): string
  /** Null while it is not known. */
  charityOf(charityId: string): string | null
}

/** The sentence of a message, in the language of the reader. */
export const messageView = (
  { inbox }: ProfileDictionary,
  { local, charityOf }: Names,
  { content }: InboxMessage,
): MessageView => {
  const { message, someCharity } = inbox
  const { title } = message[content.kind]
  switch (content.kind) {
    case 'points-expire-soon': {
      const { points, lastDay } = content.facts
      const sentence = message[content.kind].sentence(formatWhole(points), lastDay)
      return { icon: 'ui-clock', title, sentence, opens: { page: 'account' } }
    }
    case 'points-expired': {
      const { points, charityId } = content.facts
      const sentence = message[content.kind].sentence(formatWhole(points), charityOf(charityId) ?? someCharity)
      return { icon: 'ui-heart', title, sentence, opens: { page: 'account' } }
    }
    case 'hold-released': {
      const { redemptionId, name, points } = content.facts
      const sentence = message[content.kind].sentence(local(name), formatWhole(points))
      return { icon: 'ui-ticket', title, sentence, opens: { page: 'voucher', redemptionId } }
    }
    case 'voucher-expires-soon': {
      const { redemptionId, name, lastDay } = content.facts
      const sentence = message[content.kind].sentence(local(name), lastDay)
      return { icon: 'ui-ticket', title, sentence, opens: { page: 'voucher', redemptionId } }
    }
    case 'voucher-expired': {
      const { redemptionId, name, pointsReturned } = content.facts
      const { sentence: lapsed, returned } = message[content.kind]
      const sentence = pointsReturned === 0 ? lapsed(local(name)) : returned(local(name), formatWhole(pointsReturned))
      return { icon: 'ui-ticket', title, sentence, opens: { page: 'voucher', redemptionId } }
    }
    case 'entries-voided': {
      const { entries, actionId, reason } = content.facts
      const sentence = message[content.kind].sentence(formatWhole(entries), withoutStop(reason))
      return { icon: 'st-info', title, sentence, opens: { page: 'receipt', actionId } }
    }
    case 'account-frozen': {
      const { sanctionId, until, reason } = content.facts
      const sentence = message[content.kind].sentence(formatMoment(until), withoutStop(reason))
      return { icon: 'st-info', title, sentence, opens: { page: 'appeal', sanctionId } }
    }
    case 'account-thawed':
      return { icon: 'ui-check', title, sentence: message[content.kind].sentence, opens: null }
    case 'appeal-upheld': {
      const { actionId, name, reason } = content.facts
      const sentence = message[content.kind].sentence(local(name), reason)
      return { icon: 'ui-check', title, sentence, opens: { page: 'receipt', actionId } }
    }
    case 'appeal-denied': {
      const { name, reason } = content.facts
      return {
        icon: 'st-info',
        title,
        sentence: message[content.kind].sentence(local(name), reason),
        opens: { page: 'appeals' },
      }
    }
    case 'photo-accepted': {
      const { actionId, name } = content.facts
      const sentence = message[content.kind].sentence(local(name))
      return { icon: 'st-verified', title, sentence, opens: { page: 'receipt', actionId } }
    }
    case 'photo-refused': {
      const { actionId, name, objection } = content.facts
      const { sentence: refused, why } = message[content.kind]
      return {
        icon: 'ev-photo',
        title,
        sentence: refused(local(name), why[objection]),
        opens: { page: 'receipt', actionId },
      }
    }
    case 'accounts-split': {
      const { otherPassbookNumber, reason } = content.facts
      const sentence = message[content.kind].sentence(otherPassbookNumber, reason)
      return { icon: 'st-info', title, sentence, opens: { page: 'account' } }
    }
    case 'from-newer-version':
      return { icon: 'st-info', title, sentence: message[content.kind].sentence, opens: null }
  }
}

/** What staff wrote stands inside a sentence of ours. */
const withoutStop = (reason: string): string => reason.replace(/[。.]+$/, '')
