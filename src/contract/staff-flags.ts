import * as z from 'zod/mini'
import { ABUSE_KINDS } from '@/domain/abuse/rule'
import { FREEZE_DAYS_MAX, FREEZE_DAYS_MIN } from '@/domain/abuse/sanction'
import { defineEndpoint } from './endpoint'
import {
  actionState,
  activityUnit,
  evidenceTier,
  identifier,
  instant,
  localText,
  nextCursor,
  pageQuery,
  pointCount,
  slug,
} from './shapes'

/** Flags that staff handle in one go. */
export const FLAGS_AT_ONCE_MAX = 50

const reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(500))

/** What broke a rule: an entry, as it stands now, or claims that were refused and left none. */
export const abuseFlag = z.object({
  id: identifier,
  rule: slug,
  kind: z.enum(ABUSE_KINDS),
  /** Acts, accounts, kilometres, days, steps or refusals, as the kind counts them. */
  measured: z.int(),
  raisedAt: instant,
  /** Whether the entry is pending until the flag is handled. */
  holds: z.boolean(),
  entry: z.nullable(
    z.object({
      actionId: identifier,
      name: localText,
      amount: z.number(),
      unit: activityUnit,
      occurredAt: instant,
      tier: evidenceTier,
      state: actionState,
      points: pointCount,
    }),
  ),
  handling: z.discriminatedUnion('state', [
    z.object({ state: z.literal('open') }),
    z.object({ state: z.enum(['dismissed', 'voided']), handledAt: instant, reason: z.string() }),
  ]),
})
export type AbuseFlag = z.output<typeof abuseFlag>

/** Flags of one citizen, of whom staff see the pseudonym alone. */
export const flaggedCitizen = z.object({
  pseudonym: z.string(),
  /** Whether this is the account of who asks: then it is for somebody else to decide. */
  isOwn: z.boolean(),
  frozenUntil: z.nullable(instant),
  /** Whether an entry was voided before: a freeze comes after that only. */
  mayBeFrozen: z.boolean(),
  flags: z.array(abuseFlag),
})
export type FlaggedCitizen = z.output<typeof flaggedCitizen>

export const listFlags = defineEndpoint({
  id: 'listFlags',
  tag: 'staff',
  summary: 'Flags by citizen: open ones, who waited longest first, or handled ones, the newest first',
  method: 'GET',
  path: '/v1/staff/flags',
  access: 'staff',
  query: z.object({ ...pageQuery, cursor: z.optional(identifier), state: z.enum(['open', 'handled']) }),
  output: z.object({ citizens: z.array(flaggedCitizen), nextCursor }),
  refusals: [],
})

export const decideFlags = defineEndpoint({
  id: 'decideFlags',
  tag: 'staff',
  summary: 'Dismiss flags of one citizen, or void their entries, if they have one; handled flags stay as they are',
  method: 'POST',
  path: '/v1/staff/flag-decisions',
  access: 'staff',
  write: true,
  body: z.object({
    flagIds: z.array(identifier).check(z.minLength(1), z.maxLength(FLAGS_AT_ONCE_MAX)),
    decision: z.enum(['dismissed', 'voided']),
    /** The citizen reads it when entries are voided. */
    reason,
  }),
  /** How many flags this call handled, and how many entries left the books. */
  output: z.object({ handled: z.int(), voided: z.int() }),
  refusals: ['flag-not-found', 'own-matter'],
})

export const freezeAccount = defineEndpoint({
  id: 'freezeAccount',
  tag: 'staff',
  summary: 'Freeze the account that a flag is about for some days; one that is frozen stays as it is',
  method: 'POST',
  path: '/v1/staff/flags/:flagId/freeze',
  access: 'staff',
  write: true,
  params: z.object({ flagId: identifier }),
  body: z.object({ days: z.int().check(z.gte(FREEZE_DAYS_MIN), z.lte(FREEZE_DAYS_MAX)), reason }),
  output: z.object({ frozenUntil: instant }),
  refusals: ['flag-not-found', 'own-matter', 'void-first'],
})

export const thawAccount = defineEndpoint({
  id: 'thawAccount',
  tag: 'staff',
  summary: 'End the freeze of the account that a flag is about; one that is not frozen stays as it is',
  method: 'POST',
  path: '/v1/staff/flags/:flagId/thaw',
  access: 'staff',
  write: true,
  params: z.object({ flagId: identifier }),
  body: z.object({ reason }),
  output: z.object({ wasFrozen: z.boolean() }),
  refusals: ['flag-not-found', 'own-matter'],
})
