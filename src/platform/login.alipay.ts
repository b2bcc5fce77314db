import type { HostLogin } from './login'
import { withheldBy } from './withheld'

interface LoginOfAlipay {
  getAuthCode(options: {
    scopes: 'auth_base'
    success: (answer: { authCode: string }) => void
    fail: (error: unknown) => void
  }): void
}
declare const my: LoginOfAlipay

// https://opendocs.alipay.com/mini/api/openapi-authorize: auth_base asks the person nothing.
export const hostLogin: HostLogin | null = {
  host: 'alipay',
  askCode: () =>
    new Promise((resolve) =>
      my.getAuthCode({
        scopes: 'auth_base',
        success: ({ authCode }) => resolve({ status: 'given', code: authCode }),
        fail: (error) => resolve(withheldBy(error)),
      }),
    ),
}
