import type { BeijingDay } from '../calendar/beijing'
import { type EvidenceTier, isStrongerTier } from '../evidence/tier'
import { findBehaviour } from '../methodology/find-behaviour'
import type { Methodology } from '../methodology/types'
import { type AwardCut, awardPoints } from '../points/award'
import type { AmountMilli } from '../quantify/amount'
import { addPoints, points, type Points, ZERO_POINTS } from '../units'

/** An act that counts in the books of one of two accounts which turn out to be of one person. */
export type Act = {
  actionId: string
  behaviourId: string
  day: BeijingDay
  occurredAtMs: number
  amountMilli: number
  /** The part of the amount that earned points. */
  countedMilli: number
  tier: EvidenceTier
  points: Points
  /** What a data source calls it, with the name of the source; null without one. */
  externalKey: string | null
}

export type DoubledRule = 'same-act' | 'exclusive-with'

/** An act that counts no longer, because another one, of the other account, is the same reduction. */
export type Doubled = { side: 'kept' | 'joining'; actionId: string; rule: DoubledRule; countedActionId: string }

/** What is left of the award of a joining act under the caps of one person. */
export type LowerAward = { points: Points; countedMilli: number; cuts: AwardCut[] }

export type Overlap = { doubled: Doubled[]; lowerAwards: ReadonlyMap<string, LowerAward> }

/**
 * What counts twice when the acts of the `joining` account come to those of the `kept` one.
 *
 * The same act: the same entry of a data source, or the same behaviour and amount within the same minute. Acts that
 * exclude each other: `exclusiveWith` of the catalogue, on one Beijing day. Of two, the stronger evidence stays, and at
 * equal strength the kept account's. What remains is held to the caps of one person, in the order of the acts: grams
 * stay whole, points of the joining account are cut.
 */
export function findOverlap(
  kept: readonly Act[],
  joining: readonly Act[],
  methodology: Pick<Methodology, 'behaviours' | 'settings'>,
): Overlap {
  const doubled: Doubled[] = []
  const counting = new Counting(kept)
  const coming: Act[] = []
  for (const act of joining) {
    const rivals = counting.near(act).flatMap((other) => {
      const rule = doubledBy(act, other, methodology)
      return rule ? [{ other, rule }] : []
    })
    const stronger = rivals.find(({ other }) => !isStrongerTier(act.tier, other.tier))
    if (stronger) {
      const { other, rule } = stronger
      doubled.push({ side: 'joining', actionId: act.actionId, rule, countedActionId: other.actionId })
      continue
    }
    for (const { other, rule } of rivals) {
      doubled.push({ side: 'kept', actionId: other.actionId, rule, countedActionId: act.actionId })
      counting.remove(other)
    }
    coming.push(act)
  }
  return { doubled, lowerAwards: capTogether(counting.all(), coming, methodology) }
}

/** The kept acts that still count, found by day or by the name that a data source gave them. */
class Counting {
  readonly #acts: Set<Act>
  readonly #byKey = new Map<string, Act[]>()

  constructor(acts: readonly Act[]) {
    this.#acts = new Set(acts)
    for (const act of acts) {
      for (const key of keysOf(act)) this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), act])
    }
  }

  near(act: Act): Act[] {
    const found = keysOf(act).flatMap((key) => this.#byKey.get(key) ?? [])
    return [...new Set(found)].filter((other) => this.#acts.has(other))
  }

  remove(act: Act): void {
    this.#acts.delete(act)
  }

  all(): Act[] {
    return [...this.#acts]
  }
}

const keysOf = ({ day, externalKey }: Act): string[] => [
  day,
  ...(externalKey === null ? [] : [`source:${externalKey}`]),
]

const MINUTE_MS = 60_000

function doubledBy(act: Act, other: Act, { behaviours }: Pick<Methodology, 'behaviours'>): DoubledRule | null {
  if (act.externalKey !== null && act.externalKey === other.externalKey) return 'same-act'
  if (act.day !== other.day) return null
  if (act.behaviourId === other.behaviourId) {
    const isSameMinute = Math.floor(act.occurredAtMs / MINUTE_MS) === Math.floor(other.occurredAtMs / MINUTE_MS)
    return isSameMinute && act.amountMilli === other.amountMilli ? 'same-act' : null
  }
  const behaviour = findBehaviour({ behaviours }, act.behaviourId)
  return behaviour?.exclusiveWith.includes(other.behaviourId) ? 'exclusive-with' : null
}

function capTogether(
  kept: readonly Act[],
  coming: readonly Act[],
  { behaviours, settings }: Pick<Methodology, 'behaviours' | 'settings'>,
): ReadonlyMap<string, LowerAward> {
  const used = new Map<string, number>()
  const pointsOfDay = new Map<string, Points>()
  const count = ({ behaviourId, day }: Act, counted: number, earned: Points) => {
    for (const key of [`${behaviourId} ${day}`, `${behaviourId} ${day.slice(0, 7)}`]) {
      used.set(key, (used.get(key) ?? 0) + counted)
    }
    pointsOfDay.set(day, addPoints(pointsOfDay.get(day) ?? ZERO_POINTS, earned))
  }
  kept.forEach((act) => count(act, act.countedMilli, act.points))
  const lowerAwards = new Map<string, LowerAward>()
  for (const act of [...coming].sort((one, other) => one.occurredAtMs - other.occurredAtMs)) {
    const behaviour = findBehaviour({ behaviours }, act.behaviourId)
    const award =
      behaviour && act.countedMilli > 0
        ? awardPoints({
            behaviour,
            settings,
            tier: act.tier,
            amount: act.countedMilli as AmountMilli,
            usedTodayMilli: used.get(`${act.behaviourId} ${act.day}`) ?? 0,
            usedThisMonthMilli: used.get(`${act.behaviourId} ${act.day.slice(0, 7)}`) ?? 0,
            pointsToday: pointsOfDay.get(act.day) ?? ZERO_POINTS,
          })
        : null
    // Without a cut the points stay what they were: an older methodology may have given others.
    if (!award || award.cuts.length === 0) {
      count(act, act.countedMilli, act.points)
      continue
    }
    const left = points(Math.min(act.points, award.points))
    lowerAwards.set(act.actionId, { points: left, countedMilli: award.countedAmount, cuts: award.cuts })
    count(act, award.countedAmount, left)
  }
  return lowerAwards
}
