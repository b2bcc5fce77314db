import Taro from '@tarojs/taro'
import { quietly } from './quietly'

/** Brings the element with this id into sight; on the web, the keyboard goes there too. */
export const showElement = (id: string): void => quietly(Taro.pageScrollTo({ selector: `#${id}`, duration: 200 }))
