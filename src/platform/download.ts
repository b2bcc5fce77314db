import Taro from '@tarojs/taro'
import { TransportError } from './request'

export interface Download {
  readonly url: string
  readonly header: Readonly<Record<string, string>>
  readonly timeoutMs: number
}

export interface Downloaded {
  readonly status: number
  /** A temporary file of the host, or an object address of the browser. */
  readonly path: string
}

/** Fetches a file that only a session may read, which an image cannot do by its address. Only a missing answer rejects. */
export const download = async ({ url, header, timeoutMs }: Download): Promise<Downloaded> => {
  try {
    const { statusCode, tempFilePath } = await Taro.downloadFile({ url, header: { ...header }, timeout: timeoutMs })
    // Alipay tells no status of a file that came.
    return { status: Number(statusCode ?? 200), path: tempFilePath }
  } catch (error) {
    throw new TransportError(isTimeout(error) ? 'timeout' : 'offline')
  }
}

const isTimeout = (error: unknown): boolean => {
  const { errMsg, errorMessage, error: number } = Object(error) as Record<string, unknown>
  return number === 13 || /timeout|timed out/i.test(`${String(errMsg)} ${String(errorMessage)}`)
}
