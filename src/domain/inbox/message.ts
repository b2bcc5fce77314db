import type { BeijingDay } from '../calendar/beijing'
import type { PhotoObjection } from '../evidence/photo-rules'
import type { BilingualText } from '../methodology/types'

/** What each kind of message knows. The phone makes the sentence, in its own language. */
export interface MessageFacts {
  readonly 'points-expire-soon': { readonly points: number; readonly lastDay: BeijingDay; readonly daysBefore: number }
  readonly 'points-expired': { readonly points: number; readonly charityId: string; readonly day: BeijingDay }
  readonly 'hold-released': {
    readonly redemptionId: string
    readonly name: BilingualText
    readonly points: number
  }
  readonly 'voucher-expires-soon': {
    readonly redemptionId: string
    readonly name: BilingualText
    readonly lastDay: BeijingDay
  }
  readonly 'voucher-expired': {
    readonly redemptionId: string
    readonly name: BilingualText
    /** Points that came back; 0 when the voucher was paid for as it was issued. */
    readonly pointsReturned: number
  }
  /** Entries that staff took out of the books for the same reason. */
  readonly 'entries-voided': {
    readonly decisionId: string
    readonly entries: number
    readonly actionId: string
    readonly rule: string
    readonly reason: string
  }
  readonly 'account-frozen': { readonly sanctionId: string; readonly until: string; readonly reason: string }
  readonly 'account-thawed': { readonly sanctionId: string }
  readonly 'accounts-split': {
    readonly joinId: string
    readonly otherPassbookNumber: string
    /** As staff wrote it. */
    readonly reason: string
  }
  readonly 'appeal-upheld': AppealAnswer & {
    /** The entry that counts now. */
    readonly actionId: string
  }
  readonly 'appeal-denied': AppealAnswer
  readonly 'photo-accepted': PhotoAnswer
  readonly 'photo-refused': PhotoAnswer & { readonly objection: PhotoObjection }
}

interface AppealAnswer {
  readonly appealId: string
  /** The behaviour that the appeal is about. */
  readonly name: BilingualText
  /** In the words of the member of staff who decided. */
  readonly reason: string
}

interface PhotoAnswer {
  readonly photoId: string
  readonly actionId: string
  readonly name: BilingualText
}

export type MessageKind = keyof MessageFacts

/** A message without its recipient: a union that narrows by `kind`. */
export type Message<K extends MessageKind = MessageKind> = {
  [Kind in K]: { readonly kind: Kind; readonly facts: MessageFacts[Kind] }
}[K]

/** What a person is asked about once for several kinds of messages: each topic has one template at a platform. */
export type MessageTopic = 'points' | 'vouchers' | 'answers'

/** A platform that can deliver a message outside of the app. */
export type MessageHost = 'wechat' | 'alipay'

export const MESSAGE_TOPICS: readonly MessageTopic[] = ['points', 'vouchers', 'answers']

/** Null for what nobody was asked about: it stays in the inbox. */
export const TOPIC_OF_KIND = {
  'points-expire-soon': 'points',
  'points-expired': 'points',
  'hold-released': 'vouchers',
  'voucher-expires-soon': 'vouchers',
  'voucher-expired': 'vouchers',
  'entries-voided': null,
  'account-frozen': null,
  'account-thawed': null,
  'appeal-upheld': 'answers',
  'appeal-denied': 'answers',
  'photo-accepted': 'answers',
  'photo-refused': 'answers',
  'accounts-split': null,
} as const satisfies Readonly<Record<MessageKind, MessageTopic | null>>

/** What a platform may deliver; the rest stays in the inbox. */
export type LetterKind = {
  [Kind in MessageKind]: (typeof TOPIC_OF_KIND)[Kind] extends null ? never : Kind
}[MessageKind]

export function topicOf(kind: LetterKind): MessageTopic
export function topicOf(kind: MessageKind): MessageTopic | null
export function topicOf(kind: MessageKind): MessageTopic | null {
  return TOPIC_OF_KIND[kind]
}

/** What a message is about, as text. A citizen gets one message of a kind about one subject, however often it is left. */
export function subjectOf(message: Message): string {
  switch (message.kind) {
    case 'points-expire-soon':
      return pointsSubject(message.facts.lastDay, message.facts.daysBefore)
    case 'points-expired':
      return message.facts.day
    case 'hold-released':
    case 'voucher-expires-soon':
    case 'voucher-expired':
      return message.facts.redemptionId
    case 'entries-voided':
      return message.facts.decisionId
    case 'account-frozen':
    case 'account-thawed':
      return message.facts.sanctionId
    case 'appeal-upheld':
    case 'appeal-denied':
      return message.facts.appealId
    case 'photo-accepted':
    case 'photo-refused':
      return message.facts.photoId
    case 'accounts-split':
      return message.facts.joinId
  }
}

/** The subject of a reminder of points whose last day is `lastDay`. */
export function pointsSubject(lastDay: BeijingDay, daysBefore: number): string {
  return `${lastDay} ${daysBefore}`
}
