import type { HostAnswer } from '../services'
import { boundedBody, CODE_BYTES_MAX } from './picture-bytes'

export interface WechatSettings {
  readonly apiBase: string
  readonly appId: string
  readonly appSecret: string
  readonly timeoutMs?: number
  /** For tests: milliseconds since 1970. */
  readonly now?: () => number
}

interface Question {
  readonly query?: Readonly<Record<string, string>>
  /** Makes it a POST. */
  readonly body?: object
}

/** Throws SyntaxError for what is none. */
export const jsonIn = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes).toString())

/** One question to WeChat: what it answered, as `read` takes it, whether a success or an error of its own. */
export const askWechat = async (
  { apiBase, timeoutMs = 5_000 }: WechatSettings,
  path: string,
  { query = {}, body }: Question,
  read: (bytes: Uint8Array) => unknown = jsonIn,
): Promise<HostAnswer<unknown>> => {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(`${apiBase}${path}?${new URLSearchParams(query).toString()}`, {
      ...(body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
      redirect: 'error',
      signal,
    })
    const bytes = await boundedBody(response, CODE_BYTES_MAX)
    if (!response.ok) return busy(`${path} answered ${response.status}`)
    return bytes ? { ok: true, value: read(bytes) } : busy(`${path}: the answer is too long`)
  } catch (error) {
    // The message of the error may hold the address, and with it the secret.
    if (signal.aborted) return busy(`${path}: no answer within ${timeoutMs} ms`)
    return busy(`${path}: ${error instanceof SyntaxError ? 'the answer is no JSON' : 'could not be reached'}`)
  }
}

const busy = (detail: string) => ({ ok: false, trouble: 'busy', detail }) as const
