import * as z from 'zod/mini'
import { actionClaim, CLAIM_REFUSALS } from './actions'
import { defineEndpoint } from './endpoint'
import {
  actionState,
  activityUnit,
  beijingDay,
  evidenceTier,
  identifier,
  instant,
  localText,
  nextCursor,
  pageQuery,
  slug,
} from './shapes'

const note = z.string().check(z.trim(), z.minLength(1), z.maxLength(500))

/** An act in a few words. */
const actInBrief = {
  behaviourId: slug,
  name: localText,
  amount: z.number(),
  unit: activityUnit,
  occurredAt: instant,
  tier: evidenceTier,
}

const appealSubject = z.discriminatedUnion('kind', [
  /** A claim that was refused with this code; `actionId` is the entry that it collided with, if it is the citizen's. */
  z.object({
    kind: z.literal('claim'),
    ...actInBrief,
    refusal: z.object({ code: z.enum(CLAIM_REFUSALS), rule: z.nullable(z.string()), actionId: z.nullable(identifier) }),
  }),
  /** An entry that was refused or superseded, as it stands now. */
  z.object({ kind: z.literal('action'), ...actInBrief, actionId: identifier, state: actionState }),
  /** A freeze of the account, with the reason that staff gave. */
  z.object({
    kind: z.literal('sanction'),
    sanctionId: identifier,
    frozenAt: instant,
    frozenUntil: instant,
    reason: z.string(),
  }),
])

const decision = z.discriminatedUnion('state', [
  z.object({ state: z.literal('open') }),
  /** `actionId` is the entry that counts now; null when a freeze was ended. */
  z.object({ state: z.literal('upheld'), decidedAt: instant, reason: z.string(), actionId: z.nullable(identifier) }),
  z.object({ state: z.literal('denied'), decidedAt: instant, reason: z.string() }),
])

export const appeal = z.object({
  id: identifier,
  subject: appealSubject,
  note: z.string(),
  photoId: z.nullable(identifier),
  openedAt: instant,
  /** The last day on which an answer is promised. */
  dueOn: beijingDay,
  decision,
})
export type Appeal = z.output<typeof appeal>

export const openAppeal = defineEndpoint({
  id: 'openAppeal',
  tag: 'appeals',
  summary:
    'Ask staff to look at a claim that was refused, at an entry that was refused or superseded, or to end a freeze',
  method: 'POST',
  path: '/v1/appeals',
  access: 'citizen',
  write: true,
  whileFrozen: true,
  body: z.object({
    subject: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('claim'), claim: actionClaim }),
      z.object({ kind: z.literal('action'), actionId: identifier }),
      z.object({ kind: z.literal('sanction'), sanctionId: identifier }),
    ]),
    note,
    /** A photo of the citizen that was shown for nothing else; it is kept until the answer. */
    photoId: z.nullable(identifier),
  }),
  output: appeal,
  refusals: [
    'appeal-needless',
    'appeal-open',
    'action-not-found',
    'behaviour-unknown',
    'amount-invalid',
    'unit-mismatch',
    'amount-implausible',
    'date-in-future',
    'date-too-old',
    'reference-invalid',
    'window-invalid',
    'evidence-not-accepted',
    'ticket-unknown',
    'place-code-unknown',
    'place-tries-over',
    // Of the photo beside the note, and of one that the claim shows as its evidence.
    'photo-unknown',
    'photo-used',
    'photo-in-appeal',
  ],
})

export const listAppeals = defineEndpoint({
  id: 'listAppeals',
  tag: 'appeals',
  summary: 'The appeals of the citizen, newest first',
  method: 'GET',
  path: '/v1/appeals',
  access: 'citizen',
  query: z.object({ ...pageQuery, cursor: z.optional(identifier) }),
  output: z.object({ appeals: z.array(appeal), nextCursor }),
  refusals: [],
})
