import Taro from '@tarojs/taro'

/** False where the host refuses. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}
