import Taro from '@tarojs/taro'
import { withheldBy, type WithheldAnswer } from './withheld'

export type LoginCode = { readonly status: 'given'; readonly code: string } | WithheldAnswer

/** A host that knows who its user is, and tells our server for a code that it gives the phone. It asks the person nothing. */
export interface HostLogin {
  readonly host: 'wechat' | 'alipay'
  askCode(): Promise<LoginCode>
}

/** Null on the web, where nobody knows who one is. */
export const hostLogin: HostLogin | null = {
  host: 'wechat',
  askCode: async () => {
    try {
      const { code } = await Taro.login()
      return { status: 'given', code }
    } catch (error) {
      return withheldBy(error)
    }
  },
}
