import { useShareAppMessage } from '@tarojs/taro'
import type { Shared, SharedNow } from './share'

const PICTURE = '/assets/share/cover.png'

/** Alipay has no timeline, and shows its picture at two sizes. https://opendocs.alipay.com/mini/framework/onShareAppMessage */
export const useSharing = ({ title, path }: Shared): void => {
  useShareAppMessage(() => ({ title, path: path.replace(/^\//, ''), imageUrl: PICTURE, bgImgUrl: PICTURE }))
}

export const shareNow: ((shared: Shared) => Promise<SharedNow>) | null = null
