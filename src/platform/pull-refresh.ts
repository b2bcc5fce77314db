import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { quietly } from './quietly'

/** Pulling the page down asks again; the page allows it in its config: `enablePullDownRefresh`. */
export const usePullRefresh = (refresh: () => Promise<unknown>): void =>
  usePullDownRefresh(() => void refresh().finally(() => quietly(Taro.stopPullDownRefresh())))
