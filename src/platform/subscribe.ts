import Taro from '@tarojs/taro'
import { withheldBy, type WithheldAnswer } from './withheld'

export type MessageHost = 'wechat' | 'alipay'

export type AskedForMessages = { readonly status: 'answered'; readonly accepted: readonly string[] } | WithheldAnswer

export interface MessagePanel {
  readonly host: MessageHost
  /** Asks whether one message of each template may be delivered; only inside a tap. */
  ask(templateIds: readonly string[]): Promise<AskedForMessages>
}

/** Where messages can be delivered outside of the app. Null where there is no such thing. */
export const messagePanel: MessagePanel | null = {
  host: 'wechat',
  ask: async (templateIds) => {
    try {
      const answers: object = await Taro.requestSubscribeMessage({ tmplIds: [...templateIds], entityIds: [] })
      const accepted = Object.entries(answers).flatMap(([id, said]) => (said === 'accept' ? [id] : []))
      return { status: 'answered', accepted }
    } catch (error) {
      return withheldBy(error)
    }
  },
}
