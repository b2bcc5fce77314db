import { generateKeyPairSync } from 'node:crypto'
import { readSettings, SettingError } from './env'

const secret = 'a-secret-of-more-than-thirty-two-characters'

test('needs nothing: loopback, embedded database, sample city', () => {
  const settings = readSettings({})
  expect(settings).toMatchObject({
    host: '127.0.0.1',
    port: 8787,
    databaseUrl: null,
    wantsSampleCity: true,
    smsGateway: null,
  })
})

test('an empty variable is one that is not set', () => {
  expect(readSettings({ DATABASE_URL: '', PORT: '' })).toMatchObject({ databaseUrl: null, port: 8787 })
})

test('the rules against abuse are on unless they are switched off', () => {
  expect(readSettings({}).hasAbuseRules).toBe(true)
  expect(readSettings({ ABUSE_RULES: 'off' }).hasAbuseRules).toBe(false)
  expect(() => readSettings({ ABUSE_RULES: 'maybe' })).toThrow(SettingError)
})

test('production never has the sample city, even when asked', () => {
  const settings = readSettings({ NODE_ENV: 'production', SAMPLE_CITY: 'on', GREEN_PASSBOOK_SECRET: secret })
  expect(settings.wantsSampleCity).toBe(false)
})

test("a city of one's own takes the place of the sample", () => {
  expect(readSettings({ CITY_FILE: 'city.json' })).toMatchObject({ cityFile: 'city.json', wantsSampleCity: false })
})

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
const wechat = { WECHAT_APP_ID: 'wx0123456789abcdef', WECHAT_APP_SECRET: '0123456789abcdef0123456789abcdef' }
const alipay = {
  ALIPAY_APP_ID: '2021000000000001',
  ALIPAY_PRIVATE_KEY: pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  ALIPAY_PUBLIC_KEY: pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  ALIPAY_AES_KEY: Buffer.alloc(16).toString('base64'),
}

test('a city without mini-programs needs none of their settings', () => {
  expect(readSettings({})).toMatchObject({ wechat: null, alipay: null })
})

test('the mini-programs, at the addresses of their hosts', () => {
  const settings = readSettings({ ...wechat, ...alipay })
  expect(settings.wechat).toEqual({
    apiBase: 'https://api.weixin.qq.com',
    appId: wechat.WECHAT_APP_ID,
    appSecret: wechat.WECHAT_APP_SECRET,
  })
  expect(settings.alipay).toMatchObject({ apiBase: 'https://openapi.alipay.com', appId: alipay.ALIPAY_APP_ID })
  expect(settings.alipay?.privateKey).toMatch(/^-----BEGIN RSA PRIVATE KEY-----/)
})

const templates = {
  WECHAT_TEMPLATE_POINTS: 'AbCdEfGh-0123 thing1=what date2=day',
  WECHAT_TEMPLATE_VOUCHERS: 'IjKlMnOp_4567 thing1=what thing2=about date3=day',
  WECHAT_TEMPLATE_ANSWERS: 'QrStUvWx-8901 thing1=what thing2=about',
}

test('templates of messages, with what fills their fields', () => {
  expect(readSettings({ ...wechat, ...templates })).toMatchObject({
    wechatTemplates: {
      points: {
        id: 'AbCdEfGh-0123',
        fields: [
          { name: 'thing1', part: 'what' },
          { name: 'date2', part: 'day' },
        ],
      },
      vouchers: { id: 'IjKlMnOp_4567' },
      answers: { id: 'QrStUvWx-8901' },
    },
    alipayTemplates: null,
  })
})

test('the hosts may live on this machine, for tests', () => {
  const settings = readSettings({ ...wechat, WECHAT_API_BASE: 'http://127.0.0.1:4000' })
  expect(settings.wechat?.apiBase).toBe('http://127.0.0.1:4000')
})

test.each([
  ['WECHAT_APP_SECRET', { WECHAT_APP_ID: wechat.WECHAT_APP_ID }],
  ['WECHAT_APP_ID', { ...wechat, WECHAT_APP_ID: 'my-app' }],
  ['WECHAT_APP_SECRET', { ...wechat, WECHAT_APP_SECRET: 'short' }],
  ['WECHAT_API_BASE', { ...wechat, WECHAT_API_BASE: 'http://api.weixin.qq.com' }],
  ['WECHAT_API_BASE', { ...wechat, WECHAT_API_BASE: 'https://api.weixin.qq.com/' }],
  ['ALIPAY_AES_KEY', { ...alipay, ALIPAY_AES_KEY: '' }],
  ['ALIPAY_AES_KEY', { ...alipay, ALIPAY_AES_KEY: 'short' }],
  ['ALIPAY_APP_ID', { ...alipay, ALIPAY_APP_ID: 'wx1' }],
  ['ALIPAY_PRIVATE_KEY', { ...alipay, ALIPAY_PRIVATE_KEY: alipay.ALIPAY_PUBLIC_KEY }],
  ['ALIPAY_PUBLIC_KEY', { ...alipay, ALIPAY_PUBLIC_KEY: 'nonsense' }],
  ['ALIPAY_API_BASE', { ...alipay, ALIPAY_API_BASE: 'ftp://openapi.alipay.com' }],
  ['WECHAT_TEMPLATE_ANSWERS', { ...wechat, ...templates, WECHAT_TEMPLATE_ANSWERS: '' }],
  ['WECHAT_TEMPLATE_VOUCHERS', { ...wechat, WECHAT_TEMPLATE_POINTS: templates.WECHAT_TEMPLATE_POINTS }],
  ['WECHAT_TEMPLATE_POINTS', { ...wechat, ...templates, WECHAT_TEMPLATE_POINTS: 'AbCdEfGh-0123' }],
  ['WECHAT_TEMPLATE_POINTS', { ...wechat, ...templates, WECHAT_TEMPLATE_POINTS: 'AbCdEfGh-0123 thing1=who' }],
  ['WECHAT_APP_ID', templates],
  ['PORT', { PORT: 'eighty' }],
  ['PORT', { PORT: '70000' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://x' }],
  ['GREEN_PASSBOOK_SECRET', { DATABASE_URL: 'postgres://h/db' }],
  ['GREEN_PASSBOOK_SECRET', { NODE_ENV: 'production' }],
  ['GREEN_PASSBOOK_SECRET', { GREEN_PASSBOOK_SECRET: 'short' }],
  ['SMS_KEY', { SMS_ENDPOINT: 'https://sms.example' }],
  ['S3_BUCKET, S3_KEY, S3_SECRET', { S3_ENDPOINT: 'https://s3.example' }],
  ['S3_ENDPOINT', { S3_BUCKET: 'pictures', S3_KEY: 'key', S3_SECRET: 'secret' }],
  ['S3_SECRET', { S3_ENDPOINT: 'https://s3.example', S3_BUCKET: 'pictures', S3_KEY: 'key', S3_REGION: 'here' }],
  ['S3_ENDPOINT', { S3_REGION: 'here' }],
  ['S3_BUCKET', { S3_BUCKET: 'Not A Bucket' }],
  ['PHOTO_REVIEW_KEY', { PHOTO_REVIEW_ENDPOINT: 'https://review.example' }],
  ['SAMPLE_CITY', { SAMPLE_CITY: 'maybe' }],
  ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
])('refuses a wrong %s by name, in one line', (name, environment) => {
  expect(() => readSettings(environment)).toThrow(SettingError)
  expect(() => readSettings(environment)).toThrow(new RegExp(`^[^\\n]*${name}[^\\n]*$`))
})

test('names every wrong setting at once', () => {
  expect(() => readSettings({ PORT: 'x', LOG_LEVEL: 'loud' })).toThrow(/PORT.*LOG_LEVEL/)
})
