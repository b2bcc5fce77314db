import type { Message, MessageHost, MessageTopic } from '@/domain/inbox/message'
import type { Methodology } from '@/domain/methodology/types'
import type { Database } from './store/database'

/** Sends one-time codes. The console twin prints them in the server's own output and nowhere else. */
export interface SmsSender {
  /** Throws SmsFailure when the code did not go out. */
  send(phone: string, code: string): Promise<void>
}

/** The provider did not take the message: the person can try again soon. The message never holds phone or code. */
export class SmsFailure extends Error {
  override readonly name = 'SmsFailure'
}

/** A message that a citizen allowed a platform to deliver, as it leaves us. */
export type Letter = Message & {
  readonly citizenId: string
  readonly messageId: string
  readonly host: MessageHost
  readonly topic: MessageTopic
}

/** Hands messages to the platforms. The inbox has every one of them, so a letter that is lost is sent no second time. */
export interface MessageSender {
  /** Those that it can reach; with none, nothing is handed on. */
  readonly hosts: readonly MessageHost[]
  /** Throws when the platform did not take it; the error names no person. */
  send(letter: Letter): Promise<void>
}

/** What pseudonyms are made of, and what they must not contain. */
export interface PseudonymWords {
  readonly qualities: readonly string[]
  readonly beings: readonly string[]
  readonly blocked: readonly string[]
}

/** What use cases may reach besides their transaction. Everything here is built once in main.ts, or by a test. */
export interface Services {
  readonly database: Database
  /** The methodology in force. */
  readonly methodology: Methodology
  /** Every version that ever quantified an action, by version. */
  readonly methodologies: ReadonlyMap<string, Methodology>
  readonly pseudonymWords: PseudonymWords
  readonly clock: () => Date
  readonly randomBytes: (size: number) => Uint8Array
  /** HMAC-SHA256 under the server's secret; `purpose` keeps uses apart (phone, code, session, ticket …). */
  readonly keyedHash: (purpose: string, message: string) => Uint8Array
  /** A new time-ordered id (UUID version 7), above every id that this process made before. */
  readonly newId: () => string
  readonly sms: SmsSender
  readonly messages: MessageSender
}
