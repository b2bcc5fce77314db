import type { Services } from '../services'
import type { Identity } from '../store/identities'

/** The eleven digits of a mobile number of mainland China, or null. Spaces, hyphens, +86 and full-width digits are fine. */
export const normalisePhone = (text: string): string | null => {
  const plain = text.normalize('NFKC').replace(/[\s\-()]/g, '')
  return /^(?:\+?86|0086)?(1[3-9]\d{9})$/.exec(plain)?.[1] ?? null
}

/** The way in that a phone number is; of the number only a keyed hash and the last four digits are kept. */
export const phoneIdentity = (keyedHash: Services['keyedHash'], phone: string): Identity => ({
  kind: 'phone',
  subjectHash: keyedHash('phone', phone),
  hint: phone.slice(-4),
})
