import type { PhoneButton, PhoneTold } from './phone-number'
import { withheld, withheldBy } from './withheld'

interface PhoneOfAlipay {
  getPhoneNumber(options: { success: (answer: unknown) => void; fail: (error: unknown) => void }): void
}
declare const my: PhoneOfAlipay

// https://opendocs.alipay.com/mini/api/getphonenumber: the button asks the person, and then the number may be asked for.
export const phoneButton: ((onTold: (told: PhoneTold) => void) => PhoneButton) | null = (onTold) => ({
  openType: 'getAuthorize',
  scope: 'phoneNumber',
  onGetAuthorize: () =>
    my.getPhoneNumber({ success: (answer) => onTold(read(answer)), fail: (error) => onTold(withheldBy(error)) }),
  onError: () => onTold(withheld('cancelled')),
})

/** The sealed text with its signature: side by side, or both in one text. */
const read = (answer: unknown): PhoneTold => {
  const { response, sign } = Object(answer) as Record<string, unknown>
  const sealed = typeof response === 'string' && sign === undefined ? partsOf(response) : { response, sign }
  return typeof sealed.response === 'string' && typeof sealed.sign === 'string'
    ? { status: 'told', number: { host: 'alipay', response: sealed.response, sign: sealed.sign } }
    : withheld('unavailable')
}

const partsOf = (text: string): Record<string, unknown> => {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>
  } catch {
    return {}
  }
}
