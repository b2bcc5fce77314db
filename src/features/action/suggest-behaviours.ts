import { amountMilli } from '@/domain/quantify/amount'
import { avoidedGrams } from '@/domain/quantify/avoided-grams'
import type { BeijingDay } from '@/domain/calendar/beijing'
import type { Account, Behaviour } from './queries'
import { capacityLeft, usageOn } from './usage'

interface EverydayAct {
  readonly behaviourId: string
  /** How much of it one does at a time. */
  readonly amount: number
  /** A judgement of ours, 1 to 5: how little it asks of somebody on an ordinary day. */
  readonly ease: number
}

const EVERYDAY_ACTS: readonly EverydayAct[] = [
  { behaviourId: 'metro-ride', amount: 8, ease: 4 },
  { behaviourId: 'bus-ride', amount: 6, ease: 4 },
  { behaviourId: 'cycling', amount: 3, ease: 3 },
  { behaviourId: 'walking', amount: 2, ease: 4 },
  { behaviourId: 'empty-plate-meal', amount: 1, ease: 5 },
  { behaviourId: 'plant-based-meal', amount: 1, ease: 2 },
  { behaviourId: 'small-portion-meal', amount: 1, ease: 4 },
  { behaviourId: 'no-disposable-cutlery', amount: 1, ease: 5 },
  { behaviourId: 'own-cup', amount: 1, ease: 4 },
  { behaviourId: 'own-bag', amount: 1, ease: 5 },
  { behaviourId: 'express-box-return', amount: 1, ease: 4 },
  { behaviourId: 'waste-sorting', amount: 1, ease: 3 },
  { behaviourId: 'ac-26-degrees', amount: 1, ease: 4 },
  { behaviourId: 'paperless-printing', amount: 10, ease: 4 },
  { behaviourId: 'online-meeting', amount: 1, ease: 2 },
]

export interface Suggestion {
  readonly behaviour: Behaviour
  readonly amount: number
  readonly grams: number
}

interface Question {
  readonly behaviours: readonly Behaviour[]
  readonly account: Account | null
  readonly day: BeijingDay
  /** How often 换一批 was pressed. */
  readonly turn: number
  readonly count: number
}

/**
 * `count` everyday acts by grams × ease, most first, without those whose cap is used up. Every turn goes on to the next
 * ones and starts again after the last; every day starts at another place.
 */
export const suggestBehaviours = ({ behaviours, account, day, turn, count }: Question): readonly Suggestion[] => {
  const ranked = EVERYDAY_ACTS.flatMap((act) => rankable(act, behaviours, account, day))
    .sort((one, other) => other.score - one.score)
    .map(({ suggestion }) => suggestion)
  const shown = Math.min(count, ranked.length)
  const batches = Math.ceil(ranked.length / Math.max(1, shown))
  const start = batches === 0 ? 0 : ((Number(day.slice(-2)) + turn) % batches) * shown
  return [...ranked, ...ranked].slice(start, start + shown)
}

const rankable = (act: EverydayAct, behaviours: readonly Behaviour[], account: Account | null, day: BeijingDay) => {
  const behaviour = behaviours.find(({ id }) => id === act.behaviourId)
  const amount = amountMilli(act.amount)
  if (!behaviour || amount === null) return []
  if (capacityLeft(behaviour, usageOn(account, behaviour.id, day), 0)?.leftMilli === 0) return []
  const grams = avoidedGrams(amount, behaviour.factorMilli)
  return [{ suggestion: { behaviour, amount: act.amount, grams }, score: grams * act.ease }]
}
