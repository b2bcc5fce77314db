import * as z from 'zod/mini'
import type { RefusalCode } from './refusals'
import { identifier, instant } from './shapes'

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
  'photo-in-appeal',
  'photo-wrong-day',
  'photo-waiting',
] as const satisfies readonly RefusalCode[]
