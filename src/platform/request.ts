import Taro from '@tarojs/taro'

export interface Request {
  readonly url: string
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly header: Readonly<Record<string, string>>
  /** JSON text. */
  readonly body?: string
  readonly timeoutMs: number
}

/** Any HTTP answer, whatever its status; `body` is parsed JSON, or text where it is not JSON. */
export interface Reply {
  readonly status: number
  readonly body: unknown
}

/** No answer came: the request was not sent, was cut off, or took too long. */
export class TransportError extends Error {
  constructor(readonly kind: 'offline' | 'timeout') {
    super(kind)
    this.name = 'TransportError'
  }
}

/**
 * Taro.request differs: WeChat and the web resolve on 4xx and 5xx, Alipay rejects with the status and the body inside.
 * Here every answer of the server resolves, and only a missing answer rejects.
 */
export const request = async ({ url, method, header, body, timeoutMs }: Request): Promise<Reply> => {
  try {
    const reply = await Taro.request<unknown>({
      url,
      method,
      header: { ...header },
      ...(body === undefined ? {} : { data: body }),
      timeout: timeoutMs,
      dataType: 'text',
      responseType: 'text',
    })
    return { status: reply.statusCode, body: parsed(reply.data) }
  } catch (error) {
    const reply = replyInside(error)
    if (reply) return reply
    throw new TransportError(isTimeout(error) ? 'timeout' : 'offline')
  }
}

const parsed = (data: unknown): unknown => {
  if (typeof data !== 'string' || data === '') return data
  try {
    return JSON.parse(data)
  } catch {
    return data
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const replyInside = (error: unknown): Reply | null => {
  if (!isRecord(error)) return null
  const status = error['statusCode'] ?? error['status']
  return typeof status === 'number' && status >= 100 ? { status, body: parsed(error['data']) } : null
}

// WeChat says "request:fail timeout", Alipay error 13, the web an AbortError.
const isTimeout = (error: unknown): boolean =>
  isRecord(error) &&
  (error['error'] === 13 || /timeout|abort|timed out/i.test(`${String(error['errMsg'])} ${String(error['message'])}`))
