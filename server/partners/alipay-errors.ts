import * as z from 'zod/mini'
import type { HostAnswer, HostTrouble } from '../services'

/**
 * What Alipay's detailed codes mean for us: those of alipay.system.oauth.token and my.getPhoneNumber. Any other is looked
 * up by its general code (https://opendocs.alipay.com/common/02km9f).
 */
export const ALIPAY_TROUBLES: Readonly<Record<string, HostTrouble>> = {
  'isv.code-invalid': 'code-invalid',
  // The person has not agreed, or has taken it back: asking again is what helps.
  'isv.invalid-auth-relations': 'code-invalid',
  'isp.unknow-error': 'busy',
  'aop.unknow-error': 'busy',
  'isv.app-call-limited': 'busy',
  'isv.method-call-limited': 'busy',
  'isv.grant-type-invalid': 'misconfigured',
  'isv.refresh-token-invalid': 'misconfigured',
  'isv.refresh-token-time-out': 'misconfigured',
  'isv.refreshed-token-invalid': 'misconfigured',
  'isv.unmatched-app-id': 'misconfigured',
  'isv.missing-encrypt-key': 'misconfigured',
  'isv.missing-default-signature-type': 'misconfigured',
  'isv.invalid-encrypt': 'misconfigured',
}

export const ALIPAY_GENERAL_TROUBLES: Readonly<Record<string, HostTrouble>> = {
  20000: 'busy', // service currently unavailable
  20001: 'misconfigured', // insufficient token permissions
  40001: 'misconfigured', // missing required arguments
  40002: 'misconfigured', // invalid arguments
  40003: 'misconfigured', // insufficient conditions
  40004: 'misconfigured', // business failed
  40005: 'busy', // call limited
  40006: 'misconfigured', // insufficient permissions
}

// The gateway writes sub_code, which the library turns to subCode, as the phone's methods write it.
const refusal = z.object({
  code: z.union([z.string(), z.number()]),
  sub_code: z.optional(z.string()),
  subCode: z.optional(z.string()),
})

/** An answer that is not what was asked for: an error that Alipay names, or nothing that its documents know. */
export const refusedByAlipay = (call: string, answer: unknown): HostAnswer<never> => {
  const parsed = refusal.safeParse(answer)
  if (!parsed.success) {
    return { ok: false, trouble: 'busy', detail: `${call}: an answer that the documents do not know` }
  }
  const { code, sub_code: written, subCode: turned } = parsed.data
  const detailed = written ?? turned ?? ''
  const trouble = ALIPAY_TROUBLES[detailed] ?? ALIPAY_GENERAL_TROUBLES[code] ?? 'misconfigured'
  return { ok: false, trouble, detail: `${call}: ${code} ${detailed}`.trim() }
}
