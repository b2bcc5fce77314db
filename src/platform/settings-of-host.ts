import Taro from '@tarojs/taro'
import { quietly } from './quietly'

/** Opens the page of the host where a refusal can be taken back; only inside a tap. Null where a host has none. */
export const openHostSettings: (() => void) | null = () => quietly(Taro.openSetting())
