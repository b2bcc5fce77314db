import { type ClaimedMode, CLAIMED_MODES, claimScore, isByLegs, limitsOf } from './claim'
import { findCopy, type KnownJourney } from './find-copy'
import { fingerprintOf, type Fingerprint } from './fingerprint'
import { findMockTrait, type MockTrait } from './mock-trait'
import { likeliest, type Mode, type ModeChances } from './mode'
import { findOverlap } from './overlap'
import { type Calibration, CALIBRATION } from './calibration'
import { type Journey, readJourney } from './read-journey'
import { findSlowMotion, type SlowMotion } from './slow-motion'
import { judgeJumps } from './teleport'
import { tellMode } from './tell-mode'
import type { Track } from './track'

/** What is kept of a journey when its points are dropped. Times are Unix milliseconds of its first and last point. */
export type JourneySummary = {
  /** Walked or ridden metres, whole. */
  distanceM: number
  startedAtMs: number
  endedAtMs: number
  movingSeconds: number
  mode: Mode
  /** The chance that the model gives `mode`: 0 … 1. */
  confidence: number
  fingerprint: Fingerprint
}

export type PendingReason =
  | { reason: 'too-few-points'; points: number; pointsLeast: number }
  | { reason: 'too-short'; seconds: number; secondsLeast: number; metres: number; metresLeast: number }
  | { reason: 'jump'; metres: number; seconds: number }
  | ({ reason: 'slow-motion' } & SlowMotion)
  | { reason: 'mode-uncertain'; mode: Mode; confidence: number; score: number; verifyFrom: number }

export type RefusalRule =
  | { rule: 'journey-overlap'; journeyId: string; overlapSeconds: number }
  | { rule: 'journey-copy'; journeyId: string; matchedParts: number; comparedParts: number }
  | ({ rule: 'mock-location' } & MockTrait)
  | { rule: 'teleport'; jumps: number; metres: number; seconds: number }
  | { rule: 'mode-differs'; mode: Mode; confidence: number; score: number; refuseBelow: number }

/**
 * Verified, or pending for a reason, or refused by a rule, each with the facts that a person needs. `fittingClaims` are
 * the claims that this movement would be verified as: what a citizen may say instead.
 */
export type JourneyVerdict =
  | { verdict: 'verified'; summary: JourneySummary }
  | ({ verdict: 'pending'; summary: JourneySummary | null; fittingClaims: readonly ClaimedMode[] } & PendingReason)
  | ({ verdict: 'refused'; summary: JourneySummary; fittingClaims: readonly ClaimedMode[] } & RefusalRule)

const POINTS_LEAST = 10
const SECONDS_LEAST = 45
const METRES_LEAST = 30

export type JourneyQuestion = {
  track: Track
  claimedMode: ClaimedMode
  /** Journeys to compare with: the same person's for overlap and copies, other people's for copies. */
  known: readonly KnownJourney[]
}

/**
 * Whether `track` shows what the citizen claims. Rules of refusal are tried first, in the order of `RefusalRule`; the first
 * that holds is told. Pure: the same answer on phone and server. Throws RangeError when a known fingerprint is not one of ours.
 * How it decides, and how well, is in docs/methodology/journeys.md.
 */
export function verifyJourney(question: JourneyQuestion, calibration: Calibration = CALIBRATION): JourneyVerdict {
  const journey = readJourney(question.track)
  const points = journey?.path.seconds.length ?? question.track.points.length
  if (!journey || points < POINTS_LEAST) {
    return {
      verdict: 'pending',
      reason: 'too-few-points',
      points,
      pointsLeast: POINTS_LEAST,
      summary: null,
      fittingClaims: [],
    }
  }
  const chances = tellMode(journey, calibration.model)
  const summary = summaryOf(journey, chances)
  const broken = brokenRule(journey, summary.mode, question)
  if (broken) return { verdict: 'refused', ...broken, summary, fittingClaims: [] }
  const tooShort = shortnessOf(journey)
  if (tooShort) return { verdict: 'pending', ...tooShort, summary, fittingClaims: [] }
  const judged = judgeClaim(chances, summary, question.claimedMode, calibration)
  const doubt = judged.verdict === 'verified' ? doubtAbout(journey, question.claimedMode) : null
  return doubt ? { verdict: 'pending', ...doubt, summary, fittingClaims: [] } : judged
}

/** `track` without a claim: what it would be kept as, or null when it has fewer than two usable points. */
export function summariseJourney(track: Track, calibration: Calibration = CALIBRATION): JourneySummary | null {
  const journey = readJourney(track)
  return journey && summaryOf(journey, tellMode(journey, calibration.model))
}

function summaryOf(journey: Journey, chances: ModeChances): JourneySummary {
  return {
    distanceM: Math.round(journey.metres),
    startedAtMs: journey.startedAtMs,
    endedAtMs: journey.endedAtMs,
    movingSeconds: Math.round(journey.movingSeconds),
    ...likeliest(chances),
    fingerprint: fingerprintOf(journey.timeline),
  }
}

function brokenRule(journey: Journey, mode: Mode, { known }: JourneyQuestion): RefusalRule | null {
  const overlap = findOverlap(
    journey,
    known.filter((other) => other.whose === 'own'),
  )
  if (overlap) return { rule: 'journey-overlap', ...overlap }
  const copy = findCopy(journey, mode, known)
  if (copy) return { rule: 'journey-copy', ...copy }
  const trait = findMockTrait(journey.path)
  if (trait) return { rule: 'mock-location', ...trait }
  const jumps = judgeJumps(journey.jumps, journey.metres)
  if (jumps.found !== 'teleport') return null
  return { rule: 'teleport', jumps: jumps.jumps, metres: jumps.metres, seconds: jumps.seconds }
}

function shortnessOf({ timeline, metres }: Journey): PendingReason | null {
  if (timeline.seconds >= SECONDS_LEAST && metres >= METRES_LEAST) return null
  return {
    reason: 'too-short',
    seconds: Math.round(timeline.seconds),
    secondsLeast: SECONDS_LEAST,
    metres: Math.round(metres),
    metresLeast: METRES_LEAST,
  }
}

/** What speaks against believing a claim that the movement bears out. */
function doubtAbout({ timeline, metres, jumps }: Journey, claimedMode: ClaimedMode): PendingReason | null {
  const finding = judgeJumps(jumps, metres)
  if (finding.found === 'suspect') return { reason: 'jump', metres: finding.metres, seconds: finding.seconds }
  const slowMotion = isByLegs(claimedMode) ? findSlowMotion(timeline) : null
  return slowMotion && { reason: 'slow-motion', ...slowMotion }
}

function judgeClaim(
  chances: ModeChances,
  summary: JourneySummary,
  claimedMode: ClaimedMode,
  { limits }: Calibration,
): JourneyVerdict {
  const { mode, confidence } = summary
  const score = claimScore(chances, claimedMode)
  const { verifyFrom, refuseBelow } = limitsOf(limits, claimedMode)
  if (score >= verifyFrom) return { verdict: 'verified', summary }
  const fittingClaims = CLAIMED_MODES.filter(
    (claim) => claimScore(chances, claim) >= limitsOf(limits, claim).verifyFrom,
  )
  if (score >= refuseBelow) {
    return { verdict: 'pending', reason: 'mode-uncertain', mode, confidence, score, verifyFrom, summary, fittingClaims }
  }
  return { verdict: 'refused', rule: 'mode-differs', mode, confidence, score, refuseBelow, summary, fittingClaims }
}
