import type { BeijingDay } from '../calendar/beijing'
import type { Behaviour } from '../methodology/types'
import type { AmountMilli } from '../quantify/amount'
import type { ActivityUnit } from '../units'
import { findExclusiveConflict } from './exclusive'
import { type EvidenceTier, isStrongerTier } from './tier'
import { coversHalfOf, sharedMs, type TimeWindow } from './time-window'

/** An action of the same citizen that counts: not refused and not superseded. */
export type CountedAct = {
  actionId: string
  behaviourId: string
  day: BeijingDay
  tier: EvidenceTier
  amountMilli: number
  unit: ActivityUnit
  window: TimeWindow | null
  /** Whether it holds a natural key of the act in question. */
  sharesKey: boolean
}

export type ActInQuestion = {
  behaviour: Pick<Behaviour, 'id' | 'unit' | 'exclusiveWith'>
  day: BeijingDay
  tier: EvidenceTier
  amount: AmountMilli
  window: TimeWindow | null
}

export type CountOnceRule = 'natural-key' | 'journey-overlap' | 'exclusive-with'

/** `supersedes` are the weaker entries of this very act, which leave the books as it enters. */
export type CountOnceVerdict =
  | { counts: true; supersedes: readonly string[] }
  | { counts: false; rule: CountOnceRule; actionId: string; behaviourId: string }

/**
 * Whether an act still counts beside what a citizen already has. An action collides with it when it holds the same
 * natural key, when both are journeys at the same time, or when both describe the same avoided emissions on one day. A
 * collision is harmless only when both are one and the same act and this evidence is the stronger; then that action is
 * superseded. The first collision that is not is the reason of the refusal.
 */
export function countOnce(act: ActInQuestion, counted: readonly CountedAct[]): CountOnceVerdict {
  const supersedes: string[] = []
  for (const other of counted) {
    const collision = collisionOf(act, other)
    if (collision === null) continue
    const { actionId, behaviourId } = other
    const isSuperseded = collision.isSameAct && isStrongerTier(act.tier, other.tier)
    if (!isSuperseded) return { counts: false, rule: collision.rule, actionId, behaviourId }
    supersedes.push(actionId)
  }
  return { counts: true, supersedes }
}

type Collision = { rule: CountOnceRule; isSameAct: boolean }

function collisionOf(act: ActInQuestion, other: CountedAct): Collision | null {
  if (other.sharesKey) return { rule: 'natural-key', isSameAct: true }
  if (act.window && other.window && sharedMs(act.window, other.window) > 0) {
    // Evidence of another way to travel speaks against a journey only when it was there for most of it.
    const isSameAct = act.behaviour.id === other.behaviourId || coversHalfOf(act.window, other.window)
    return { rule: 'journey-overlap', isSameAct }
  }
  const isExclusive = act.day === other.day && isExclusiveWith(act, other)
  // Two names for one thing have one amount: three kWh saved are not the five that a neighbour's panel gave.
  const isSameAmount = act.behaviour.unit === other.unit && act.amount === other.amountMilli
  return isExclusive ? { rule: 'exclusive-with', isSameAct: isSameAmount } : null
}

function isExclusiveWith({ behaviour, day }: ActInQuestion, other: CountedAct): boolean {
  return findExclusiveConflict({ behaviour, day, sameDayActions: [other] }) !== null
}
