import { type AlipaySteps, HostFailure, type WeChatSteps, type WechatHost } from '../services'
import type { AlipaySettings } from './alipay'
import type { WechatSettings } from './wechat-wire'

/** What opens the steps that WeChat seals: the session of the login that came along with them. */
export const wechatSteps = ({ appId }: WechatSettings, host: WechatHost): WeChatSteps => ({
  appId,
  sessionOf: async (code) => {
    const answer = await host.openSession(code)
    if (answer.ok) return answer.value
    if (answer.trouble === 'code-invalid' || answer.trouble === 'blocked') return null
    throw new HostFailure(answer.trouble, answer.detail)
  },
})

export const alipaySteps = ({ aesKey, alipayPublicKey }: AlipaySettings): AlipaySteps => ({
  aesKey,
  publicKey: alipayPublicKey,
})
