import { type ActionClaim } from '@/contract/actions'
import { TRACK_POINTS_MAX, type TrackOnWire } from '@/contract/evidence'
import type { Track } from '@/domain/journey/track'
import type { Place } from '@/platform/location'

/** `[seconds, latitude, longitude, accuracyM]`: seconds since the start. */
export type TripPoint = readonly [seconds: number, latitude: number, longitude: number, accuracyM: number]

/** A stretch that was not recorded, in Unix milliseconds: on purpose, or while nobody looked. */
export interface Pause {
  readonly fromMs: number
  readonly toMs: number
}

/** A trip being recorded, or recorded and not yet sent. */
export interface Trip {
  readonly behaviourId: string
  readonly startedAtMs: number
  readonly datum: Place['datum']
  readonly phase: { readonly is: 'running' } | { readonly is: 'paused' | 'finished'; readonly sinceMs: number }
  readonly pauses: readonly Pause[]
  readonly points: readonly TripPoint[]
  /** A point comes at least so many seconds after the one before. It doubles when there are too many. */
  readonly everySeconds: number
  /** The key under which it was sent, and may have been booked. */
  readonly sentUnder: string | null
}

/** What a trip was, whatever became of it since. */
export type RecordedTrip = Pick<Trip, 'behaviourId' | 'startedAtMs' | 'datum' | 'points'>

/** After so long without a point nobody recorded, even if the trip was running. */
const SILENCE_MS = 60_000

export const startTrip = (behaviourId: string, startedAtMs: number, datum: Place['datum']): Trip => ({
  behaviourId,
  startedAtMs,
  datum,
  phase: { is: 'running' },
  pauses: [],
  points: [],
  everySeconds: 1,
  sentUnder: null,
})

const sixDecimals = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** The trip with one more place; without it when it is not running, or the place comes too soon or is no place. */
export const withPlace = (trip: Trip, { latitude, longitude, accuracyM, atMs }: Place): Trip => {
  const seconds = Math.round((atMs - trip.startedAtMs) / 100) / 10
  const before = trip.points[trip.points.length - 1]?.[0]
  // Hosts give times that are a little early, and one that is nowhere near is not kept waiting for.
  const isDue = before === undefined ? seconds >= 0 : seconds - before >= trip.everySeconds * 0.9
  if (trip.phase.is !== 'running' || !isDue || !Number.isFinite(latitude + longitude)) return trip
  const accuracy = Number.isFinite(accuracyM) ? Math.max(0, Math.round(accuracyM)) : 0
  const point: TripPoint = [seconds, sixDecimals(latitude), sixDecimals(longitude), accuracy]
  return thinned({ ...trip, points: [...trip.points, point] })
}

/** With no more points than one call takes: every second one goes, and from then on they come half as often. */
export const thinned = (trip: Trip): Trip => {
  if (trip.points.length <= TRACK_POINTS_MAX) return trip
  const last = trip.points.length - 1
  const points = trip.points.filter((_, index) => index % 2 === 0 || index === last)
  return thinned({ ...trip, points, everySeconds: trip.everySeconds * 2 })
}

export const pauseTrip = (trip: Trip, nowMs: number): Trip =>
  trip.phase.is === 'running' ? { ...trip, phase: { is: 'paused', sinceMs: nowMs } } : trip

export const resumeTrip = (trip: Trip, nowMs: number): Trip => {
  if (trip.phase.is === 'running') return trip
  const pause = { fromMs: trip.phase.sinceMs, toMs: nowMs }
  return { ...trip, phase: { is: 'running' }, pauses: [...trip.pauses, pause], sentUnder: null }
}

export const finishTrip = (trip: Trip, nowMs: number): Trip => ({
  ...trip,
  phase: { is: 'finished', sinceMs: trip.phase.is === 'running' ? nowMs : trip.phase.sinceMs },
})

/** The trip as somebody finds it who comes back: the time without points was a pause. */
export const returnTo = (trip: Trip, nowMs: number): Trip => {
  const fromMs = lastAtMs(trip)
  if (trip.phase.is !== 'running' || nowMs - fromMs < SILENCE_MS) return trip
  return { ...trip, pauses: [...trip.pauses, { fromMs, toMs: nowMs }] }
}

const lastAtMs = ({ startedAtMs, points }: Trip): number => startedAtMs + (points[points.length - 1]?.[0] ?? 0) * 1000

export const pausedMs = ({ pauses }: Trip): number => pauses.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0)

/** The time on the way, pauses left out. */
export const elapsedMs = (trip: Trip, nowMs: number): number => {
  const until = trip.phase.is === 'running' ? nowMs : trip.phase.sinceMs
  return Math.max(0, until - trip.startedAtMs - pausedMs(trip))
}

/** A finished trip out of a claim that was refused, to be claimed as something else. */
export const tripOfClaim = ({ behaviourId, evidence }: ActionClaim): Trip | null => {
  if (evidence.tier !== 'device') return null
  const { startedAt, datum, points } = evidence.track
  const trip = startTrip(behaviourId, Date.parse(startedAt), datum)
  const finished: Trip = {
    ...trip,
    points: points.map(([seconds, latitude, longitude, accuracyM = 0]) => [seconds, latitude, longitude, accuracyM]),
  }
  return { ...finished, phase: { is: 'finished', sinceMs: lastAtMs(finished) } }
}

/** As the domain reads it. */
export const trackOfTrip = ({ startedAtMs, datum, points }: RecordedTrip): Track => ({
  startedAtMs,
  datum,
  points: points.map(([seconds, latitude, longitude, accuracyM]) => ({ seconds, latitude, longitude, accuracyM })),
})

/** As it is sent. */
export const tripOnWire = ({ startedAtMs, datum, points }: Trip): TrackOnWire => ({
  startedAt: new Date(startedAtMs).toISOString(),
  datum,
  points: points.map(([seconds, latitude, longitude, accuracyM]) => [seconds, latitude, longitude, accuracyM]),
})
