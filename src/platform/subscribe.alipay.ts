import Taro from '@tarojs/taro'
import type { MessagePanel } from './subscribe'
import { withheldBy } from './withheld'

// https://opendocs.alipay.com/mini/api/requestsubscribemessage
const NUMBERS = { 11: 'cancelled' } as const

// Taro names the answer of WeChat alone.
const idsIn = (answer: object): readonly string[] => {
  const { subscribeEntityIds, subscribedEntityIds } = Object(Object(answer).result)
  return [subscribeEntityIds, subscribedEntityIds].flatMap((ids) => (Array.isArray(ids) ? ids.map(String) : []))
}

export const messagePanel: MessagePanel | null = {
  host: 'alipay',
  ask: async (templateIds) => {
    try {
      const accepted = idsIn(await Taro.requestSubscribeMessage({ entityIds: [...templateIds], tmplIds: [] }))
      return { status: 'answered', accepted: templateIds.filter((id) => accepted.includes(id)) }
    } catch (error) {
      return withheldBy(error, NUMBERS)
    }
  },
}
