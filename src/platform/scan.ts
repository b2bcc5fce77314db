import Taro from '@tarojs/taro'

/** Reads a code with the camera: its text, or null when the person gave up or there was none. Null: no camera here. */
export const scan: (() => Promise<string | null>) | null = async () => {
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode', 'barCode'] })
    return result || null
  } catch {
    return null
  }
}
