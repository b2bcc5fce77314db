import Taro, { useDidShow } from '@tarojs/taro'

/** Each time the page comes into sight: first opened, back from a page above, its tab chosen. */
export const usePageShow = (callback: () => void): void => useDidShow(callback)

/** Each time the app comes back to the foreground, until the returned function is called. */
export const onAppShow = (callback: () => void): (() => void) => {
  Taro.onAppShow(callback)
  return () => Taro.offAppShow(callback)
}
