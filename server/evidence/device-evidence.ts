import { behavioursOf, claimedModeOf } from '@/domain/evidence/journey-behaviours'
import { roundedPlace } from '@/domain/evidence/photo-place'
import { stateOnBooking } from '@/domain/evidence/tier'
import { isPlausibleWindow } from '@/domain/evidence/time-window'
import { signsToKeep, signsToLookFor } from '@/domain/journey/copy-signs'
import type { KnownJourney } from '@/domain/journey/find-copy'
import type { Track } from '@/domain/journey/track'
import {
  type JourneySummary,
  type JourneyVerdict,
  type PendingReason,
  verifyJourney,
} from '@/domain/journey/verify-journey'
import type { Behaviour } from '@/domain/methodology/types'
import { type AmountMilli, amountMilli } from '@/domain/quantify/amount'
import { checkAmount } from '@/domain/quantify/check-amount'
import { refuse } from '../http/handler'
import type { Queryable } from '../store/database'
import { findAlikeJourneys, type StoredJourney, storeJourney } from '../store/journeys'
import { keepTrack } from '../store/kept-tracks'
import type {
  Evidence,
  EvidencedPlace,
  EvidenceHolder,
  EvidenceInput,
  EvidenceReader,
  EvidenceReading,
} from './evidence'

type DeviceInput = Extract<EvidenceInput, { tier: 'device' }>
type Refused = Extract<EvidenceReading, { ok: false }>

/**
 * A recorded journey, judged as the phone judged it, beside the journeys of all people that it may repeat. The distance
 * is the measured one and the time is that of the track, whatever the person says. What speaks against it is answered
 * by `take`, after the rules of counting, so that a refused claim can be appealed with its track.
 */
export const readDeviceEvidence: EvidenceReader<DeviceInput> = async (input, { behaviour, day }, _services, books) => {
  const claimedMode = claimedModeOf(behaviour.id)
  if (claimedMode === null) throw new Error(`the catalogue takes a track for ${behaviour.id}, which is no movement`)
  const track = trackOf(input)
  const signs = signsToLookFor(track)
  const alike = await findAlikeJourneys(books.db, { ...timesOf(track), citizenId: books.citizenId, signs })
  const verdict = verifyJourney({ track, claimedMode, known: alike })
  const { summary } = verdict
  const window = summary && { startMs: summary.startedAtMs, endMs: summary.endedAtMs }
  const isInTime = window !== null && isPlausibleWindow({ window, day, nowMs: books.now.getTime() })
  const measured = summary && behaviour.unit === 'km' ? amountMilli(summary.distanceM / 1000) : null
  const refused =
    refusalOf(verdict, alike) ??
    (isInTime ? null : refuse('window-invalid', {})) ??
    refusedDistance(behaviour, measured)
  const journeyOf = (holder: EvidenceHolder, summary: JourneySummary): StoredJourney => ({
    ...holder,
    summary,
    pendingFor: pendingFor(verdict),
    signs: signsToKeep(summary.fingerprint),
  })
  const evidence: Evidence = {
    tier: 'device',
    state: verdict.verdict === 'verified' ? stateOnBooking('device') : 'pending',
    source: 'citizen',
    externalId: null,
    keys: [],
    window: isInTime ? window : null,
    ...(measured === null ? {} : { measured }),
    places: endsOf(input),
    take: async (tx, holder) => {
      if (refused) return refused.refusal
      if (summary === null) throw new Error('a journey without a summary is too short')
      await keep(tx, journeyOf(holder, summary), input)
      return null
    },
    takeDecided: async (tx, holder) => {
      if (summary) await keep(tx, { ...journeyOf(holder, summary), pendingFor: null }, input)
    },
  }
  return { ok: true, evidence }
}

const trackOf = ({ track: { startedAt, datum, points } }: DeviceInput): Track => ({
  startedAtMs: Date.parse(startedAt),
  datum,
  points: points.map(([seconds, latitude, longitude, accuracyM]) => ({
    seconds,
    latitude,
    longitude,
    ...(accuracyM === undefined ? {} : { accuracyM }),
  })),
})

/** Where the journey began and where it ended. */
const endsOf = ({ track: { startedAt, points } }: DeviceInput): EvidencedPlace[] => {
  const ends = points.length < 2 ? points : [points[0], points[points.length - 1]]
  return ends.flatMap((end) => {
    if (!end) return []
    const [seconds, latitude, longitude] = end
    const atMs = Date.parse(startedAt) + seconds * 1000
    return [{ ...roundedPlace({ latitude, longitude }), atMs }]
  })
}

const timesOf = ({ startedAtMs, points }: Track) => {
  const at = points.map(({ seconds }) => startedAtMs + seconds * 1000)
  return { startedAtMs: Math.min(...at), endedAtMs: Math.max(...at) }
}

/** Why a journey shows nothing. One that is too short leaves nothing to look at a second time, so it does not wait. */
const refusalOf = (verdict: JourneyVerdict, alike: readonly KnownJourney[]): Refused | null => {
  if (verdict.verdict === 'verified') return null
  if (verdict.verdict === 'pending') return refusedShort(verdict)
  switch (verdict.rule) {
    case 'mode-differs': {
      const { mode, confidence, fittingClaims } = verdict
      const confidencePercent = Math.round(confidence * 100)
      return refuse('journey-mode-differs', { mode, confidencePercent, fitting: behavioursOf(fittingClaims) })
    }
    case 'journey-copy': {
      const isOwn = alike.some(({ id, whose }) => id === verdict.journeyId && whose === 'own')
      return refuse('journey-copied', { actionId: isOwn ? verdict.journeyId : null })
    }
    case 'mock-location':
      return refuse('journey-not-believed', { rule: verdict.trait })
    case 'teleport':
      return refuse('journey-not-believed', { rule: verdict.rule })
    case 'journey-overlap':
      throw new Error('journeys at the same time are no part of the question: they are counted once elsewhere')
  }
}

const refusedShort = (verdict: Extract<JourneyVerdict, { verdict: 'pending' }>): Refused | null => {
  if (verdict.reason === 'too-few-points') {
    return refuse('journey-too-short', { rule: 'points', measured: verdict.points, least: verdict.pointsLeast })
  }
  if (verdict.reason !== 'too-short') return null
  const { seconds, secondsLeast, metres, metresLeast } = verdict
  return seconds < secondsLeast
    ? refuse('journey-too-short', { rule: 'seconds', measured: seconds, least: secondsLeast })
    : refuse('journey-too-short', { rule: 'metres', measured: metres, least: metresLeast })
}

const refusedDistance = (behaviour: Behaviour, measured: AmountMilli | null): Refused | null => {
  if (measured === null) return null
  const check = checkAmount({ behaviour, amount: measured / 1000, unit: behaviour.unit })
  return check.ok || check.code !== 'amount-implausible'
    ? null
    : refuse('amount-implausible', { max: check.max, unit: check.unit })
}

const pendingFor = (verdict: JourneyVerdict): PendingReason['reason'] | null =>
  verdict.verdict === 'pending' ? verdict.reason : null

const keep = async (tx: Queryable, journey: StoredJourney, { track, keep: isKept }: DeviceInput): Promise<void> => {
  await storeJourney(tx, journey)
  if (isKept) await keepTrack(tx, journey, { ...track, startedAt: new Date(track.startedAt) })
}
