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

/** Where pictures lie. Names are 64 hexadecimal digits and `.jpg`, made by the server so that nobody can guess one. */
export interface PhotoStore {
  /** Writes it whole or not at all; the same name again replaces it. */
  put(name: string, jpeg: Uint8Array): Promise<void>
  /** Null when nothing has that name. */
  get(name: string): Promise<Uint8Array | null>
  /** Nothing has that name afterwards, whether it had before or not. */
  delete(name: string): Promise<void>
}

/** Looks at a photo before the day's close accepts it. It never throws: what it cannot tell is a doubt. */
export interface PhotoReviewer {
  review(
    jpeg: Uint8Array,
    behaviourId: string,
  ): Promise<{ readonly verdict: 'accept' | 'doubt' | 'refuse'; readonly reason: string }>
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
  readonly photoStore: PhotoStore
  /** Null: the sampled share alone is looked at. */
  readonly photoReviewer: PhotoReviewer | null
}
