// Codes that a server exchanges for who this is, and the phone number that a person shares by a button.
// `loginCodes` gives the codes in order (mock-code-1, mock-code-2 … without it). `phoneNumber` is { number, code,
// sessionKey? } in WeChat and { number, aesKey, signKey? } in Alipay, or 'refused'.
import { sealAsAlipay, sealAsWeChat } from './cipher.js'

export function loginsOf({ rt, wx, ctx, asyncApi }) {
  const { loginCodes, phoneNumber } = rt.o
  let issued = 0
  const nextCode = () => {
    issued++
    if (!loginCodes) return `mock-code-${issued}`
    const code = loginCodes[issued - 1]
    if (code === undefined)
      rt.violation('mock', `the app asked for login code ${issued}; loginCodes has ${loginCodes.length}`)
    return code
  }

  if (wx) asyncApi('login', () => ({ code: nextCode() }))
  else
    asyncApi('getAuthCode', ({ scopes }) => ({
      authCode: nextCode(),
      authSuccessScopes: [].concat(scopes || 'auth_base'),
      authErrorScopes: {},
    }))

  if (!phoneNumber) return
  const isRefused = phoneNumber === 'refused'
  if (wx) {
    rt.phoneNumberDetail = () => {
      if (isRefused) return { errMsg: 'getPhoneNumber:fail user deny', errno: 1400001 }
      const { number, code, sessionKey } = phoneNumber
      const data = { phoneNumber: number, purePhoneNumber: number, countryCode: '86' }
      const seconds = Math.floor(ctx.now() / 1000)
      return {
        errMsg: 'getPhoneNumber:ok',
        code,
        ...(sessionKey && sealAsWeChat(data, { sessionKey, appId: rt.o.appId, seconds })),
      }
    }
    return
  }
  rt.phoneNumberDetail = () => {
    rt.isPhoneAuthorised = !isRefused
  }
  asyncApi('getPhoneNumber', () => {
    if (!rt.isPhoneAuthorised) throw { error: 40003, errorMessage: '用户未授权' }
    return { response: sealAsAlipay({ mobile: phoneNumber.number }, phoneNumber) }
  })
}
