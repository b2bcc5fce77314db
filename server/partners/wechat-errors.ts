import * as z from 'zod/mini'
import type { HostAnswer, HostTrouble } from '../services'

/**
 * What WeChat's error numbers mean for us: those in the documents of the calls, and the general ones that they
 * refer to (https://developers.weixin.qq.com/doc/oplatform/developers/errCode/errCode.html).
 */
export const WECHAT_TROUBLES: Readonly<Record<number, HostTrouble>> = {
  [-1]: 'busy', // system error
  40001: 'busy', // invalid credential: the token was replaced, and so was the next one
  40014: 'busy', // invalid access_token
  42001: 'busy', // access_token expired
  45011: 'busy', // api minute-quota reach limit
  40029: 'code-invalid', // invalid code
  40163: 'code-invalid', // code been used
  41008: 'code-invalid', // missing code
  40226: 'blocked', // code blocked: a person of high risk
  40002: 'misconfigured', // invalid grant_type
  40013: 'misconfigured', // invalid appid
  40125: 'misconfigured', // invalid appsecret
  40164: 'misconfigured', // invalid ip, not in whitelist
  40243: 'misconfigured', // appsecret frozen
  40097: 'misconfigured', // invalid args, of a code
  40129: 'misconfigured', // invalid scene, of a code
  40169: 'misconfigured', // invalid length for scene, of a code
  41001: 'misconfigured', // access_token missing
  41002: 'misconfigured', // appid missing
  41004: 'misconfigured', // appsecret missing
  41030: 'misconfigured', // invalid page: it is not published yet
  43002: 'misconfigured', // require POST method
  44002: 'misconfigured', // empty post data
  45009: 'misconfigured', // reach max api daily quota limit
  47001: 'misconfigured', // data format error
  48001: 'misconfigured', // api unauthorized
  50004: 'misconfigured', // forbidden to use the token interface
  50007: 'misconfigured', // account frozen
  61024: 'misconfigured', // a component must fetch the token
  85096: 'misconfigured', // not allowed to include scancode_time in a page
  89503: 'misconfigured', // the administrator must confirm this address
  89506: 'misconfigured', // the administrator refused this address for a day
  89507: 'misconfigured', // the administrator refused this address for an hour
}

const error = z.object({ errcode: z.int() })

/** The number of the error in an answer; 0 when there is none. */
export const wechatError = (answer: unknown): number => error.safeParse(answer).data?.errcode ?? 0

/** The token of this call is not valid any more. */
export const tokenIsOver = (answer: unknown): boolean => [40001, 40014, 42001].includes(wechatError(answer))

/** An answer that is not what was asked for: an error that WeChat names, or nothing that its documents know. */
export const refusedByWechat = (call: string, answer: unknown): HostAnswer<never> => {
  const code = wechatError(answer)
  if (code === 0) return { ok: false, trouble: 'busy', detail: `${call}: an answer that the documents do not know` }
  return { ok: false, trouble: WECHAT_TROUBLES[code] ?? 'misconfigured', detail: `${call}: errcode ${code}` }
}
