import { AlipayRequestError, AlipaySdk } from 'alipay-sdk'
import * as z from 'zod/mini'
import type { AlipaySettings } from './alipay'

export type GatewayAnswer =
  | { readonly heard: true; readonly value: unknown }
  | { readonly heard: false; readonly trouble: 'busy' | 'misconfigured'; readonly detail: string }

/** The library stumbles over an answer without a signature, as errors come, before anybody could read the error. */
class StrictAlipaySdk extends AlipaySdk {
  override checkResponseSign(text: string, key: string, sign: string | undefined, traceId: string): void {
    if (sign === undefined) throw new AlipayRequestError('no signature', { responseDataRaw: text, traceId })
    super.checkResponseSign(text, key, sign, traceId)
  }
}

export const openGateway = ({ apiBase, timeoutMs = 5_000, aesKey, ...keys }: AlipaySettings): AlipaySdk =>
  new StrictAlipaySdk({ ...keys, encryptKey: aesKey, gateway: `${apiBase}/gateway.do`, timeout: timeoutMs })

/** One question to the gateway: a signed answer, or an error of it, which may come without a signature. */
export const askGateway = async (
  sdk: AlipaySdk,
  method: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<GatewayAnswer> => {
  try {
    return { heard: true, value: await sdk.exec(method, parameters, { validateSign: true }) }
  } catch (error) {
    return whatWasHeard(error, method)
  }
}

const errorAnswer = z.object({ error_response: z.record(z.string(), z.unknown()) })

/** The library throws on a wire that broke, on an answer without a good signature, and on errors, which are unsigned. */
const whatWasHeard = (error: unknown, method: string): GatewayAnswer => {
  if (!(error instanceof AlipayRequestError)) throw error
  if (error.responseDataRaw === undefined) return busy(`${method}: could not be reached in time`)
  const answer = jsonIn(error.responseDataRaw)
  if (answer === undefined) return busy(`${method}: the answer is no JSON`)
  const refusal = errorAnswer.safeParse(answer)
  if (refusal.success) return { heard: true, value: refusal.data.error_response }
  const isSigned = z.object({ sign: z.string() }).safeParse(answer).success
  return isSigned
    ? { heard: false, trouble: 'misconfigured', detail: `${method}: the signature does not fit ALIPAY_PUBLIC_KEY` }
    : busy(`${method}: an answer that the documents do not know`)
}

const busy = (detail: string) => ({ heard: false, trouble: 'busy', detail }) as const

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
