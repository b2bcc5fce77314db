import { behavioursOf, claimedModeOf } from '@/domain/evidence/journey-behaviours'
import { type JourneyVerdict, verifyJourney } from '@/domain/journey/verify-journey'
import { amountMilli, type AmountMilli } from '@/domain/quantify/amount'
import { type RecordedTrip, trackOfTrip } from './trip'

export interface TripJudgement {
  readonly verdict: JourneyVerdict
  /** What it would be booked as, in metres; null when it is too short to be booked. */
  readonly amount: AmountMilli | null
  /** Behaviours that this movement would be verified as. */
  readonly fitting: readonly string[]
}

/** What the server will say, but for copies, by the same pure function. Null for a behaviour that is no movement. */
export const judgeTrip = (trip: RecordedTrip): TripJudgement | null => {
  const claimedMode = claimedModeOf(trip.behaviourId)
  if (claimedMode === null) return null
  const verdict = verifyJourney({ track: trackOfTrip(trip), claimedMode, known: [] })
  const isShort =
    verdict.verdict === 'pending' && (verdict.reason === 'too-short' || verdict.reason === 'too-few-points')
  return {
    verdict,
    amount: isShort || !verdict.summary ? null : amountMilli(verdict.summary.distanceM / 1000),
    fitting: verdict.verdict === 'verified' ? [] : behavioursOf(verdict.fittingClaims),
  }
}
