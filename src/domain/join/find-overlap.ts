import { beijingDay, type BeijingDay } from '../calendar/beijing'
import { findStepsConflict } from '../evidence/day-steps'
import { type EvidenceTier, isStrongerTier } from '../evidence/tier'
import { sharedMs, type TimeWindow } from '../evidence/time-window'
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
  /** When a journey was made; null of all else. */
  window: TimeWindow | null
  /** What names the act among all acts of all people. */
  naturalKeys: readonly string[]
  /** Of an act that was booked from steps: when they were read, and the steps of that day, of the whole account. */
  steps: { reportedAtMs: number; ofDay: number } | null
}

export type DoubledRule = 'same-act' | 'exclusive-with' | 'natural-key' | 'journey-overlap' | 'day-steps'

/** An act that counts no longer, because another one, of the other account, is the same reduction. */
export type Doubled = { side: 'kept' | 'joining'; actionId: string; rule: DoubledRule; countedActionId: string }

/** What is left of the award of a joining act under the caps of one person. */
export type LowerAward = { points: Points; countedMilli: number; cuts: AwardCut[] }

export type Overlap = { doubled: Doubled[]; lowerAwards: ReadonlyMap<string, LowerAward> }

/**
 * What counts twice when the acts of the `joining` account come to those of the `kept` one.
 *
 * The same act: the same entry of a data source, or the same behaviour and amount within the same minute. What names an
 * act names one: the same natural key. A person makes one journey at a time. A day's steps hold every walk that had begun
 * when they were read, and the steps that another host counted. Acts that exclude each other: `exclusiveWith` of the
 * catalogue, on one Beijing day. Of two, the stronger evidence stays; at equal strength steps stay before a walk, more
 * steps before fewer, and else the kept account's. What remains is held to the caps of one person, in the order of the acts: grams
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
    const stronger = rivals.find(({ other }) => !winsOver(act, other))
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

const keysOf = ({ day, externalKey, naturalKeys, window }: Act): string[] => [
  day,
  ...naturalKeys.map((key) => `named:${key}`),
  ...(window ? [window.startMs, window.endMs].map((at) => `moving:${beijingDay(at)}`) : []),
  ...(externalKey === null ? [] : [`source:${externalKey}`]),
]

const MINUTE_MS = 60_000

function doubledBy(act: Act, other: Act, { behaviours }: Pick<Methodology, 'behaviours'>): DoubledRule | null {
  if (act.externalKey !== null && act.externalKey === other.externalKey) return 'same-act'
  if (act.naturalKeys.some((key) => other.naturalKeys.includes(key))) return 'natural-key'
  if (act.window && other.window && sharedMs(act.window, other.window) > 0) return 'journey-overlap'
  if (act.day !== other.day) return null
  if (act.behaviourId === other.behaviourId && isInSteps(act, other)) return 'day-steps'
  if (act.behaviourId === other.behaviourId) {
    const isSameMinute = Math.floor(act.occurredAtMs / MINUTE_MS) === Math.floor(other.occurredAtMs / MINUTE_MS)
    return isSameMinute && act.amountMilli === other.amountMilli ? 'same-act' : null
  }
  const behaviour = findBehaviour({ behaviours }, act.behaviourId)
  return behaviour?.exclusiveWith.includes(other.behaviourId) ? 'exclusive-with' : null
}

function isInSteps(act: Act, other: Act): boolean {
  if (act.steps && other.steps) return true
  return holds(act, other) || holds(other, act)
}

function holds({ actionId, day, steps }: Act, walk: Act): boolean {
  if (!steps || walk.steps) return false
  const startMs = walk.window?.startMs ?? walk.occurredAtMs
  const report = { actionId, day, reportedAtMs: steps.reportedAtMs }
  return findStepsConflict({ day: walk.day, startMs }, [report]) !== null
}

function winsOver(joining: Act, kept: Act): boolean {
  if (joining.tier !== kept.tier) return isStrongerTier(joining.tier, kept.tier)
  if (joining.behaviourId !== kept.behaviourId) return false
  return (joining.steps?.ofDay ?? 0) > (kept.steps?.ofDay ?? 0)
}

/** Whoever joins kept the caps alone: only where the other account counts too is there anything to cut. */
function capTogether(
  kept: readonly Act[],
  coming: readonly Act[],
  methodology: Pick<Methodology, 'behaviours' | 'settings'>,
): ReadonlyMap<string, LowerAward> {
  const used = new Used()
  kept.forEach((act) => used.add(act, act.countedMilli, act.points))
  const shared = new Set(kept.flatMap((act) => [act.day, monthOf(act)]))
  const lowerAwards = new Map<string, LowerAward>()
  for (const act of [...coming].sort((one, other) => one.occurredAtMs - other.occurredAtMs)) {
    const lower = shared.has(act.day) || shared.has(monthOf(act)) ? lowerAward(act, used, methodology) : null
    if (lower) lowerAwards.set(act.actionId, lower)
    used.add(act, lower?.countedMilli ?? act.countedMilli, lower?.points ?? act.points)
  }
  return lowerAwards
}

const dayOf = ({ behaviourId, day }: Act): string => `${behaviourId} ${day}`
const monthOf = ({ behaviourId, day }: Act): string => `${behaviourId} ${day.slice(0, 7)}`

/** What both accounts together counted so far, by behaviour and day or month, and points by day. */
class Used {
  readonly #milli = new Map<string, number>()
  readonly #points = new Map<BeijingDay, Points>()

  add(act: Act, countedMilli: number, earned: Points): void {
    for (const key of [dayOf(act), monthOf(act)]) this.#milli.set(key, this.milli(key) + countedMilli)
    this.#points.set(act.day, addPoints(this.points(act.day), earned))
  }

  milli(key: string): number {
    return this.#milli.get(key) ?? 0
  }

  points(day: BeijingDay): Points {
    return this.#points.get(day) ?? ZERO_POINTS
  }
}

/** Null when nothing is cut: the points then stay what they were, whatever methodology gave them. */
function lowerAward(
  act: Act,
  used: Used,
  { behaviours, settings }: Pick<Methodology, 'behaviours' | 'settings'>,
): LowerAward | null {
  const behaviour = findBehaviour({ behaviours }, act.behaviourId)
  if (!behaviour || act.countedMilli === 0) return null
  const award = awardPoints({
    behaviour,
    settings: { ...settings, dailyPointsCap: Number.MAX_SAFE_INTEGER },
    tier: act.tier,
    amount: act.countedMilli as AmountMilli,
    usedTodayMilli: used.milli(dayOf(act)),
    usedThisMonthMilli: used.milli(monthOf(act)),
    pointsToday: ZERO_POINTS,
  })
  const earned = award.cuts.length === 0 ? act.points : points(Math.min(act.points, award.points))
  const room = Math.max(0, settings.dailyPointsCap - used.points(act.day))
  const cut = points(Math.max(0, earned - room))
  const cuts: AwardCut[] = [...award.cuts]
  if (cut > 0) cuts.push({ rule: 'person-daily-points', cap: points(settings.dailyPointsCap), cut })
  return cuts.length === 0 ? null : { points: points(earned - cut), countedMilli: award.countedAmount, cuts }
}
