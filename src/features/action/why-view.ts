import type { Action } from '@/contract/actions'
import { amountMilli } from '@/domain/quantify/amount'
import { avoidedGrams } from '@/domain/quantify/avoided-grams'
import { divideDown } from '@/domain/quantify/rounding'

/** How the points came about. */
export type PointsWorking =
  | { readonly kind: 'none' }
  | { readonly kind: 'flat'; readonly weightPercent: number; readonly points: number }
  | { readonly kind: 'minimum'; readonly countedGrams: number; readonly points: number }
  | {
      readonly kind: 'by-grams'
      readonly countedGrams: number
      readonly gramsPerPoint: number
      readonly weightPercent: number
      readonly points: number
    }

/**
 * The working behind the points of a booked action, before the cap of the person cuts them. It is recomputed from what
 * the entry itself stores, so that a later methodology changes nothing.
 */
export const pointsWorkingOf = ({ amount, points, why }: Action): PointsWorking => {
  const { factorMilli, gramsPerPoint, weightPercent, cuts } = why
  const personCut = cuts.reduce((sum, cut) => sum + (cut.rule === 'person-daily-points' ? cut.cut : 0), 0)
  const earned = points + personCut
  if (earned === 0) return { kind: 'none' }
  if (factorMilli === 0) return { kind: 'flat', weightPercent, points: earned }
  const uncounted = cuts.reduce((sum, cut) => sum + (cut.rule === 'person-daily-points' ? 0 : cut.cut), 0)
  const counted = amountMilli(Math.round((amount - uncounted) * 1000) / 1000)
  const countedGrams = counted === null ? 0 : avoidedGrams(counted, factorMilli)
  const byGrams = divideDown(countedGrams * weightPercent, gramsPerPoint * 100)
  return byGrams === earned
    ? { kind: 'by-grams', countedGrams, gramsPerPoint, weightPercent, points: earned }
    : { kind: 'minimum', countedGrams, points: earned }
}

/** Grams per unit, as the entry stores it. */
export const factorOf = ({ why }: Action): number => why.factorMilli / 1000
