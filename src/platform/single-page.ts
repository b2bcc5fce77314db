import Taro from '@tarojs/taro'

const SINGLE_PAGE_SCENE = 1154

/**
 * WeChat opens what was shared to the timeline as a single page: with no account, no other page, no tabs, and a storage
 * of its own. https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/share-timeline.html
 */
export const isSinglePage = (): boolean => Taro.getEnterOptionsSync?.().scene === SINGLE_PAGE_SCENE
