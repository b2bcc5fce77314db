import * as z from 'zod/mini'
import type { HostAnswer, WechatHost, WechatSession } from '../services'
import { keptCodes } from './kept-codes'
import { callWechat } from './wechat-call'
import { wechatCode } from './wechat-code'
import { refusedByWechat, wechatError } from './wechat-errors'
import { wechatToken } from './wechat-token'
import { askWechat, type WechatSettings } from './wechat-wire'

// https://developers.weixin.qq.com/miniprogram/dev/server/API/user-login/api_code2session
const sessionAnswer = z.object({ openid: z.string().check(z.minLength(1)), session_key: z.string() })

// https://developers.weixin.qq.com/miniprogram/dev/server/API/user-info/phone-number/api_getphonenumber
const phoneAnswer = z.object({
  phone_info: z.object({ purePhoneNumber: z.string(), countryCode: z.union([z.string(), z.number()]) }),
})

/** WeChat's server, spoken to as its documents say. */
export const wechatHost = (settings: WechatSettings): WechatHost => {
  const token = wechatToken(settings)
  return {
    openSession: (code) => openSession(settings, code),
    readPhone: (code) => readPhone(settings, token, code),
    appCode: keptCodes((scene) => wechatCode(settings, token, scene), settings.now),
  }
}

const openSession = async (settings: WechatSettings, code: string): Promise<HostAnswer<WechatSession>> => {
  const answer = await askWechat(settings, '/sns/jscode2session', {
    query: { appid: settings.appId, secret: settings.appSecret, js_code: code, grant_type: 'authorization_code' },
  })
  if (!answer.ok) return answer
  const session = sessionAnswer.safeParse(answer.value)
  if (!session.success) return refusedByWechat('jscode2session', answer.value)
  return { ok: true, value: { openId: session.data.openid, sessionKey: session.data.session_key } }
}

type Token = ReturnType<typeof wechatToken>

const readPhone = async (settings: WechatSettings, token: Token, code: string): Promise<HostAnswer<string>> => {
  const answer = await callWechat(settings, token, '/wxa/business/getuserphonenumber', { code })
  if (!answer.heard) return answer.failure
  const phone = phoneAnswer.safeParse(answer.value)
  if (!phone.success || wechatError(answer.value) !== 0) return refusedByWechat('getuserphonenumber', answer.value)
  const { purePhoneNumber, countryCode } = phone.data.phone_info
  return { ok: true, value: `+${countryCode}${purePhoneNumber}` }
}
