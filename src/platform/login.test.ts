import Taro from '@/testing/taro'
import { hostLogin as inWechat } from './login'
import { hostLogin as inAlipay } from './login.alipay'
import { hostLogin as onTheWeb } from './login.h5'
import { phoneButton as wechatButton, type PhoneTold } from './phone-number'
import { phoneButton as alipayButton } from './phone-number.alipay'
import { phoneButton as webButton } from './phone-number.h5'

interface My {
  getAuthCode?: jest.Mock
  getPhoneNumber?: jest.Mock
}
const withMy = (my: My) => Object.assign(globalThis, { my })

it('has no host to ask on the web', () => {
  expect(onTheWeb).toBeNull()
  expect(webButton).toBeNull()
})

it('asks WeChat for a code, and takes a no', async () => {
  expect(await inWechat?.askCode()).toEqual({ status: 'given', code: 'login-code' })
  Taro.login.mockRejectedValueOnce({ errMsg: 'login:fail timeout' })
  expect(await inWechat?.askCode()).toEqual({ status: 'withheld', why: 'timeout' })
})

it('asks Alipay for a code that asks the person nothing, and takes a no', async () => {
  const getAuthCode = jest.fn(({ success }: { success: (answer: object) => void }) => success({ authCode: 'auth-1' }))
  withMy({ getAuthCode })
  expect(await inAlipay?.askCode()).toEqual({ status: 'given', code: 'auth-1' })
  expect(getAuthCode.mock.calls[0]?.[0]).toMatchObject({ scopes: 'auth_base' })
  withMy({ getAuthCode: jest.fn(({ fail }: { fail: (error: object) => void }) => fail({ error: 2003 })) })
  expect(await inAlipay?.askCode()).toEqual({ status: 'withheld', why: 'denied' })
})

describe('the phone number button of WeChat', () => {
  const told = (detail: object): PhoneTold | undefined => {
    let heard: PhoneTold | undefined
    const button = wechatButton?.((one) => (heard = one))
    button?.onGetPhoneNumber?.({ detail })
    return heard
  }

  it.each([
    [
      { code: 'c', errMsg: 'getPhoneNumber:ok' },
      { status: 'told', number: { host: 'wechat', code: 'c' } },
    ],
    [{ errMsg: 'getPhoneNumber:fail user deny' }, { status: 'withheld', why: 'cancelled' }],
    [{ errMsg: 'getPhoneNumber:fail privacy permission is not authorized' }, { status: 'withheld', why: 'denied' }],
    [
      { errMsg: 'getPhoneNumber:fail', errno: 1400001 },
      { status: 'withheld', why: 'unavailable' },
    ],
    [{}, { status: 'withheld', why: 'unavailable' }],
  ])('%j', (detail, expected) => {
    expect(told(detail)).toEqual(expected)
  })
})

describe('the phone number button of Alipay', () => {
  type Answers = { success: (answer: unknown) => void; fail: (error: object) => void }
  const tell = (event: 'onGetAuthorize' | 'onError', getPhoneNumber: (answers: Answers) => void = () => undefined) => {
    let heard: PhoneTold | undefined
    withMy({ getPhoneNumber: jest.fn(getPhoneNumber) })
    const button = alipayButton?.((one) => (heard = one))
    expect(button).toMatchObject({ openType: 'getAuthorize', scope: 'phoneNumber' })
    button?.[event]?.()
    return heard
  }
  const sealed = { status: 'told', number: { host: 'alipay', response: 'sealed', sign: 'signed' } }

  it('gives the sealed number with its signature, side by side or in one text', () => {
    expect(tell('onGetAuthorize', ({ success }) => success({ response: 'sealed', sign: 'signed' }))).toEqual(sealed)
    const text = JSON.stringify({ response: 'sealed', sign: 'signed' })
    expect(tell('onGetAuthorize', ({ success }) => success({ response: text }))).toEqual(sealed)
  })

  it('gives nothing that nobody signed', () => {
    for (const answer of [{ response: '{"response":{"code":"40003"}}' }, { response: 'no json' }, null]) {
      expect(tell('onGetAuthorize', ({ success }) => success(answer))).toEqual({
        status: 'withheld',
        why: 'unavailable',
      })
    }
  })

  it('takes a no, to the question or after it', () => {
    expect(tell('onError')).toEqual({ status: 'withheld', why: 'cancelled' })
    expect(tell('onGetAuthorize', ({ fail }) => fail({ error: 2001 }))).toEqual({ status: 'withheld', why: 'denied' })
  })
})
