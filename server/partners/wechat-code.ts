import * as z from 'zod/mini'
import { APP_CODE_PAGE, type AppCodeScene } from '@/domain/app-code/scene'
import type { HostAnswer } from '../services'
import { pictureType } from './picture-bytes'
import { callWechat } from './wechat-call'
import { refusedByWechat } from './wechat-errors'
import type { wechatToken } from './wechat-token'
import { jsonIn, type WechatSettings } from './wechat-wire'

// The least that WeChat makes; a poster shows it smaller.
const WIDTH_PX = 280

const picture = z.instanceof(Uint8Array)

/**
 * The round code of the published app, as a picture, or an error as JSON:
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/qrcode-link/qr-code/getUnlimitedQRCode.html
 */
export const wechatCode = async (
  settings: WechatSettings,
  token: ReturnType<typeof wechatToken>,
  scene: AppCodeScene,
): Promise<HostAnswer<Uint8Array>> => {
  const body = { scene, page: APP_CODE_PAGE, check_path: true, env_version: 'release', width: WIDTH_PX }
  const answer = await callWechat(settings, token, '/wxa/getwxacodeunlimit', body, pictureOrJson)
  if (!answer.heard) return answer.failure
  const code = picture.safeParse(answer.value)
  return code.success ? { ok: true, value: code.data } : refusedByWechat('getwxacodeunlimit', answer.value)
}

const pictureOrJson = (bytes: Uint8Array): unknown => (pictureType(bytes) ? bytes : jsonIn(bytes))
