import * as z from 'zod/mini'
import { profile } from './citizen'
import { defineEndpoint } from './endpoint'
import { instant } from './shapes'

const phone = z.string().check(z.maxLength(32))

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
  body: z.object({ phone, code: z.string().check(z.regex(/^\d{6}$/)) }),
  output: z.object({ token: z.string(), expiresAt: instant, isNew: z.boolean(), profile }),
  refusals: ['phone-invalid', 'code-wrong', 'code-expired', 'code-exhausted', 'account-frozen'],
})

export const logOut = defineEndpoint({
  id: 'logOut',
  tag: 'session',
  summary: 'Revoke this session, or with everywhere=true all sessions of the citizen',
  method: 'DELETE',
  path: '/v1/sessions/current',
  access: 'citizen',
  query: z.object({ everywhere: z.optional(z.enum(['true', 'false'])) }),
  output: z.object({ revoked: z.int() }),
  refusals: [],
})
