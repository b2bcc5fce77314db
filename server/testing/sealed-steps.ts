import { createCipheriv, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import type { AlipaySteps } from '../services'

/** Seals as WeChat does: AES-128-CBC under the session key, with the watermark of app and time. */
export const sealAsWeChat = (
  data: object,
  { sessionKey, appId, at }: { readonly sessionKey: string; readonly appId: string; readonly at: Date },
) => {
  const iv = randomBytes(16)
  const cipher = createCipheriv('aes-128-cbc', Buffer.from(sessionKey, 'base64'), iv)
  const watermark = { timestamp: Math.floor(at.getTime() / 1000), appid: appId }
  const text = JSON.stringify({ ...data, watermark })
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return { encryptedData: sealed.toString('base64'), iv: iv.toString('base64') }
}

export const stepsOn = (...days: readonly (readonly [day: string, step: number])[]) => ({
  stepInfoList: days.map(([day, step]) => ({ timestamp: Date.parse(`${day}T00:00:00+08:00`) / 1000, step })),
})

/** An Alipay of one's own: seals with the app's AES key and signs with its RSA key, as `my.getRunData` answers. */
export const openAlipay = () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const aesKey = randomBytes(16).toString('base64')
  const keys: AlipaySteps = { aesKey, publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString() }
  const seal = (data: object, key = aesKey): string => {
    const cipher = createCipheriv('aes-128-cbc', Buffer.from(key, 'base64'), Buffer.alloc(16))
    const text = JSON.stringify({ code: '10000', msg: 'Success', ...data })
    const response = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]).toString('base64')
    const sign = createSign('RSA-SHA256').update(`"${response}"`).sign(privateKey, 'base64')
    return JSON.stringify({ response, sign })
  }
  return { keys, seal }
}
