import Taro from '@tarojs/taro'
import { isSinglePage } from './single-page'

export type Tab = 'home' | 'action' | 'board' | 'mall' | 'me'

// A single page leads nowhere: the host's own bar does.
const unlessSingle = (lead: () => Promise<unknown>): void => {
  if (!isSinglePage()) void lead()
}

/** Opens a page over this one. */
export const go = (url: string): void => unlessSingle(() => Taro.navigateTo({ url }))

/** Opens a page in the place of this one: the way back does not lead here again. */
export const redirect = (url: string): void => unlessSingle(() => Taro.redirectTo({ url }))

export const goTab = (tab: Tab): void => unlessSingle(() => Taro.switchTab({ url: `/pages/${tab}/index` }))

/** Back to where the person came from, or home where a link or a reload opened this page first. */
export const back = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else goTab('home')
}
