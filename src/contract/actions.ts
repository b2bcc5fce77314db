import * as z from 'zod/mini'
import { defineEndpoint } from './endpoint'
import { EVIDENCE_REFUSALS, evidenceInput, track } from './evidence'
import { confidence, factorSource } from './methodology'
import type { RefusalCode } from './refusals'
import {
  actionState,
  activityUnit,
  category,
  entryState,
  evidenceTier,
  gramCount,
  gramTotals,
  identifier,
  instant,
  localText,
  pointCount,
  slug,
} from './shapes'

/** When a journey was made. */
export const journeyWindow = z.object({ startedAt: instant, endedAt: instant })

/** What was done, as the person says it. */
export const actionClaim = z.object({
  behaviourId: slug,
  /** In the unit of the behaviour, at most three decimals. */
  amount: z.number(),
  unit: z.string().check(z.maxLength(16)),
  occurredAt: instant,
  /** An order number, a waybill, an invoice number or a plate, where the behaviour takes one. */
  reference: z.optional(z.string().check(z.maxLength(64))),
  /** For journeys only; it begins on the Beijing day of `occurredAt`. */
  window: z.optional(journeyWindow),
  evidence: evidenceInput,
})
export type ActionClaim = z.output<typeof actionClaim>

/** What a cap took from the points; grams are never cut. Amounts are in the unit of the behaviour. */
export const awardCut = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('behaviour-daily-cap'), cap: z.number(), cut: z.number() }),
  z.object({ rule: z.literal('behaviour-monthly-cap'), cap: z.number(), cut: z.number() }),
  z.object({ rule: z.literal('person-daily-points'), cap: pointCount, cut: pointCount }),
])

/** Everything that made this number, as it was when the action was booked. */
export const quantification = z.object({
  methodology: z.string(),
  factorMilli: z.int(),
  rangeGrams: z.optional(z.tuple([z.number(), z.number()])),
  formula: z.string(),
  baseline: localText,
  scenario: localText,
  source: factorSource,
  confidence,
  region: localText,
  boundary: localText,
  weightPercent: z.int(),
  gramsPerPoint: z.int(),
  cuts: z.array(awardCut),
})

export const action = z.object({
  id: identifier,
  behaviourId: slug,
  category,
  name: localText,
  amount: z.number(),
  unit: activityUnit,
  occurredAt: instant,
  loggedAt: instant,
  tier: evidenceTier,
  state: actionState,
  grams: gramCount,
  points: pointCount,
  why: quantification,
})
export type Action = z.output<typeof action>

/** Why a claim may not be booked. */
export const CLAIM_REFUSALS = [
  'behaviour-unknown',
  'amount-invalid',
  'unit-mismatch',
  'amount-implausible',
  'date-in-future',
  'date-too-old',
  'reference-invalid',
  'reference-used',
  'window-invalid',
  'evidence-not-accepted',
  ...EVIDENCE_REFUSALS,
  'already-counted',
  'too-many',
  'act-impossible',
] as const satisfies readonly RefusalCode[]

/** The answer to a logged action. */
export const receipt = z.object({
  action,
  /** Lines of this Beijing month so far, this one included. */
  lineOfMonth: z.int(),
  after: z.object({ month: gramTotals, availablePoints: pointCount }),
  /** Weaker entries of the same act, which this one replaced. */
  superseded: z.array(z.object({ actionId: identifier, behaviourId: slug })),
})

export const logAction = defineEndpoint({
  id: 'logAction',
  tag: 'actions',
  summary: 'Log one action; the answer is its receipt with the balances after it',
  method: 'POST',
  path: '/v1/actions',
  access: 'citizen',
  write: true,
  tellsInstall: true,
  body: actionClaim,
  output: receipt,
  refusals: CLAIM_REFUSALS,
})

/** Evidence that was shown for an action, in the order in which it came. */
export const shownEvidence = z.object({
  tier: evidenceTier,
  state: z.enum(['pending', 'accepted', 'refused']),
  addedAt: instant,
  /** Why it was refused, as a code. */
  reason: z.nullable(z.string()),
})

export const addEvidence = defineEndpoint({
  id: 'addEvidence',
  tag: 'actions',
  summary: 'Show stronger evidence for an own action that is not verified yet; points rise by the difference',
  method: 'POST',
  path: '/v1/actions/:actionId/evidence',
  access: 'citizen',
  write: true,
  params: z.object({ actionId: identifier }),
  body: z.object({
    evidence: evidenceInput,
    reference: z.optional(z.string().check(z.maxLength(64))),
    window: z.optional(journeyWindow),
  }),
  output: z.object({
    action,
    evidence: z.array(shownEvidence),
    /** Points that this evidence brought. */
    pointsGained: pointCount,
    availablePoints: pointCount,
  }),
  refusals: [
    'action-not-found',
    'action-not-open',
    'date-too-old',
    'evidence-not-accepted',
    'evidence-not-stronger',
    'reference-invalid',
    'reference-used',
    'window-invalid',
    ...EVIDENCE_REFUSALS,
    'journey-distance-differs',
    'amount-implausible',
    'already-counted',
    'act-impossible',
  ],
})

/** One correction or confirmation in the life of an action, oldest first. */
export const actionStep = z.object({
  at: instant,
  kind: z.string(),
  from: z.nullable(entryState),
  to: z.nullable(entryState),
  reason: z.nullable(z.string()),
})

export const readAction = defineEndpoint({
  id: 'readAction',
  tag: 'actions',
  summary: 'One action of the citizen with what made its grams and every step of its life',
  method: 'GET',
  path: '/v1/actions/:actionId',
  access: 'citizen',
  params: z.object({ actionId: identifier }),
  output: z.object({ action, steps: z.array(actionStep), evidence: z.array(shownEvidence) }),
  refusals: ['action-not-found'],
})

export const readTrack = defineEndpoint({
  id: 'readTrack',
  tag: 'actions',
  summary: 'The track that the citizen kept with an own action',
  method: 'GET',
  path: '/v1/actions/:actionId/track',
  access: 'citizen',
  params: z.object({ actionId: identifier }),
  output: track,
  refusals: ['track-not-found'],
})

export const dropTrack = defineEndpoint({
  id: 'dropTrack',
  tag: 'actions',
  summary: 'Delete a kept track for good; the action and the summary of its journey stay',
  method: 'DELETE',
  path: '/v1/actions/:actionId/track',
  access: 'citizen',
  write: true,
  whileFrozen: true,
  params: z.object({ actionId: identifier }),
  output: z.object({}),
  refusals: ['track-not-found'],
})
