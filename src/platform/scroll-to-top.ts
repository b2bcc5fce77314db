import Taro from '@tarojs/taro'
import { quietly } from './quietly'

/** The beginning of the page comes into sight, at once. */
export const scrollToTop = (): void => quietly(Taro.pageScrollTo({ scrollTop: 0, duration: 0 }))
