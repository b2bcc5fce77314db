import * as z from 'zod/mini'
import { profile } from './citizen'
import { defineEndpoint } from './endpoint'
import { gramTotals, instant, pointCount, slug } from './shapes'

const phone = z.string().check(z.maxLength(32))
const smsCode = z.string().check(z.regex(/^\d{6}$/))

/** Where the app runs besides the web: a host knows who its user is. */
export const host = z.enum(['wechat', 'alipay'])
export type Host = z.output<typeof host>

/** A code that a host gave the phone, for the server to exchange; good for one exchange. */
const hostCode = z.string().check(z.minLength(1), z.maxLength(512))

const openedSession = z.object({ token: z.string(), expiresAt: instant, isNew: z.boolean(), profile })

export const requestLoginCode = defineEndpoint({
  id: 'requestLoginCode',
  tag: 'session',
  summary: 'Send a one-time code to a phone number of mainland China; it works for five minutes and five tries',
  method: 'POST',
  path: '/v1/login-codes',
  access: 'public',
  write: true,
  body: z.object({ phone }),
  output: z.object({ expiresInSeconds: z.int(), resendAfterSeconds: z.int() }),
  refusals: ['phone-invalid', 'code-too-soon'],
})

export const logIn = defineEndpoint({
  id: 'logIn',
  tag: 'session',
  summary: 'Exchange a one-time code for a session; the first time, an account with a pseudonym is opened',
  method: 'POST',
  path: '/v1/sessions',
  access: 'public',
  write: true,
  body: z.object({ phone, code: smsCode }),
  output: openedSession,
  refusals: ['phone-invalid', 'code-wrong', 'code-expired', 'code-exhausted'],
})

export const logInWithHost = defineEndpoint({
  id: 'logInWithHost',
  tag: 'session',
  summary:
    'Exchange a login code of WeChat or Alipay for a session; the first time, an account is opened, or with ifKnown refused',
  method: 'POST',
  path: '/v1/sessions/host',
  access: 'public',
  write: true,
  body: z.object({ host, code: hostCode, ifKnown: z.optional(z.boolean()) }),
  output: openedSession,
  refusals: ['host-code-invalid', 'host-blocked', 'host-unavailable', 'account-unknown'],
})

export const logOut = defineEndpoint({
  id: 'logOut',
  tag: 'session',
  summary: 'Revoke this session, or with everywhere=true all sessions of the citizen',
  method: 'DELETE',
  path: '/v1/sessions/current',
  access: 'citizen',
  whileFrozen: true,
  query: z.object({ everywhere: z.optional(z.enum(['true', 'false'])) }),
  output: z.object({ revoked: z.int() }),
  refusals: [],
})

const knownIdentity = z.object({
  kind: z.enum(['phone', 'wechat', 'alipay']),
  /** The last four digits of a phone number; else empty. */
  hint: z.string(),
  since: instant,
})
export type KnownIdentity = z.output<typeof knownIdentity>

export const readIdentities = defineEndpoint({
  id: 'readIdentities',
  tag: 'session',
  summary: 'The ways into this account: phone number, WeChat, Alipay',
  method: 'GET',
  path: '/v1/identities',
  access: 'citizen',
  output: z.object({ identities: z.array(knownIdentity) }),
  refusals: [],
})

export const removeIdentity = defineEndpoint({
  id: 'removeIdentity',
  tag: 'session',
  summary:
    'Take a way into this account away, and the consent with a phone number; other sessions end, and the last way stays',
  method: 'DELETE',
  path: '/v1/identities/:kind',
  access: 'citizen',
  write: true,
  params: z.object({ kind: knownIdentity.shape.kind }),
  /** Of the privacy text that the person could read. */
  query: z.object({ version: slug }),
  output: z.object({ identities: z.array(knownIdentity) }),
  refusals: ['last-way-in', 'privacy-version-unknown'],
})

/** What tells two accounts of one person apart. */
const accountFacts = z.object({
  passbookNumber: z.string(),
  pseudonym: z.string(),
  since: instant,
  actions: z.int(),
  grams: gramTotals,
  points: pointCount,
})
export type AccountFacts = z.output<typeof accountFacts>

/** Proof of a way in: a phone number by text message or by the button of a host, or a login code of the host itself. */
const proof = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sms'), phone, code: smsCode }),
  z.object({ kind: z.literal('wechat-phone'), code: hostCode }),
  z.object({
    kind: z.literal('alipay-phone'),
    response: z.string().check(z.minLength(1), z.maxLength(4096)),
    sign: z.string().check(z.minLength(1), z.maxLength(1024)),
  }),
  z.object({ kind: z.literal('host'), host, code: hostCode }),
])
export type Proof = z.output<typeof proof>

/** Not a write with a key: a proof is good once, and a way in that is one's own already is no news. */
export const bindIdentity = defineEndpoint({
  id: 'bindIdentity',
  tag: 'session',
  summary:
    'Add a way into this account; when it is that of another account, both are described with a ticket to join them within ten minutes',
  method: 'POST',
  path: '/v1/identities',
  access: 'citizen',
  body: proof,
  output: z.discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('bound'), identities: z.array(knownIdentity) }),
    z.object({
      outcome: z.literal('other-account'),
      ticket: z.string(),
      expiresAt: instant,
      /** The account that was opened first stays; the other one goes into it. */
      stays: accountFacts,
      goes: accountFacts,
      asks: z.enum(['stays', 'goes']),
    }),
  ]),
  refusals: [
    'phone-invalid',
    'phone-abroad',
    'code-wrong',
    'code-expired',
    'code-exhausted',
    'host-code-invalid',
    'host-blocked',
    'host-unavailable',
    'other-account-frozen',
  ],
})
export type OtherAccount = Extract<z.output<(typeof bindIdentity)['output']>, { outcome: 'other-account' }>

export const joinAccounts = defineEndpoint({
  id: 'joinAccounts',
  tag: 'session',
  summary: 'Join the two accounts of a ticket: the younger goes into the older, and nothing counts twice',
  method: 'POST',
  path: '/v1/account-joins',
  access: 'citizen',
  body: z.object({ ticket: z.string().check(z.maxLength(64)) }),
  output: z.object({
    profile,
    /** Acts that had been logged in both accounts and count once now. */
    countedOnce: z.int(),
    /** Points that the caps of one person, or an act counted once, took away. */
    pointsCut: pointCount,
  }),
  refusals: ['join-ticket-over', 'other-account-frozen'],
})
