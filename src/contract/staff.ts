import * as z from 'zod/mini'
import { actionClaim } from './actions'
import { appeal } from './appeals'
import { defineEndpoint } from './endpoint'
import {
  activityUnit,
  gramCount,
  identifier,
  instant,
  localText,
  nextCursor,
  pageQuery,
  pointCount,
  slug,
} from './shapes'

/** An appeal as staff see it: a pseudonym, and nothing else of the person. */
export const queuedAppeal = z.object({ ...appeal.shape, pseudonym: z.string(), isOverdue: z.boolean() })

export const listQueue = defineEndpoint({
  id: 'listQueue',
  tag: 'staff',
  summary: 'Open appeals, those that are due first',
  method: 'GET',
  path: '/v1/staff/appeals',
  access: 'staff',
  query: z.object({ ...pageQuery, cursor: z.optional(identifier) }),
  output: z.object({ appeals: z.array(queuedAppeal), nextCursor }),
  refusals: [],
})

export const decideAppeal = defineEndpoint({
  id: 'decideAppeal',
  tag: 'staff',
  summary: 'Uphold an appeal, which books the act as of its day, or deny it; the citizen reads the reason',
  method: 'POST',
  path: '/v1/staff/appeals/:appealId/decision',
  access: 'staff',
  write: true,
  params: z.object({ appealId: identifier }),
  body: z.object({
    decision: z.enum(['upheld', 'denied']),
    reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
  }),
  output: appeal,
  refusals: ['appeal-not-found', 'appeal-decided', 'own-matter'],
})

export const undoAccountJoin = defineEndpoint({
  id: 'undoAccountJoin',
  tag: 'staff',
  summary:
    'Split two joined accounts, by the number of either passbook; both citizens read the reason in their inboxes',
  method: 'POST',
  path: '/v1/staff/account-splits',
  access: 'staff',
  write: true,
  body: z.object({
    passbookNumber: z.string().check(z.maxLength(32)),
    reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
  }),
  output: z.object({ stayed: z.string(), wentBack: z.string() }),
  refusals: ['passbook-unknown', 'join-not-found', 'joined-further', 'own-matter'],
})

export const creditAction = defineEndpoint({
  id: 'creditAction',
  tag: 'staff',
  summary: 'Credit what staff saw at a place, an inspection or volunteering, to the holder of a passbook',
  method: 'POST',
  path: '/v1/staff/credits',
  access: 'staff',
  write: true,
  body: z.object({
    passbookNumber: z.string().check(z.maxLength(32)),
    exchangePointId: slug,
    behaviourId: slug,
    amount: z.number(),
    unit: z.string().check(z.maxLength(16)),
    occurredAt: instant,
    reference: actionClaim.shape.reference,
  }),
  output: z.object({
    actionId: identifier,
    pseudonym: z.string(),
    name: localText,
    amount: z.number(),
    unit: activityUnit,
    occurredAt: instant,
    grams: gramCount,
    points: pointCount,
  }),
  refusals: [
    'passbook-unknown',
    'own-matter',
    'account-frozen',
    'place-not-yours',
    'behaviour-unknown',
    'amount-invalid',
    'unit-mismatch',
    'amount-implausible',
    'date-in-future',
    'date-too-old',
    'reference-invalid',
    'reference-used',
    'evidence-not-accepted',
    'already-credited',
  ],
})
