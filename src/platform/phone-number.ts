import { withheld, type WithheldAnswer } from './withheld'

/** A phone number as the host tells it to our server alone; this phone cannot read it. */
export type PhoneNumber =
  | { readonly host: 'wechat'; readonly code: string }
  | { readonly host: 'alipay'; readonly response: string; readonly sign: string }

export type PhoneTold = { readonly status: 'told'; readonly number: PhoneNumber } | WithheldAnswer

/** What a button needs to be, so that the host asks the person for the number. */
export interface PhoneButton {
  readonly openType: 'getPhoneNumber' | 'getAuthorize'
  readonly scope?: 'phoneNumber'
  readonly onGetPhoneNumber?: (event: { readonly detail: PhoneDetail }) => void
  readonly onGetAuthorize?: () => void
  readonly onError?: () => void
}

interface PhoneDetail {
  readonly code?: string
  readonly errMsg?: string
  readonly errno?: number
}

// https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/getPhoneNumber.html
const USED_UP = 1400001

/** Null where a host cannot ask: there the number is typed. */
export const phoneButton: ((onTold: (told: PhoneTold) => void) => PhoneButton) | null = (onTold) => ({
  openType: 'getPhoneNumber',
  onGetPhoneNumber: ({ detail }) => onTold(read(detail)),
})

const read = ({ code, errMsg = '', errno }: PhoneDetail): PhoneTold => {
  if (code) return { status: 'told', number: { host: 'wechat', code } }
  if (/user (deny|cancel)/i.test(errMsg)) return withheld('cancelled')
  return withheld(errno === USED_UP || !/deny|privacy/i.test(errMsg) ? 'unavailable' : 'denied')
}
