import Taro from '@tarojs/taro'
import { quietly } from './quietly'

/** Keeps the screen from going dark until the returned function is called, or the person leaves the app. */
export const keepAwake = (): (() => void) => {
  quietly(Taro.setKeepScreenOn({ keepScreenOn: true }))
  return () => quietly(Taro.setKeepScreenOn({ keepScreenOn: false }))
}
