import { createDecipheriv } from 'node:crypto'

export interface SealedByWeChat {
  readonly encryptedData: string
  readonly iv: string
}

/**
 * What WeChat sealed with the session key of a login, as AES-128-CBC with PKCS#7 over JSON; null when key, vector,
 * padding or JSON is not right. https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/signature.html
 */
export const unsealed = ({ encryptedData, iv }: SealedByWeChat, sessionKey: string): unknown => {
  try {
    const decipher = createDecipheriv('aes-128-cbc', Buffer.from(sessionKey, 'base64'), Buffer.from(iv, 'base64'))
    const text = Buffer.concat([decipher.update(Buffer.from(encryptedData, 'base64')), decipher.final()])
    return JSON.parse(text.toString('utf8'))
  } catch {
    return null
  }
}
