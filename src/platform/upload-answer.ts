import { TransportError } from './request'

export interface Upload {
  readonly url: string
  readonly header: Readonly<Record<string, string>>
  /** A temporary file of the host, or an object address of the browser. */
  readonly filePath: string
  readonly partName: string
  readonly timeoutMs: number
  /** Per cent that went out so far. */
  readonly onProgress: (percent: number) => void
}

export interface UploadReply {
  readonly status: number
  /** Parsed JSON, or text where it is none. */
  readonly body: unknown
}

/** Reads what a host says of an upload; its status may be a text, as on Alipay. */
export const answered = async (task: Promise<{ statusCode: unknown; data: unknown }>): Promise<UploadReply> => {
  try {
    const { statusCode, data } = await task
    return { status: Number(statusCode), body: parsed(data) }
  } catch (error) {
    const { errMsg, errorMessage, error: number } = Object(error) as Record<string, unknown>
    const isLate = number === 13 || /timeout|timed out/i.test(`${String(errMsg)} ${String(errorMessage)}`)
    throw new TransportError(isLate ? 'timeout' : 'offline')
  }
}

const parsed = (data: unknown): unknown => {
  if (typeof data !== 'string') return data
  try {
    return JSON.parse(data)
  } catch {
    return data
  }
}
