import { type Asked, type FakeAnswer, type FakeHttp, openFakeHttp } from './fake-http'

export interface FakeWechat extends FakeHttp {
  readonly appId: string
  readonly appSecret: string
  /** Of every session: base64. */
  readonly sessionKey: string
  /** A code of wx.login, good for one exchange. */
  loginCode(openId: string, code?: string): string
  /** A code of the phone number button, good for one exchange. */
  phoneCode(phone: string, code?: string): string
  /** Every token given so far is over, as after a forced refresh by somebody else. */
  endTokens(): void
  readonly tokensGiven: number
}

const error = (errcode: number, errmsg: string) => ({ json: { errcode, errmsg: `${errmsg} rid: 6747-fake` } })

/** WeChat's server, as its documents describe the three calls of a login, that of a message and that of the app's code. */
export const openFakeWechat = async (): Promise<FakeWechat> => {
  const [appId, appSecret] = ['wx0123456789abcdef', '0123456789abcdef0123456789abcdef']
  const logins = new Map<string, string | null>()
  const phones = new Map<string, string | null>()
  let token: string | null = null
  let tokensGiven = 0
  let issued = 0

  /** Answers null for a code that was used up. */
  const spend = (codes: Map<string, string | null>, code: string | null): string | null | undefined => {
    const value = codes.get(code ?? '')
    if (value !== undefined) codes.set(code ?? '', null)
    return value
  }

  const openSession = ({ query }: Asked) => {
    if (query.get('appid') !== appId) return error(40013, 'invalid appid')
    if (query.get('secret') !== appSecret) return error(40125, 'invalid appsecret')
    if (query.get('grant_type') !== 'authorization_code') return error(40002, 'invalid grant_type')
    const openId = spend(logins, query.get('js_code'))
    if (openId === undefined) return error(40029, 'invalid code')
    if (openId === null) return error(40163, 'code been used')
    return { json: { openid: openId, session_key: SESSION_KEY } }
  }

  const giveToken = ({ method, body }: Asked) => {
    if (method !== 'POST') return error(43002, 'require POST method')
    const given = JSON.parse(body) as Record<string, unknown>
    if (given.grant_type !== 'client_credential') return error(40002, 'invalid grant_type')
    if (given.appid !== appId) return error(40013, 'invalid appid')
    if (given.secret !== appSecret) return error(40125, 'invalid appsecret')
    tokensGiven++
    token ??= `token-${tokensGiven}`
    return { json: { access_token: token, expires_in: 7200 } }
  }

  const tellPhone = ({ method, query, body }: Asked) => {
    if (method !== 'POST') return error(43002, 'require POST method')
    if (token === null || query.get('access_token') !== token) {
      return error(40001, 'invalid credential, access_token is invalid or not latest')
    }
    const phone = spend(phones, (JSON.parse(body) as { code: string }).code)
    if (!phone) return error(40029, 'invalid code')
    const watermark = { timestamp: 1_637_744_274, appid: appId }
    return {
      json: {
        errcode: 0,
        errmsg: 'ok',
        phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark },
      },
    }
  }

  const takeMessage = ({ method, query, body }: Asked) => {
    if (method !== 'POST') return error(43002, 'require POST method')
    if (token === null || query.get('access_token') !== token) {
      return error(42001, 'access_token expired')
    }
    const given = JSON.parse(body) as { touser?: string; template_id?: string; data?: object }
    if (!given.touser) return error(40003, 'invalid openid')
    if (!given.template_id) return error(40037, 'invalid template_id')
    if (Object.keys(given.data ?? {}).length === 0) return error(47003, 'argument invalid! data.thing1.value is empty')
    return { json: { errcode: 0, errmsg: 'ok' } }
  }

  const makeCode = ({ method, query, body }: Asked): FakeAnswer => {
    if (method !== 'POST') return error(43002, 'require POST method')
    if (token === null || query.get('access_token') !== token) return error(40001, 'invalid credential')
    const { scene = '', page = '' } = JSON.parse(body) as { scene?: string; page?: string }
    if (scene.length === 0 || scene.length > 32) return error(40169, 'invalid length for scene')
    if (!/^[\w!#$&'()*+,/:;=?@.~-]+$/.test(scene)) return error(40129, 'invalid scene')
    if (!/^pages\/[\w/]+$/.test(page)) return error(41030, 'invalid page')
    return { bytes: new Uint8Array([...JPEG, ...Buffer.from(scene)]) }
  }

  const fake = await openFakeHttp((asked) => {
    if (asked.path === '/wxa/getwxacodeunlimit') return makeCode(asked)
    if (asked.path === '/cgi-bin/message/subscribe/send') return takeMessage(asked)
    if (asked.path === '/sns/jscode2session') return openSession(asked)
    if (asked.path === '/cgi-bin/stable_token') return giveToken(asked)
    if (asked.path === '/wxa/business/getuserphonenumber') return tellPhone(asked)
    return { status: 404, json: {} }
  })
  const issue = (codes: Map<string, string | null>, value: string, code = `code-${++issued}`): string => {
    codes.set(code, value)
    return code
  }
  return {
    ...fake,
    appId,
    appSecret,
    sessionKey: SESSION_KEY,
    loginCode: (openId, code) => issue(logins, openId, code),
    phoneCode: (phone, code) => issue(phones, phone, code),
    endTokens: () => {
      token = null
    },
    get tokensGiven() {
      return tokensGiven
    },
  }
}

const JPEG = [0xff, 0xd8, 0xff, 0xe0]

const SESSION_KEY = Buffer.from('a session key!!!').toString('base64')
