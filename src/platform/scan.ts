import Taro from '@tarojs/taro'
import { withheldBy, type WithheldAnswer } from './withheld'

/** The text of a code, which is empty for one that says nothing, or why there is none. */
export type Scanned = { readonly status: 'read'; readonly text: string } | WithheldAnswer

// Alipay says 10 when the person turns back, WeChat "scanCode:fail cancel".
// https://opendocs.alipay.com/mini/api/scan
const NUMBERS = { 10: 'cancelled' } as const

/** Reads a code with the camera. Null: no camera here. */
export const scan: (() => Promise<Scanned>) | null = async () => {
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode', 'barCode'] })
    return { status: 'read', text: result || '' }
  } catch (error) {
    return withheldBy(error, NUMBERS)
  }
}
