import * as z from 'zod/mini'
import { defineEndpoint } from './endpoint'
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

/**
 * The most points of one track: an hour at one a second. Phones thin longer ones out evenly. The body limit of the calls
 * that take a track is made for it.
 */
export const TRACK_POINTS_MAX = 3600

/** `[seconds, latitude, longitude, accuracyM?]`: seconds since the start, at most two days, and degrees of six decimals or less. */
const place = [
  z.number().check(z.gte(0), z.lte(172_800)),
  z.number().check(z.gte(-90), z.lte(90)),
  z.number().check(z.gte(-180), z.lte(180)),
] as const
export const trackPoint = z.union([z.tuple(place), z.tuple([...place, z.number().check(z.gte(0))])])

/** A recorded journey, oldest point first. */
export const track = z.object({
  startedAt: instant,
  /** Phones in China answer GCJ-02, browsers and loggers WGS 84. */
  datum: z.enum(['wgs84', 'gcj02']),
  points: z.array(trackPoint).check(z.maxLength(TRACK_POINTS_MAX)),
})
export type TrackOnWire = z.output<typeof track>

const placeCode = z.string().check(z.maxLength(32))

/** What a place hands out or shows. */
const placeEvidence = z.discriminatedUnion('kind', [
  /** Twelve digits of a single-use ticket. */
  z.object({ tier: z.literal('place'), kind: z.optional(z.literal('ticket')), ticket: placeCode }),
  /** Thirteen digits of a screen, and when the phone read them. */
  z.object({ tier: z.literal('place'), kind: z.literal('screen'), code: placeCode, scannedAt: instant }),
  /** Nine digits of a plaque, and where the phone was when it read them. */
  z.object({
    tier: z.literal('place'),
    kind: z.literal('plaque'),
    code: placeCode,
    scannedAt: instant,
    location: z.optional(
      z.object({
        latitude: z.number().check(z.gte(-90), z.lte(90)),
        longitude: z.number().check(z.gte(-180), z.lte(180)),
        datum: z.enum(['wgs84', 'gcj02']),
        /** The phone believes to be within so many metres of it; 0 when it does not know. */
        accuracyM: z.number().check(z.gte(0), z.lte(1_000_000)),
      }),
    ),
  }),
])

/** What the citizen can show for it. Each stronger tier is another member of this union. */
export const evidenceInput = z.discriminatedUnion('tier', [
  z.object({ tier: z.literal('self') }),
  /** A photo that the citizen uploaded and showed for nothing else; where it was taken, if the person says so. */
  z.object({
    tier: z.literal('photo'),
    photoId: identifier,
    place: z.optional(
      z.object({
        latitude: z.number().check(z.gte(-90), z.lte(90)),
        longitude: z.number().check(z.gte(-180), z.lte(180)),
      }),
    ),
  }),
  placeEvidence,
  /** A recorded journey. Its points are dropped when it is checked, unless the citizen wants to keep them. */
  z.object({ tier: z.literal('device'), track, keep: z.boolean() }),
])

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

/** What may speak against the evidence itself, whatever it is shown for. */
export const EVIDENCE_REFUSALS = [
  'ticket-unknown',
  'ticket-used',
  'place-code-unknown',
  'place-code-replaced',
  'place-code-late',
  'place-tries-over',
  'place-closed',
  'place-not-for-this',
  'place-wrong-day',
  'place-location-missing',
  'place-location-inexact',
  'place-too-far',
  'journey-too-short',
  'journey-mode-differs',
  'journey-copied',
  'journey-not-believed',
  'photo-unknown',
  'photo-used',
  'photo-wrong-day',
  'photo-waiting',
] as const satisfies readonly RefusalCode[]

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
