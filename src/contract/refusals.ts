import * as z from 'zod/mini'

const none = z.object({})
const count = z.int()
const refusal = <const S extends number, F extends z.ZodMiniType>(status: S, facts: F) => ({ status, facts })

/**
 * The one closed list of what the server may refuse, with its HTTP status and the facts a person needs.
 * The phone turns a code into a sentence in `i18n`; a new code does not compile until both languages have one.
 */
export const REFUSALS = {
  'request-invalid': refusal(400, z.object({ issues: z.array(z.object({ path: z.string(), message: z.string() })) })),
  'body-too-large': refusal(413, z.object({ maxBytes: count })),
  'media-type-unsupported': refusal(415, none),
  'route-not-found': refusal(404, none),
  'session-missing': refusal(401, none),
  'session-expired': refusal(401, none),
  // `reason` is what staff wrote to the citizen; staff who meet a frozen passbook do not read it.
  'account-frozen': refusal(403, z.object({ until: z.nullable(z.string()), reason: z.nullable(z.string()) })),
  'rate-limited': refusal(429, z.object({ retryAfterSeconds: count })),
  'idempotency-key-missing': refusal(400, none),
  'idempotency-key-reused': refusal(422, none),
  // The citizen took back what was sent under this key, before it arrived.
  'idempotency-key-withdrawn': refusal(410, none),
  'server-busy': refusal(503, z.object({ retryAfterSeconds: count })),
  'server-error': refusal(500, z.object({ requestId: z.string() })),

  'phone-invalid': refusal(422, none),
  'code-too-soon': refusal(429, z.object({ retryAfterSeconds: count })),
  'code-wrong': refusal(422, z.object({ triesLeft: count })),
  'code-expired': refusal(410, none),
  'code-exhausted': refusal(410, none),
  'phone-abroad': refusal(422, none),
  'host-code-invalid': refusal(422, none),
  'host-blocked': refusal(403, none),
  'host-unavailable': refusal(503, none),
  'account-unknown': refusal(404, none),
  'other-account-frozen': refusal(409, none),
  'last-way-in': refusal(409, z.object({ kind: z.enum(['phone', 'wechat', 'alipay']) })),
  'join-ticket-over': refusal(410, none),
  'join-not-found': refusal(404, none),
  'joined-further': refusal(409, none),
  'pseudonym-unsuitable': refusal(422, none),
  'district-unknown': refusal(422, none),
  'charity-unknown': refusal(422, none),

  'behaviour-unknown': refusal(422, none),
  'amount-invalid': refusal(422, none),
  'unit-mismatch': refusal(422, z.object({ unit: z.string() })),
  'amount-implausible': refusal(422, z.object({ max: z.number(), unit: z.string() })),
  'date-in-future': refusal(422, none),
  'date-too-old': refusal(422, z.object({ days: count })),
  'evidence-not-accepted': refusal(422, z.object({ accepted: z.array(z.string()) })),
  'ticket-unknown': refusal(422, none),
  'ticket-used': refusal(409, none),
  'place-code-unknown': refusal(422, none),
  // The place has new codes: its plaque was replaced.
  'place-code-replaced': refusal(410, none),
  // The code was right, and reached us more than `minutes` after it was shown.
  'place-code-late': refusal(409, z.object({ minutes: count })),
  'place-tries-over': refusal(429, z.object({ retryAfterSeconds: count })),
  'place-closed': refusal(409, none),
  // `behaviourIds` are what the place vouches for.
  'place-not-for-this': refusal(422, z.object({ behaviourIds: z.array(z.string()) })),
  'place-wrong-day': refusal(422, none),
  'place-location-missing': refusal(422, none),
  'place-location-inexact': refusal(422, z.object({ accuracyM: count, mostM: count })),
  'place-too-far': refusal(409, z.object({ distanceM: count, mostM: count })),
  // What stands in the way of the picture: no picture, more pixels than a camera makes, or nothing to be seen on it.
  'photo-unreadable': refusal(422, z.object({ why: z.enum(['not-a-picture', 'too-many-pixels', 'blank']) })),
  'photo-unknown': refusal(422, none),
  // `actionId` is the entry that the photo was shown for, null when it is somebody else's.
  'photo-used': refusal(
    409,
    z.object({ rule: z.enum(['photo-once', 'photo-copy']), actionId: z.nullable(z.string()) }),
  ),
  // It lies with an appeal that is not answered yet, or that was upheld.
  'photo-in-appeal': refusal(409, z.object({ appealId: z.string() })),
  'photo-wrong-day': refusal(422, z.object({ days: count })),
  'photo-waiting': refusal(409, none),
  'already-counted': refusal(409, z.object({ rule: z.string(), actionId: z.string(), behaviourId: z.string() })),
  // `rule` is the id of a rule against abuse: more acts of the behaviour than it allows in so many minutes.
  'too-many': refusal(409, z.object({ rule: z.string(), most: count, minutes: count })),
  // Two places this far apart, in less time than the way takes.
  'act-impossible': refusal(409, z.object({ rule: z.string(), km: count })),
  // `kind` is what the behaviour takes, null when it takes none.
  'reference-invalid': refusal(422, z.object({ kind: z.nullable(z.string()) })),
  // By somebody else: whose entry it is stays with them.
  'reference-used': refusal(409, z.object({ kind: z.string() })),
  'window-invalid': refusal(422, none),
  // `rule` is what there is too little of: 'points', 'seconds' or 'metres'.
  'journey-too-short': refusal(422, z.object({ rule: z.string(), measured: count, least: count })),
  // `mode` is how it moved; `fitting` are the behaviours that this movement would be verified as.
  'journey-mode-differs': refusal(
    422,
    z.object({ mode: z.string(), confidencePercent: count, fitting: z.array(z.string()) }),
  ),
  // `actionId` is the own entry whose journey it repeats; null when it is somebody else's.
  'journey-copied': refusal(409, z.object({ actionId: z.nullable(z.string()) })),
  // `rule` is the trait that no receiver on the move records.
  'journey-not-believed': refusal(422, z.object({ rule: z.string() })),
  'journey-distance-differs': refusal(422, z.object({ measuredKm: z.number(), claimedKm: z.number() })),
  'track-not-found': refusal(404, none),
  'action-not-found': refusal(404, none),
  'action-not-open': refusal(409, z.object({ state: z.string() })),
  'evidence-not-stronger': refusal(422, z.object({ tier: z.string() })),

  'appeal-needless': refusal(409, none),
  'appeal-open': refusal(409, z.object({ appealId: z.string() })),
  'appeal-not-found': refusal(404, none),
  'appeal-decided': refusal(409, z.object({ state: z.string() })),
  'photo-not-found': refusal(404, none),
  'photo-not-open': refusal(409, z.object({ state: z.string() })),
  'flag-not-found': refusal(404, none),
  // Entries are voided before an account is frozen.
  'void-first': refusal(409, none),
  'staff-only': refusal(403, none),
  'own-matter': refusal(403, none),
  'place-not-yours': refusal(403, none),
  // An exchange point that shows no codes.
  'place-without-codes': refusal(404, none),
  'passbook-unknown': refusal(404, none),
  // In the passbook of somebody else: staff learn what it collides with, not which entry.
  'already-credited': refusal(409, z.object({ rule: z.string(), behaviourId: z.string() })),

  'privacy-version-unknown': refusal(422, none),
  'consent-missing': refusal(403, z.object({ source: z.string() })),
  'steps-not-connected': refusal(409, none),
  'steps-unreadable': refusal(422, none),
  'steps-none': refusal(422, none),
  'steps-taken': refusal(409, none),

  'scope-unknown': refusal(404, none),
  'reward-not-found': refusal(404, none),
  'reward-closed': refusal(409, none),
  'exchange-point-unknown': refusal(422, none),
  'price-changed': refusal(409, z.object({ points: count })),
  'points-short': refusal(409, z.object({ available: count, needed: count })),
  'sold-out': refusal(409, z.object({ restockOn: z.nullable(z.string()) })),
  'pool-empty': refusal(409, z.object({ restockOn: z.nullable(z.string()) })),
  'limit-reached': refusal(409, z.object({ limit: count, per: z.string() })),
  'redemption-not-found': refusal(404, none),
  'redemption-not-open': refusal(409, z.object({ state: z.string() })),
} as const

export type RefusalCode = keyof typeof REFUSALS
export type FactsOf<C extends RefusalCode> = z.output<(typeof REFUSALS)[C]['facts']>

/** A refusal with its facts: a union that narrows by `code`. */
export type Refusal<C extends RefusalCode = RefusalCode> = {
  [K in C]: { readonly code: K; readonly facts: FactsOf<K> }
}[C]

/** Codes that any call may answer with. */
export const EVERY_CALL = [
  'request-invalid',
  'body-too-large',
  'media-type-unsupported',
  'route-not-found',
  'session-expired',
  'rate-limited',
  'server-busy',
  'server-error',
] as const satisfies readonly RefusalCode[]

/** Codes that any call for citizens may answer with. */
export const CITIZEN_CALL = ['session-missing', 'account-frozen'] as const satisfies readonly RefusalCode[]

/** Codes that any call for staff may answer with. */
export const STAFF_CALL = [...CITIZEN_CALL, 'staff-only'] as const satisfies readonly RefusalCode[]

/** Codes that a call may answer with because of who may make it. */
export const ACCESS_CALL = { public: [], optional: [], citizen: CITIZEN_CALL, staff: STAFF_CALL } as const

/** Codes that any write may answer with. */
export const WRITE_CALL = [
  'idempotency-key-missing',
  'idempotency-key-reused',
  'idempotency-key-withdrawn',
] as const satisfies readonly RefusalCode[]

export const isRefusalCode = (code: string): code is RefusalCode => Object.prototype.hasOwnProperty.call(REFUSALS, code)
export const statusOf = (code: RefusalCode): number => REFUSALS[code].status

/** The body of every answer that is not a success. */
export const refusalBody = z.object({ error: z.object({ code: z.string(), facts: z.unknown() }) })
