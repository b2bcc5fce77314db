import type { AlipaySdk } from 'alipay-sdk'
import * as z from 'zod/mini'
import type { AlipayHost, AlipaySealed, HostAnswer } from '../services'
import { alipayCode } from './alipay-code'
import { refusedByAlipay } from './alipay-errors'
import { askGateway, openGateway } from './alipay-gateway'
import { keptCodes } from './kept-codes'

export interface AlipaySettings {
  /** Where `gateway.do` is. */
  readonly apiBase: string
  readonly appId: string
  /** PEM of PKCS #1. */
  readonly privateKey: string
  /** Alipay's own, not that of the app. */
  readonly alipayPublicKey: string
  /** 接口内容加密方式, base64. */
  readonly aesKey: string
  readonly timeoutMs?: number
}

// https://opendocs.alipay.com/mini/05ahzy: new apps are told an open_id, older ones a user_id.
const tokenAnswer = z.union([
  z.object({ openId: z.string().check(z.minLength(1)) }),
  z.object({ userId: z.string().check(z.minLength(1)) }),
])
const sealedAnswer = z.record(z.string(), z.unknown())
const phoneAnswer = z.object({ code: z.literal('10000'), mobile: z.string() })

/** Alipay's server by its own library, and what it seals on the phone. */
export const alipayHost = (settings: AlipaySettings): AlipayHost => {
  const sdk = openGateway(settings)
  return {
    identify: (code) => identify(sdk, code),
    appCode: keptCodes((scene) => alipayCode(sdk, settings, scene)),
    openSealed: (sealed) => openSealed(sdk, sealed),
    readPhone: (sealed) => {
      const opened = openSealed(sdk, sealed)
      if (!opened.ok) return opened
      const phone = phoneAnswer.safeParse(opened.value)
      return phone.success ? { ok: true, value: phone.data.mobile } : refusedByAlipay('getPhoneNumber', opened.value)
    },
  }
}

const METHOD = 'alipay.system.oauth.token'

const identify = async (sdk: AlipaySdk, code: string): Promise<HostAnswer<string>> => {
  const answer = await askGateway(sdk, METHOD, { grantType: 'authorization_code', code })
  if (!answer.heard) return { ok: false, trouble: answer.trouble, detail: answer.detail }
  const person = tokenAnswer.safeParse(answer.value)
  if (!person.success) return refusedByAlipay(METHOD, answer.value)
  return { ok: true, value: 'openId' in person.data ? person.data.openId : person.data.userId }
}

/**
 * https://opendocs.alipay.com/common/02mse3: the signature is over the sealed text in its quotation marks. Without one
 * anybody could have changed the text, so it is not opened.
 */
const openSealed = (
  sdk: AlipaySdk,
  { response, sign }: AlipaySealed,
): HostAnswer<Readonly<Record<string, unknown>>> => {
  if (!sdk.rsaCheck(`"${response}"`, sign)) return invalid('the signature of what the phone sent does not fit')
  const opened = sealedAnswer.safeParse(unsealed(sdk, response))
  if (opened.success) return { ok: true, value: opened.data }
  return { ok: false, trouble: 'misconfigured', detail: 'what Alipay sealed does not open with ALIPAY_AES_KEY' }
}

/** With another key the text is not even text, and the library throws. */
const unsealed = (sdk: AlipaySdk, response: string): unknown => {
  try {
    return JSON.parse(sdk.aesDecrypt(response))
  } catch {
    return undefined
  }
}

const invalid = (detail: string) => ({ ok: false, trouble: 'code-invalid', detail }) as const
