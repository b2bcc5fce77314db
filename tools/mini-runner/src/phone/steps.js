// Steps of the last days, sealed for the app's server. `steps` is { days: [{ date: '2026-11-24', count: 8000 }] }, with
// `sessionKey` (base64) in WeChat, or `aesKey` (base64) and perhaps `signKey` (PEM) in Alipay.
import { sealAsAlipay, sealAsWeChat } from './cipher.js'

const DAYS_MAX = 31

export function stepsOf({ rt, wx, ctx, asyncApi }, permissions) {
  const { steps } = rt.o
  if (!steps) return
  if (wx)
    asyncApi('getWeRunData', async () => {
      if (rt.calls.every(({ name }) => name !== 'login')) throw { errMsg: 'getWeRunData:fail must login first' }
      await permissions.require('scope.werun', 'getWeRunData')
      const stepInfoList = steps.days.slice(-DAYS_MAX).map(({ date, count }) => ({
        timestamp: Date.parse(`${date}T00:00:00+08:00`) / 1000,
        step: count,
      }))
      const seconds = Math.floor(ctx.now() / 1000)
      return sealAsWeChat({ stepInfoList }, { sessionKey: steps.sessionKey, appId: rt.o.appId, seconds })
    })
  else
    asyncApi('getRunData', async ({ countDate }) => {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(countDate ?? '')) throw { error: 2, errorMessage: '参数无效' }
      await permissions.require('alipaysports', 'getRunData')
      const day = steps.days.find(({ date }) => date === countDate)
      return { response: sealAsAlipay({ count: String(day?.count ?? 0), countDate }, steps) }
    })
}
