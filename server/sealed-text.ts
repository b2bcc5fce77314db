import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import type { SealedTexts } from './services'

const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * Short texts sealed at rest: AES-256-GCM under a key that HKDF makes of the server's secret, with a nonce of its own for
 * each. What it is bound to is signed along, so that one row's seal does not open in another.
 */
export const sealedTextsWith = (secret: string, randomBytes: (size: number) => Uint8Array): SealedTexts => {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'green-passbook sealed texts', 32))
  return {
    seal: (text, boundTo) => {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(boundTo))
      return new Uint8Array(Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]))
    },
    open: (sealed, boundTo) => {
      if (sealed.length < NONCE_BYTES + TAG_BYTES) return null
      const end = sealed.length - TAG_BYTES
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      })
        .setAAD(Buffer.from(boundTo))
        .setAuthTag(sealed.subarray(end))
      try {
        return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, end)), decipher.final()]).toString('utf8')
      } catch {
        return null
      }
    },
  }
}
