import Taro from '@tarojs/taro'

/**
 * Small JSON values that survive the app. A value that cannot be read or written is treated as absent: storage may be
 * full or switched off (private browsing), and the app must work without it.
 */
export const storage = {
  read(key: string): unknown {
    try {
      const text: unknown = Taro.getStorageSync(key)
      return typeof text === 'string' && text !== '' ? JSON.parse(text) : null
    } catch {
      return null
    }
  },
  /** False when the value could not be kept. */
  write(key: string, value: unknown): boolean {
    try {
      Taro.setStorageSync(key, JSON.stringify(value))
      return true
    } catch {
      return false
    }
  },
  remove(key: string): void {
    try {
      Taro.removeStorageSync(key)
    } catch {
      // Nothing was kept, so there is nothing to remove.
    }
  },
  keys(): readonly string[] {
    try {
      return Taro.getStorageInfoSync().keys
    } catch {
      return []
    }
  },
}
