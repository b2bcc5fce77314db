import { AlipayRequestError, AlipaySdk } from 'alipay-sdk'
import * as z from 'zod/mini'
import type { AlipayHost, AlipaySealed, HostAnswer } from '../services'
import { refusedByAlipay } from './alipay-errors'

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
export const alipayHost = ({ apiBase, timeoutMs = 5_000, aesKey, ...keys }: AlipaySettings): AlipayHost => {
  const sdk = new StrictAlipaySdk({ ...keys, encryptKey: aesKey, gateway: `${apiBase}/gateway.do`, timeout: timeoutMs })
  return {
    identify: (code) => identify(sdk, code),
    openSealed: (sealed) => openSealed(sdk, sealed),
    readPhone: (sealed) => {
      const opened = openSealed(sdk, sealed)
      if (!opened.ok) return opened
      const phone = phoneAnswer.safeParse(opened.value)
      return phone.success ? { ok: true, value: phone.data.mobile } : refusedByAlipay('getPhoneNumber', opened.value)
    },
  }
}

/** The library stumbles over an answer without a signature, as errors come, before anybody could read the error. */
class StrictAlipaySdk extends AlipaySdk {
  override checkResponseSign(text: string, key: string, sign: string | undefined, traceId: string): void {
    if (sign === undefined) throw new AlipayRequestError('no signature', { responseDataRaw: text, traceId })
    super.checkResponseSign(text, key, sign, traceId)
  }
}

const METHOD = 'alipay.system.oauth.token'

const identify = async (sdk: AlipaySdk, code: string): Promise<HostAnswer<string>> => {
  try {
    const answer = await sdk.exec(METHOD, { grantType: 'authorization_code', code }, { validateSign: true })
    const person = tokenAnswer.safeParse(answer)
    if (!person.success) return refusedByAlipay(METHOD, answer)
    return { ok: true, value: 'openId' in person.data ? person.data.openId : person.data.userId }
  } catch (error) {
    return troubleOf(error)
  }
}

const errorAnswer = z.object({ error_response: sealedAnswer })

/** The library throws on a wire that broke, on an answer without a good signature, and on errors, which are unsigned. */
const troubleOf = (error: unknown): HostAnswer<never> => {
  if (!(error instanceof AlipayRequestError)) throw error
  if (error.responseDataRaw === undefined) return busy(`${METHOD}: could not be reached in time`)
  const answer = jsonIn(error.responseDataRaw)
  if (answer === undefined) return busy(`${METHOD}: the answer is no JSON`)
  const refusal = errorAnswer.safeParse(answer)
  if (refusal.success) return refusedByAlipay(METHOD, refusal.data.error_response)
  const isSigned = z.object({ sign: z.string() }).safeParse(answer).success
  return isSigned
    ? { ok: false, trouble: 'misconfigured', detail: `${METHOD}: the signature does not fit ALIPAY_PUBLIC_KEY` }
    : busy(`${METHOD}: an answer that the documents do not know`)
}

const busy = (detail: string) => ({ ok: false, trouble: 'busy', detail }) as const

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
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
