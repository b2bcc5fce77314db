/** The eleven digits of a mobile number of mainland China, however they were typed; null when they are none. */
export const readPhone = (typed: string): string | null => {
  const digits = typed.replace(/[\s\-–().]/g, '').replace(/^(\+|00)?86(?=1\d{10}$)/, '')
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null
}

/** As on a letter from the bank: enough to recognise one's own number. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)} **** ${phone.slice(7)}`
