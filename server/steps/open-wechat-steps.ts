import { beijingDay, type BeijingDay } from '@/domain/calendar/beijing'
import * as z from 'zod/mini'
import { type SealedByWeChat, unsealed } from './wechat-seal'

const FRESH_MS = 10 * 60_000
const CLOCK_TOLERANCE_MS = 2 * 60_000

/** https://developers.weixin.qq.com/miniprogram/dev/api/open-api/werun/wx.getWeRunData.html */
const opened = z.object({
  stepInfoList: z.array(z.object({ timestamp: z.int(), step: z.int().check(z.gte(0)) })),
  watermark: z.object({ timestamp: z.int(), appid: z.string() }),
})

interface Seal {
  /** In base64, of the login whose code came along. */
  readonly sessionKey: string
  readonly appId: string
  readonly day: BeijingDay
  readonly nowMs: number
}

/**
 * The steps of a day out of what WeChat sealed; null when it is not sealed with this key, is another app's, or is not of
 * the last ten minutes. A day that WeChat does not tell about has 0 steps.
 */
export const openWeChatSteps = (sealed: SealedByWeChat, { sessionKey, appId, day, nowMs }: Seal): number | null => {
  const parsed = opened.safeParse(unsealed(sealed, sessionKey))
  if (!parsed.success) return null
  const { stepInfoList, watermark } = parsed.data
  const sealedMs = watermark.timestamp * 1000
  const isFresh = sealedMs > nowMs - FRESH_MS && sealedMs < nowMs + CLOCK_TOLERANCE_MS
  if (watermark.appid !== appId || !isFresh) return null
  const ofDay = stepInfoList.filter(({ timestamp }) => beijingDay(timestamp * 1000) === day)
  return Math.max(0, ...ofDay.map(({ step }) => step))
}
