import { createDecipheriv, createVerify } from 'node:crypto'
import type { BeijingDay } from '@/domain/calendar/beijing'
import * as z from 'zod/mini'
import type { AlipaySteps } from '../services'

const sealed = z.object({ response: z.string(), sign: z.string() })

/** https://opendocs.alipay.com/mini/api/gxuu7v */
const opened = z.object({
  code: z.literal('10000'),
  count: z.coerce.number().check(z.int(), z.gte(0)),
  countDate: z.string(),
})

/**
 * The steps of a day out of what Alipay sealed and signed; null when the signature is not Alipay's, it is not sealed with
 * the key of this app, or tells about another day. https://opendocs.alipay.com/common/02mse3
 */
export const openAlipaySteps = (text: string, { aesKey, publicKey }: AlipaySteps, day: BeijingDay): number | null => {
  const envelope = sealed.safeParse(jsonOf(text))
  if (!envelope.success) return null
  const { response, sign } = envelope.data
  // Signed before it was opened: what carries no signature of Alipay is not even decrypted.
  if (!isSigned(response, sign, publicKey)) return null
  const parsed = opened.safeParse(jsonOf(decrypted(response, aesKey)))
  return parsed.success && parsed.data.countDate === day ? parsed.data.count : null
}

/** The signature is over the cipher text with its quotation marks, as it stands in the JSON. */
const isSigned = (response: string, sign: string, publicKey: string): boolean =>
  createVerify('RSA-SHA256').update(`"${response}"`).verify(publicKey, sign, 'base64')

/** AES-CBC with PKCS#7 and a vector of zeros; empty when key or padding is not right. */
const decrypted = (response: string, aesKey: string): string => {
  try {
    const key = Buffer.from(aesKey, 'base64')
    const decipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, Buffer.alloc(16))
    return Buffer.concat([decipher.update(Buffer.from(response, 'base64')), decipher.final()]).toString('utf8')
  } catch {
    return ''
  }
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
