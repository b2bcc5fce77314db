import type { HostAnswer } from '../services'

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

/** One question to WeChat: the JSON that it answered, whether a success or an error of its own. */
export const askWechat = async (
  { apiBase, timeoutMs = 5_000 }: WechatSettings,
  path: string,
  { query = {}, body }: Question,
): Promise<HostAnswer<unknown>> => {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(`${apiBase}${path}?${new URLSearchParams(query).toString()}`, {
      ...(body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
      redirect: 'error',
      signal,
    })
    const text = await response.text()
    if (!response.ok) return busy(`${path} answered ${response.status}`)
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    // The message of the error may hold the address, and with it the secret.
    if (signal.aborted) return busy(`${path}: no answer within ${timeoutMs} ms`)
    return busy(`${path}: ${error instanceof SyntaxError ? 'the answer is no JSON' : 'could not be reached'}`)
  }
}

const busy = (detail: string) => ({ ok: false, trouble: 'busy', detail }) as const
