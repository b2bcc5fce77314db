import * as z from 'zod/mini'
import type { HostAnswer } from '../services'
import { refusedByWechat } from './wechat-errors'
import { askWechat, type WechatSettings } from './wechat-wire'

// https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-access-token/api_getstableaccesstoken
const tokenAnswer = z.object({ access_token: z.string().check(z.minLength(1)), expires_in: z.number() })

/** WeChat hands out the next token this long before the old one ends, and both work meanwhile. */
const EARLY_MS = 5 * 60_000

/**
 * The token for calls of the server. Asking again in the ordinary way ends nobody's token, so every instance may keep
 * its own; `force_refresh` would end those of the others and is never used.
 */
export const wechatToken = (settings: WechatSettings) => {
  const now = settings.now ?? Date.now
  let kept: { readonly token: string; readonly goodUntilMs: number } | null = null
  let asking: Promise<HostAnswer<string>> | null = null

  const ask = async (): Promise<HostAnswer<string>> => {
    const askedAtMs = now()
    const answer = await askWechat(settings, '/cgi-bin/stable_token', {
      body: { grant_type: 'client_credential', appid: settings.appId, secret: settings.appSecret },
    })
    if (!answer.ok) return answer
    const parsed = tokenAnswer.safeParse(answer.value)
    if (!parsed.success) return refusedByWechat('stable_token', answer.value)
    const { access_token: token, expires_in: seconds } = parsed.data
    kept = { token, goodUntilMs: askedAtMs + seconds * 1000 - EARLY_MS }
    return { ok: true, value: token }
  }

  return {
    /** Those who ask while one question is on its way share its answer. */
    get: (): Promise<HostAnswer<string>> => {
      if (kept && now() < kept.goodUntilMs) return Promise.resolve({ ok: true, value: kept.token })
      asking ??= ask().finally(() => {
        asking = null
      })
      return asking
    },
    forget: (): void => {
      kept = null
    },
  }
}
