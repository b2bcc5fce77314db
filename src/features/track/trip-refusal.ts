import type { ActionClaim } from '@/contract/actions'
import type { Refusal } from '@/contract/refusals'
import type { TripJudgement } from './judge-trip'
import { type Trip, tripOnWire } from './trip'

/** What the server would refuse the trip for, in its words; null for what can be booked, or leaves nothing to look at. */
export const refusalOf = ({ verdict, fitting }: TripJudgement): Refusal | null => {
  if (verdict.verdict !== 'refused') return null
  switch (verdict.rule) {
    case 'mode-differs': {
      const confidencePercent = Math.round(verdict.confidence * 100)
      return { code: 'journey-mode-differs', facts: { mode: verdict.mode, confidencePercent, fitting: [...fitting] } }
    }
    case 'mock-location':
      return { code: 'journey-not-believed', facts: { rule: verdict.trait } }
    case 'teleport':
      return { code: 'journey-not-believed', facts: { rule: verdict.rule } }
    case 'journey-copy':
    case 'journey-overlap':
      return null
  }
}

/** The trip as staff look at it: with all its points, of which nothing is kept but with the appeal. */
export const appealedClaim = (trip: Trip, amountKm: number): ActionClaim => {
  const track = tripOnWire(trip)
  return {
    behaviourId: trip.behaviourId,
    amount: amountKm,
    unit: 'km',
    occurredAt: track.startedAt,
    evidence: { tier: 'device', track, keep: false },
  }
}
