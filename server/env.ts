import * as z from 'zod/mini'
import { readTemplate } from './env-templates'
import type { HttpSettings } from './http/settings'
import type { AlipaySettings } from './partners/alipay'
import { readAlipayPrivateKey, readAlipayPublicKey } from './partners/alipay-keys'
import type { LetterTemplates } from './partners/letter'
import type { WechatSettings } from './partners/wechat-wire'

/** A setting is missing or wrong; the message names it. */
export class SettingError extends Error {
  override readonly name = 'SettingError'
}

const whole = (fallback: number, max: number) =>
  z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(max)), fallback)
const isOn = (fallback: 'on' | 'off') => z._default(z.enum(['on', 'off']), fallback)

/** Secrets go to these addresses: in the clear only on this very machine, for tests. */
const hostBase = (fallback: string) =>
  z._default(z.string().check(z.regex(/^(https:\/\/[^/]+|http:\/\/(127\.0\.0\.1|localhost)(:\d+)?)$/)), fallback)

/** Of messages: `<id> <field>=<what|about|day> …`. */
const template = z.optional(z.string().check(z.refine((text) => readTemplate(text) !== null, 'an id and its fields')))

const variables = z.object({
  NODE_ENV: z.optional(z.string()),
  HOST: z._default(z.string(), '127.0.0.1'),
  PORT: whole(8787, 65_535),
  DATA_DIRECTORY: z._default(z.string(), 'data'),
  DATABASE_URL: z.optional(z.string().check(z.regex(/^postgres(ql)?:\/\//))),
  DATABASE_CONNECTIONS: whole(10, 100),
  GREEN_PASSBOOK_SECRET: z.optional(z.string().check(z.minLength(32))),
  SMS_ENDPOINT: z.optional(z.string().check(z.regex(/^https?:\/\//))),
  SMS_KEY: z.optional(z.string()),
  WECHAT_API_BASE: hostBase('https://api.weixin.qq.com'),
  WECHAT_APP_ID: z.optional(z.string().check(z.regex(/^wx[0-9a-f]{16}$/))),
  WECHAT_APP_SECRET: z.optional(z.string().check(z.regex(/^[0-9a-f]{32}$/))),
  ALIPAY_API_BASE: hostBase('https://openapi.alipay.com'),
  ALIPAY_APP_ID: z.optional(z.string().check(z.regex(/^\d{16}$/))),
  ALIPAY_PRIVATE_KEY: z.optional(z.string()),
  ALIPAY_PUBLIC_KEY: z.optional(z.string()),
  ALIPAY_AES_KEY: z.optional(z.string().check(z.regex(/^[A-Za-z0-9+/]{22}==$/))),
  WECHAT_TEMPLATE_POINTS: template,
  WECHAT_TEMPLATE_VOUCHERS: template,
  WECHAT_TEMPLATE_ANSWERS: template,
  ALIPAY_TEMPLATE_POINTS: template,
  ALIPAY_TEMPLATE_VOUCHERS: template,
  ALIPAY_TEMPLATE_ANSWERS: template,
  S3_ENDPOINT: z.optional(z.string().check(z.regex(/^https?:\/\//))),
  S3_BUCKET: z.optional(z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/))),
  S3_KEY: z.optional(z.string()),
  S3_SECRET: z.optional(z.string()),
  S3_REGION: z.optional(z.string()),
  PHOTO_REVIEW_ENDPOINT: z.optional(z.string().check(z.regex(/^https?:\/\//))),
  PHOTO_REVIEW_KEY: z.optional(z.string()),
  ABUSE_RULES: isOn('on'),
  SAMPLE_CITY: isOn('on'),
  CITY_FILE: z.optional(z.string()),
  TRUST_PROXY: z._default(z.string(), 'off'),
  LOG_LEVEL: z._default(z.enum(['silent', 'error', 'warn', 'info', 'debug']), 'info'),
  REQUESTS_PER_MINUTE_OF_ADDRESS: whole(600, 1_000_000_000),
  REQUESTS_PER_MINUTE_OF_CITIZEN: whole(240, 1_000_000_000),
  LOGINS_PER_MINUTE_OF_ADDRESS: whole(20, 1_000_000_000),
  EVENT_LOOP_LAG_MS: whole(1_000, 60_000),
})

export interface S3Storage {
  readonly endpoint: string
  readonly bucket: string
  readonly key: string
  readonly secret: string
  readonly region: string
}

export interface Settings {
  readonly host: string
  readonly port: number
  readonly dataDirectory: string
  /** Null: the embedded database in the data directory. */
  readonly databaseUrl: string | null
  readonly databaseConnections: number
  /** Null: a secret is made once and kept in the data directory. */
  readonly secret: string | null
  /** Null: codes are printed. */
  readonly smsGateway: { readonly endpoint: string; readonly key: string } | null
  /** Null: no mini-program of this host. */
  readonly wechat: WechatSettings | null
  readonly alipay: AlipaySettings | null
  /** Null: this host delivers no messages. */
  readonly wechatTemplates: LetterTemplates | null
  readonly alipayTemplates: LetterTemplates | null
  /** Null: pictures lie in the data directory. */
  readonly pictureStorage: S3Storage | null
  /** Null: no machine looks at photos. */
  readonly photoReview: { readonly endpoint: string; readonly key: string } | null
  /** Off only to measure what the rules cost, or to look for a mistake in them. */
  readonly hasAbuseRules: boolean
  readonly wantsSampleCity: boolean
  /** A city of one's own, loaded into an empty database in the place of the sample. */
  readonly cityFile: string | null
  readonly http: Omit<HttpSettings, 'webDirectory'>
}

/** Reads the settings from environment variables. Throws SettingError, in one line, naming every wrong one. */
export const readSettings = (environment: Readonly<Record<string, string | undefined>>): Settings => {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = variables.safeParse(given)
  if (!parsed.success) {
    throw new SettingError(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
  }
  const env = parsed.data
  const isProduction = env.NODE_ENV === 'production'
  if (!env.GREEN_PASSBOOK_SECRET && (env.DATABASE_URL || isProduction)) {
    throw new SettingError('GREEN_PASSBOOK_SECRET: needed with DATABASE_URL and in production, at least 32 characters')
  }
  if (Boolean(env.SMS_ENDPOINT) !== Boolean(env.SMS_KEY)) {
    throw new SettingError('SMS_ENDPOINT and SMS_KEY: give both or neither')
  }
  if (Boolean(env.PHOTO_REVIEW_ENDPOINT) !== Boolean(env.PHOTO_REVIEW_KEY)) {
    throw new SettingError('PHOTO_REVIEW_ENDPOINT and PHOTO_REVIEW_KEY: give both or neither')
  }
  return {
    host: env.HOST,
    port: env.PORT,
    dataDirectory: env.DATA_DIRECTORY,
    databaseUrl: env.DATABASE_URL ?? null,
    databaseConnections: env.DATABASE_CONNECTIONS,
    secret: env.GREEN_PASSBOOK_SECRET ?? null,
    smsGateway: env.SMS_ENDPOINT && env.SMS_KEY ? { endpoint: env.SMS_ENDPOINT, key: env.SMS_KEY } : null,
    wechat: wechatIn(env),
    alipay: alipayIn(env),
    wechatTemplates: templatesIn(env, 'WECHAT'),
    alipayTemplates: templatesIn(env, 'ALIPAY'),
    pictureStorage: pictureStorageOf(env),
    photoReview:
      env.PHOTO_REVIEW_ENDPOINT && env.PHOTO_REVIEW_KEY
        ? { endpoint: env.PHOTO_REVIEW_ENDPOINT, key: env.PHOTO_REVIEW_KEY }
        : null,
    hasAbuseRules: env.ABUSE_RULES === 'on',
    cityFile: env.CITY_FILE ?? null,
    wantsSampleCity: env.SAMPLE_CITY === 'on' && !env.CITY_FILE && !isProduction,
    http: {
      trustProxy: env.TRUST_PROXY === 'off' ? false : env.TRUST_PROXY === 'on' ? true : env.TRUST_PROXY,
      logLevel: env.LOG_LEVEL,
      rateLimits: {
        perAddress: env.REQUESTS_PER_MINUTE_OF_ADDRESS,
        perCitizen: env.REQUESTS_PER_MINUTE_OF_CITIZEN,
        loginsPerAddress: env.LOGINS_PER_MINUTE_OF_ADDRESS,
      },
      eventLoopLagMsMax: env.EVENT_LOOP_LAG_MS,
      hasMetrics: true,
    },
  }
}

type Variables = z.output<typeof variables>

const wechatIn = ({ WECHAT_API_BASE, WECHAT_APP_ID, WECHAT_APP_SECRET }: Variables): WechatSettings | null => {
  if (!WECHAT_APP_ID && !WECHAT_APP_SECRET) return null
  if (!WECHAT_APP_ID || !WECHAT_APP_SECRET) {
    throw new SettingError('WECHAT_APP_ID and WECHAT_APP_SECRET: give both or neither')
  }
  return { apiBase: WECHAT_API_BASE, appId: WECHAT_APP_ID, appSecret: WECHAT_APP_SECRET }
}

const alipayIn = (env: Variables): AlipaySettings | null => {
  const { ALIPAY_APP_ID: appId, ALIPAY_PRIVATE_KEY, ALIPAY_PUBLIC_KEY, ALIPAY_AES_KEY: aesKey } = env
  if (!appId && !ALIPAY_PRIVATE_KEY && !ALIPAY_PUBLIC_KEY && !aesKey) return null
  if (!appId || !ALIPAY_PRIVATE_KEY || !ALIPAY_PUBLIC_KEY || !aesKey) {
    throw new SettingError(
      'ALIPAY_APP_ID, ALIPAY_PRIVATE_KEY, ALIPAY_PUBLIC_KEY and ALIPAY_AES_KEY: give all four or none',
    )
  }
  const privateKey = readAlipayPrivateKey(ALIPAY_PRIVATE_KEY)
  const alipayPublicKey = readAlipayPublicKey(ALIPAY_PUBLIC_KEY)
  if (!privateKey) throw new SettingError('ALIPAY_PRIVATE_KEY: the private RSA key of the app, as one line of base64')
  if (!alipayPublicKey) throw new SettingError("ALIPAY_PUBLIC_KEY: Alipay's public RSA key, as one line of base64")
  return { apiBase: env.ALIPAY_API_BASE, appId, privateKey, alipayPublicKey, aesKey }
}

/** One for each topic, of a host that is set up. */
const templatesIn = (env: Variables, host: 'WECHAT' | 'ALIPAY'): LetterTemplates | null => {
  const names = [`${host}_TEMPLATE_POINTS`, `${host}_TEMPLATE_VOUCHERS`, `${host}_TEMPLATE_ANSWERS`] as const
  const [points, vouchers, answers] = names.map((name) => readTemplate(env[name] ?? ''))
  if (!points && !vouchers && !answers) return null
  if (!points || !vouchers || !answers) throw new SettingError(`${names.join(', ')}: give all three or none`)
  if (!env[`${host}_APP_ID`]) throw new SettingError(`${host}_APP_ID: needed with ${names.join(', ')}`)
  return { points, vouchers, answers }
}

const S3_NAMES = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_KEY', 'S3_SECRET'] as const

/** Four settings that belong together; the region is 'us-east-1' unless said, as most storages other than Amazon's want it. */
const pictureStorageOf = (env: Variables): S3Storage | null => {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_KEY: key, S3_SECRET: secret, S3_REGION: region } = env
  if (endpoint && bucket && key && secret) return { endpoint, bucket, key, secret, region: region ?? 'us-east-1' }
  const missing = S3_NAMES.filter((name) => !env[name])
  if (missing.length === S3_NAMES.length && !region) return null
  throw new SettingError(`${missing.join(', ')}: needed with the other S3 settings`)
}
