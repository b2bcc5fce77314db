import type { EntryState } from '../evidence/tier'
import { addPoints, type Points, points, subtractPoints, ZERO_POINTS } from '../units'
import type { LotPart } from '../points/lots'
import type { BookingKind } from './booking'

export type ActionState = EntryState | 'refused' | 'superseded'

/**
 * verify: evidence was accepted. refuse: the act is not believed. refuse-evidence: the act is, as a self-declaration.
 * recheck: a verification is called in question. supersede: stronger evidence of the same act came. restore: a refusal
 * or a supersession was wrong.
 */
export type ActionEvent = 'verify' | 'refuse' | 'refuse-evidence' | 'recheck' | 'supersede' | 'restore'

type Step = { kind: BookingKind; to: ActionState }

const REFUSED: Step = { kind: 'action-refused', to: 'refused' }
const SUPERSEDED: Step = { kind: 'action-superseded', to: 'superseded' }
const VERIFIED: Step = { kind: 'action-verified', to: 'verified' }

const STEPS: Readonly<Record<EntryState, Readonly<Partial<Record<ActionEvent, Step>>>>> = {
  declared: { verify: VERIFIED, refuse: REFUSED, supersede: SUPERSEDED },
  pending: {
    verify: VERIFIED,
    refuse: REFUSED,
    supersede: SUPERSEDED,
    'refuse-evidence': { kind: 'action-refused', to: 'declared' },
  },
  verified: { refuse: REFUSED, supersede: SUPERSEDED, recheck: { kind: 'action-refused', to: 'pending' } },
}

/**
 * The booking that an event makes and the state it leads to; null when it cannot happen or already did. `lastCounted` is
 * the state in which an action that is out of the books last counted: it is restored there, and what was still pending
 * is verified, because somebody looked at it.
 */
export function stepFor(state: ActionState, event: ActionEvent, lastCounted: EntryState): Step | null {
  if (state !== 'refused' && state !== 'superseded') return STEPS[state][event] ?? null
  if (event !== 'restore') return null
  return { kind: 'action-restored', to: lastCounted === 'pending' ? 'verified' : lastCounted }
}

export function countsInBooks(state: ActionState): state is EntryState {
  return state !== 'refused' && state !== 'superseded'
}

/** `kept` is what an action has earned and not given back; `available` is what of it still lies in its lots. */
export type PointsStanding = { kept: Points; available: readonly LotPart[] }

export type PointsSettlement = { take: LotPart[]; earn: Points; keptAfter: Points }

/**
 * Brings the points of an action to `target`. What is missing is earned. What is too much is taken back from its own
 * lots, as far as it still lies there: what was spent, held or given away stays so, and is told by `keptAfter` above the
 * target. No lot and no balance ever becomes negative.
 */
export function settlePoints({ kept, available }: PointsStanding, target: Points): PointsSettlement {
  if (target >= kept) return { take: [], earn: subtractPoints(target, kept), keptAfter: target }
  const take: LotPart[] = []
  let open = subtractPoints(kept, target)
  for (const { lotId, points: there } of available) {
    const part = points(Math.min(there, open))
    if (part > 0) take.push({ lotId, points: part })
    open = subtractPoints(open, part)
  }
  return { take, earn: ZERO_POINTS, keptAfter: addPoints(target, open) }
}

/**
 * The points that an entry is to have: those of its award, less what the entries that it superseded had already earned
 * and spent, never below zero. A pending entry has none until its evidence is accepted.
 */
export function pointsInForce(state: ActionState, award: Points, netted: Points): Points {
  if (!countsInBooks(state) || state === 'pending') return ZERO_POINTS
  return points(Math.max(0, award - netted))
}
