import { distanceKm, type TimedPlace } from '../evidence/photo-place'
import type { AbuseRule, ImpossibleSequence, MidnightBurst } from './rule'

/** An act as the rules see it. */
export type JudgedAct = Readonly<{
  occurredAtMs: number
  /** Where its evidence says that the person was, and when: none, one, or the two ends of a track. */
  places: readonly TimedPlace[]
  /** The steps of its day, when it was read from them. */
  steps?: number
}>

/** What else happened. None of it counts the act that is judged. */
export type ActFacts = Readonly<{
  /** When acts of the same citizen and behaviour took place that count, as far as the window reaches on either side. */
  sameBehaviourAtMs: readonly number[]
  /** Acts logged from the same install within the window. */
  actsOfDevice: number
  /** Accounts of other citizens on the same install today. */
  otherAccountsOfDevice: number
  /** Acts on codes and tickets of the same exchange point within the window. */
  actsOfStation: number
  /** Accounts of other citizens that logged from the same address today. */
  otherAccountsOfAddress: number
  /** Where the citizen was, by other evidence within the window on either side. */
  places: readonly TimedPlace[]
  /** Acts logged in the first minutes of each of the days in question, this one last; empty when those minutes are over. */
  actsAfterMidnight: readonly number[]
}>

/** A rule that the act breaks, with what was measured: acts, accounts, whole kilometres, days, steps or refusals. */
export type Breach = Readonly<{ rule: AbuseRule; measured: number }>

/** Every rule that the act breaks. What is allowed is what the rule names as its most. */
export function judgeAct(rules: readonly AbuseRule[], act: JudgedAct, facts: ActFacts): readonly Breach[] {
  return rules.flatMap((rule) => {
    const measured = measure(rule, act, facts)
    return measured === null ? [] : [{ rule, measured }]
  })
}

/** What breaks the rule, or null when nothing does. */
function measure(rule: AbuseRule, act: JudgedAct, facts: ActFacts): number | null {
  switch (rule.kind) {
    case 'behaviour-velocity':
      return above(rule.actsMax, busiestWindow(act.occurredAtMs, facts.sameBehaviourAtMs, rule.windowMinutes))
    case 'device-velocity':
      return above(rule.actsMax, facts.actsOfDevice + 1)
    case 'device-accounts':
      return above(rule.accountsMax, facts.otherAccountsOfDevice + 1)
    case 'station-velocity':
      return above(rule.actsMax, facts.actsOfStation + 1)
    case 'address-accounts':
      return above(rule.accountsMax, facts.otherAccountsOfAddress + 1)
    case 'impossible-sequence':
      return impossibleKm(rule, act.places, facts.places)
    case 'midnight-burst':
      return burstDays(rule, facts.actsAfterMidnight)
    case 'steps-of-day':
      return above(rule.stepsMax, act.steps ?? 0)
    // An act that is judged was not refused: see `judgeRefusal`.
    case 'citizen-refusals':
    case 'device-refusals':
      return null
  }
}

function above(most: number, measured: number): number | null {
  return measured > most ? measured : null
}

/** The most acts in any stretch of so many minutes, its end not included, that holds this one. */
export function busiestWindow(atMs: number, othersMs: readonly number[], windowMinutes: number): number {
  const windowMs = windowMinutes * 60_000
  const starts = [atMs, ...othersMs.filter((other) => other <= atMs && other > atMs - windowMs)]
  const within = (start: number) => othersMs.filter((other) => other >= start && other < start + windowMs).length
  return 1 + Math.max(...starts.map(within))
}

/** The whole kilometres between two places where one person cannot have been both, the longest of such ways; else null. */
function impossibleKm(
  { speedKmhMax, distanceKmMin }: ImpossibleSequence,
  here: readonly TimedPlace[],
  there: readonly TimedPlace[],
): number | null {
  const ways = here.flatMap((one) =>
    there.map((other) => ({ km: distanceKm(one, other), hours: Math.abs(one.atMs - other.atMs) / 3_600_000 })),
  )
  const impossible = ways.filter(({ km, hours }) => km >= distanceKmMin && km > hours * speedKmhMax)
  return impossible.length === 0 ? null : Math.round(Math.max(...impossible.map(({ km }) => km)))
}

/** On how many of the days there was a burst, with this act counted on the last; null when on too few, or none today. */
function burstDays({ actsMax, days }: MidnightBurst, actsAfterMidnight: readonly number[]): number | null {
  const last = actsAfterMidnight.length - 1
  const counts = actsAfterMidnight.map((acts, index) => (index === last ? acts + 1 : acts))
  const bursts = counts.filter((acts) => acts > actsMax).length
  return bursts >= days && (counts[last] ?? 0) > actsMax ? bursts : null
}

/** The midnights of the days in question as instants, today's last; none when the first minutes of today are over. */
export function midnightsInQuestion(
  { minutes, ofDays }: Pick<MidnightBurst, 'minutes' | 'ofDays'>,
  nowMs: number,
  startOfTodayMs: number,
): readonly number[] {
  if (nowMs >= startOfTodayMs + minutes * 60_000) return []
  return Array.from({ length: ofDays }, (_, day) => startOfTodayMs - (ofDays - 1 - day) * 86_400_000)
}
