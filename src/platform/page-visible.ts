import { useDidHide, useDidShow } from '@tarojs/taro'
import { useState } from 'react'

/** Whether the page is the one in sight: pages below it stay alive. */
export const usePageVisible = (): boolean => {
  const [isVisible, setVisible] = useState(false)
  useDidShow(() => setVisible(true))
  useDidHide(() => setVisible(false))
  return isVisible
}
