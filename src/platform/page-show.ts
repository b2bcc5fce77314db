import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useState } from 'react'

/** Each time the page comes into sight: first opened, back from a page above, its tab chosen. */
export const usePageShow = (callback: () => void): void => useDidShow(callback)

/** Whether this page is the one in sight; others stay alive below it. */
export const useIsInSight = (): boolean => {
  const [isInSight, setInSight] = useState(true)
  useDidShow(() => setInSight(true))
  useDidHide(() => setInSight(false))
  return isInSight
}

/** Each time the app comes back to the foreground, until the returned function is called. */
export const onAppShow = (callback: () => void): (() => void) => {
  Taro.onAppShow(callback)
  return () => Taro.offAppShow(callback)
}
