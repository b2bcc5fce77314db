import Taro from '@tarojs/taro'

export type SystemTheme = 'light' | 'dark'

/** What the host (WeChat, Alipay, the browser) says about the person's settings. */
export interface Host {
  /** Such as `zh_CN`, `zh-Hans`, `en`. */
  readonly language: string
  readonly theme: SystemTheme
  /** Size of body text that the person chose in the host's settings; null where the host does not tell. */
  readonly fontSizePx: number | null
}

// getAppBaseInfo is missing on older hosts: Taro then has no such function, or one that returns nothing.
const readInfo = (): object => Taro.getAppBaseInfo?.() ?? Taro.getSystemInfoSync()

export const readHost = (): Host => {
  const info: { language?: unknown; theme?: unknown; fontSizeSetting?: unknown } = readInfo()
  return {
    language: typeof info.language === 'string' ? info.language : '',
    theme: info.theme === 'dark' ? 'dark' : 'light',
    fontSizePx: Number.isFinite(info.fontSizeSetting) ? Number(info.fontSizeSetting) : null,
  }
}
