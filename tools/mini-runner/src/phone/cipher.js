// How the two hosts seal what only the app's server may read.
import { createCipheriv, createSign, randomBytes } from 'node:crypto'

/**
 * AES-128-CBC under the session key, with the watermark that the server checks.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/signature.html
 * @param {object} data what is sealed
 * @param {{sessionKey: string, appId: string, seconds: number}} how the key in base64, the app, the time of the watermark
 */
export function sealAsWeChat(data, { sessionKey, appId, seconds }) {
  const iv = randomBytes(16)
  const cipher = createCipheriv('aes-128-cbc', Buffer.from(sessionKey, 'base64'), iv)
  const text = JSON.stringify({ ...data, watermark: { timestamp: seconds, appid: appId } })
  const encryptedData = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]).toString('base64')
  return { encryptedData, iv: iv.toString('base64') }
}

/**
 * AES-CBC under the app's key with an iv of zeros, signed by RSA2 over the quoted cipher text; all of it one string.
 * https://opendocs.alipay.com/common/02mse3
 * @param {object} data what is sealed
 * @param {{aesKey: string, signKey?: string}} how the key in base64, and the host's private key in PEM where a test checks signatures
 */
export function sealAsAlipay(data, { aesKey, signKey }) {
  const key = Buffer.from(aesKey, 'base64')
  const cipher = createCipheriv(`aes-${key.length * 8}-cbc`, key, Buffer.alloc(16))
  const text = JSON.stringify({ code: '10000', msg: 'Success', ...data })
  const response = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]).toString('base64')
  const sign = signKey ? createSign('RSA-SHA256').update(`"${response}"`).sign(signKey, 'base64') : ''
  return JSON.stringify({ response, sign })
}
