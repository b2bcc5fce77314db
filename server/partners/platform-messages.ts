import type { Delivery, Letter, MessageSender } from '../services'
import type { MessageHost } from '@/domain/inbox/message'

type Send = (letter: Letter) => Promise<Delivery>

/** Each platform that has ids, keys and templates; without any, the inbox in the app is all. */
export const platformMessages = (senders: Readonly<Partial<Record<MessageHost, Send>>>): MessageSender => ({
  hosts: (['wechat', 'alipay'] as const).filter((host) => senders[host] !== undefined),
  send: async (letter) => {
    const send = senders[letter.host]
    if (!send) throw new Error(`no sender is set up for ${letter.host}`)
    return send(letter)
  },
})
