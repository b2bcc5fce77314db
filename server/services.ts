import type { PrivacyText } from '@/contract/consents'
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

/** What pseudonyms are made of, and what they must not contain. */
export interface PseudonymWords {
  readonly qualities: readonly string[]
  readonly beings: readonly string[]
  readonly blocked: readonly string[]
}

/** What opens the steps that WeChat sealed for this app. */
export interface WeChatSteps {
  /** Other apps' data is refused by it. */
  readonly appId: string
  /** Exchanges a fresh code of `wx.login`, by jscode2session; null when WeChat does not know the code. Both stay here. */
  sessionOf(code: string): Promise<{ readonly sessionKey: string; readonly openId: string } | null>
}

/** What opens the steps that Alipay sealed and signed for this app. */
export interface AlipaySteps {
  /** The AES key of the app, in base64. */
  readonly aesKey: string
  /** Alipay's own RSA2 public key, in PEM. */
  readonly publicKey: string
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
  /** The privacy text in force, and every version that people could ever agree to. */
  readonly privacyText: PrivacyText
  readonly privacyVersions: readonly string[]
  /** Null where this server is not connected with the host. */
  readonly wechatSteps: WeChatSteps | null
  readonly alipaySteps: AlipaySteps | null
}
