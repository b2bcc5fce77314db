import Taro from '@tarojs/taro'

export type Tab = 'home' | 'action' | 'board' | 'mall' | 'me'

/** Opens a page over this one. */
export const go = (url: string): void => void Taro.navigateTo({ url })

/** Opens a page in the place of this one: the way back does not lead here again. */
export const redirect = (url: string): void => void Taro.redirectTo({ url })

export const goTab = (tab: Tab): void => void Taro.switchTab({ url: `/pages/${tab}/index` })

/** Back to where the person came from, or home where a link or a reload opened this page first. */
export const back = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else goTab('home')
}
