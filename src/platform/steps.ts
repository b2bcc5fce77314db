import Taro from '@tarojs/taro'
import { withheldBy, type WithheldAnswer } from './withheld'

/** Steps as the host seals them for our server; this phone cannot read them, and so cannot make them up. */
export type SealedSteps =
  | { readonly host: 'wechat'; readonly code: string; readonly encryptedData: string; readonly iv: string }
  | { readonly host: 'alipay'; readonly response: string }

export type StepsRead = { readonly status: 'read'; readonly steps: SealedSteps } | WithheldAnswer

/** Whose steps can be read here; `typed` where only the person can tell. */
export type StepsHost = SealedSteps['host'] | 'typed'

export const stepsHost: StepsHost = 'wechat'

/**
 * Steps of `day` (`2026-11-24`, in Beijing): Alipay gives that day, WeChat the last thirty with it. Null where the host
 * counts none: there they are typed.
 */
export const readSteps: ((day: string) => Promise<StepsRead>) | null = async () => {
  try {
    // The data is sealed with the key of the newest login, so the login comes first and its code goes along.
    const { code } = await Taro.login()
    const { encryptedData, iv } = await Taro.getWeRunData()
    return { status: 'read', steps: { host: 'wechat', code, encryptedData, iv } }
  } catch (error) {
    return withheldBy(error)
  }
}
