import type { PrivacyText } from '@/contract/consents'
import type { AppCodeScene } from '@/domain/app-code/scene'
import type { AbuseRule } from '@/domain/abuse/rule'
import type { LetterKind, Message, MessageHost, MessageTopic } from '@/domain/inbox/message'
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

/**
 * Why a host (WeChat, Alipay) did not tell: the code is used up or wrong, it is too busy, it blocks this person, or what
 * we gave it (id, secret, address, permission) does not fit.
 */
export type HostTrouble = 'code-invalid' | 'busy' | 'blocked' | 'misconfigured'

/** `detail` is for the operator: the host's own code, never a value of a person. */
export type HostAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: HostTrouble; readonly detail: string }

/** A host that is of no help right now, through no fault of the person. */
export class HostFailure extends Error {
  override readonly name = 'HostFailure'

  constructor(
    readonly trouble: Extract<HostTrouble, 'busy' | 'misconfigured'>,
    detail: string,
  ) {
    super(detail)
  }
}

export interface WechatSession {
  /** Who it is, for this mini-program. */
  readonly openId: string
  /** Opens what WeChat seals for us. It never leaves the server. */
  readonly sessionKey: string
}

export interface WechatHost {
  /** Exchanges a code of wx.login. */
  openSession(code: string): Promise<HostAnswer<WechatSession>>
  /** Exchanges a code of the phone number button for the number. */
  readPhone(code: string): Promise<HostAnswer<string>>
  /** The picture that a scanner turns into this app; JPEG or PNG. */
  appCode(scene: AppCodeScene): Promise<HostAnswer<Uint8Array>>
}

/** What a method of Alipay's mini-program answers for the server: sealed and signed. */
export interface AlipaySealed {
  readonly response: string
  readonly sign: string
}

export interface AlipayHost {
  /** Exchanges a code of my.getAuthCode for the id of the person. */
  identify(code: string): Promise<HostAnswer<string>>
  /** Opens what Alipay sealed for us, after checking that Alipay did. */
  openSealed(sealed: AlipaySealed): HostAnswer<Readonly<Record<string, unknown>>>
  readPhone(sealed: AlipaySealed): HostAnswer<string>
  /** The picture that a scanner turns into this app; JPEG or PNG. */
  appCode(scene: AppCodeScene): Promise<HostAnswer<Uint8Array>>
}

/** A message that a citizen allowed a platform to deliver, as it leaves us. */
export type Letter = Message<LetterKind> & {
  readonly citizenId: string
  readonly messageId: string
  readonly host: MessageHost
  readonly topic: MessageTopic
  /** The platform's own id of the person. It is in no log and no error. */
  readonly address: string
  readonly leftAt: Date
}

/**
 * What became of a letter. `later`: the platform said that it will not deliver it now. `unwanted`: the person took the
 * yes back there. `unreachable`: nobody has this address. `lost`: refused for good, or nobody knows whether it arrived.
 */
export type Delivery =
  | { readonly outcome: 'taken' }
  | { readonly outcome: 'later' | 'unwanted' | 'unreachable' | 'lost'; readonly detail: string }

/** Hands messages to the platforms. The inbox has every one of them, so a letter that is lost is sent no second time. */
export interface MessageSender {
  /** Those that it can reach; with none, nothing is handed on. */
  readonly hosts: readonly MessageHost[]
  /** `detail` is the platform's own code and names no person. */
  send(letter: Letter): Promise<Delivery>
}

/** Seals what must be read again and lies in the database. `boundTo` names the row that it belongs to. */
export interface SealedTexts {
  seal(text: string, boundTo: string): Uint8Array
  /** Null when this secret did not seal it, or for another row. */
  open(sealed: Uint8Array, boundTo: string): string | null
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
  /** Rules against abuse; none where they are switched off. */
  readonly abuseRules: readonly AbuseRule[]
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
  /** Null where the city has no mini-program of this host. */
  readonly wechat: WechatHost | null
  readonly alipay: AlipayHost | null
  readonly messages: MessageSender
  readonly sealedTexts: SealedTexts
  readonly photoStore: PhotoStore
  /** Null: the sampled share alone is looked at. */
  readonly photoReviewer: PhotoReviewer | null
}
