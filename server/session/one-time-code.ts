import type { Services } from '../services'

export const CODE_LIFE_SECONDS = 5 * 60
export const CODE_TRIES_MAX = 5
export const RESEND_AFTER_SECONDS = 60

/** Up to eleven random digits. Six bytes more than cover them, so that no digit is noticeably likelier. */
export const randomDigits = (randomBytes: Services['randomBytes'], count: number): string => {
  const value = Buffer.from(randomBytes(6)).readUIntBE(0, 6) % 10 ** count
  return String(value).padStart(count, '0')
}

/** Only keyed hashes of phones, codes and keys are stored; those of codes and keys are bound to the phone. */
export const loginHashes = (keyedHash: Services['keyedHash'], phone: string) => ({
  phone: keyedHash('phone', phone),
  code: (code: string) => keyedHash('login-code', `${phone}:${code}`),
  requestKey: (key: string) => keyedHash('login-code-request', `${phone}:${key}`),
  loginKey: (key: string) => keyedHash('login', `${phone}:${key}`),
})
