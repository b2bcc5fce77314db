import Taro from '@tarojs/taro'
import { quietly } from './quietly'

/** The light knock of a seal. */
export const knock = (): void => quietly(Taro.vibrateShort({ type: 'light' }))
