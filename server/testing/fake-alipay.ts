import { createCipheriv, createSign, createVerify, generateKeyPairSync, randomBytes } from 'node:crypto'
import { type Asked, type FakeAnswer, type FakeHttp, openFakeHttp } from './fake-http'

export interface FakeAlipay extends FakeHttp {
  readonly appId: string
  /** As Alipay's tools give them: one line of base64. */
  readonly keys: {
    readonly privateKey: string
    readonly alipayPublicKey: string
    readonly aesKey: string
    /** PEM, with which Alipay signs. */
    readonly signKey: string
  }
  /** A code of my.getAuthCode, good for one exchange. */
  authCode(person: { readonly openId: string } | { readonly userId: string }, code?: string): string
  /** As a method of the mini-program answers for the server. */
  seal(answer: object): { readonly response: string; readonly sign: string }
  /** The answer of the gateway, signed. */
  signed(answer: object, method?: string): FakeAnswer
}

const CREATE_CODE = 'alipay.open.app.qrcode.create'
const SEND = 'alipay.open.app.mini.templatemessage.send'

/** Alipay's gateway, as its documents describe a login, the sending of a message and the making of a code, with keys of its own. */
export const openFakeAlipay = async (): Promise<FakeAlipay> => {
  const ofApp = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const ofAlipay = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const aesKey = randomBytes(16)
  const appId = '2021000000000001'
  const codes = new Map<string, object | null>()
  let issued = 0

  const sign = (text: string) => createSign('RSA-SHA256').update(text).sign(ofAlipay.privateKey, 'base64')
  const signedFor = (method: string, answer: object): FakeAnswer => {
    const text = JSON.stringify(answer)
    return { text: `{"${method.replaceAll('.', '_')}_response":${text},"sign":"${sign(text)}"}` }
  }
  const signed = (answer: object, method = 'alipay.system.oauth.token') => signedFor(method, answer)
  const refuse = (code: string, msg: string, subCode: string): FakeAnswer => ({
    json: { error_response: { code, msg, sub_code: subCode, sub_msg: 'as documented' } },
  })

  const takeMessage = (given: Record<string, unknown>): FakeAnswer => {
    const isWhole = (given.to_user_id || given.to_open_id) && given.user_template_id && given.page && given.data
    return isWhole
      ? signed({ code: '10000', msg: 'Success' }, SEND)
      : signed({ code: '40004', msg: 'Business Failed', sub_code: 'INVALID_PARAMETER' }, SEND)
  }

  const makeCode = (given: Record<string, unknown>): FakeAnswer =>
    given.url_param && given.query_param && given.describe
      ? signed({ code: '10000', msg: 'Success', qr_code_url: `${fake.url}/code.png` }, CREATE_CODE)
      : signed({ code: '40004', msg: 'Business Failed', sub_code: 'INVALID_PARAMETER' }, CREATE_CODE)

  const answerGateway = (asked: Asked): FakeAnswer => {
    const given = new URLSearchParams([...asked.query, ...new URLSearchParams(asked.body)])
    if (given.get('app_id') !== appId) return refuse('40002', 'Invalid Arguments', 'isv.invalid-app-id')
    if (!isSigned(given)) return refuse('40002', 'Invalid Arguments', 'isv.invalid-signature')
    if (given.get('method') === CREATE_CODE) return makeCode(JSON.parse(given.get('biz_content') ?? '{}'))
    if (given.get('method') === SEND) return takeMessage(JSON.parse(given.get('biz_content') ?? '{}'))
    if (given.get('grant_type') !== 'authorization_code') {
      return refuse('40002', 'Invalid Arguments', 'isv.grant-type-invalid')
    }
    const code = given.get('code') ?? ''
    const person = codes.get(code)
    if (!person) return refuse('40002', 'Invalid Arguments', 'isv.code-invalid')
    codes.set(code, null)
    return signed({
      ...person,
      access_token: 'authbseB0001',
      expires_in: 300,
      refresh_token: 'authbseB0002',
      re_expires_in: 300,
    })
  }

  // https://opendocs.alipay.com/common/02kf5q
  const isSigned = (given: URLSearchParams): boolean => {
    const text = [...given]
      .filter(([name, value]) => name !== 'sign' && value !== '')
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, value]) => `${name}=${value}`)
      .join('&')
    return createVerify('RSA-SHA256')
      .update(text)
      .verify(ofApp.publicKey, given.get('sign') ?? '', 'base64')
  }

  const fake = await openFakeHttp((asked) => {
    if (asked.path === '/code.png') return { bytes: new Uint8Array(PNG) }
    return asked.path === '/gateway.do' ? answerGateway(asked) : { status: 404, json: {} }
  })
  return {
    ...fake,
    appId,
    keys: {
      privateKey: ofApp.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
      alipayPublicKey: ofAlipay.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
      aesKey: aesKey.toString('base64'),
      signKey: ofAlipay.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    },
    authCode: (person, code = `auth-${++issued}`) => {
      codes.set(code, 'openId' in person ? { open_id: person.openId } : { user_id: person.userId })
      return code
    },
    seal: (answer) => {
      const cipher = createCipheriv('aes-128-cbc', aesKey, Buffer.alloc(16))
      const text = JSON.stringify(answer)
      const response = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]).toString('base64')
      return { response, sign: sign(`"${response}"`) }
    },
    signed,
  }
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]
