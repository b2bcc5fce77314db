import { type Breach, judgeAct } from '@/domain/abuse/judge-act'
import type { AbuseRule } from '@/domain/abuse/rule'
import { beijingDay } from '@/domain/calendar/beijing'
import { roundedPlace, type TimedPlace } from '@/domain/evidence/photo-place'
import type { EvidenceTier } from '@/domain/evidence/tier'
import type { ActionState } from '@/domain/ledger/correction'
import type { Evidence } from '../evidence/evidence'
import { type Origin, refuse } from '../http/handler'
import type { Services } from '../services'
import { type KnownFacts, readActFacts, readUsageAndFacts } from '../store/act-facts'
import { placeAct } from '../store/act-places'
import { readUsage, type Usage, type UsageQuestion } from '../store/actions'
import type { Queryable } from '../store/database'
import { raiseFlags } from '../store/flags'
import { askFacts, type WatchedAct } from './ask-facts'
import { hashOrigin } from './hash-origin'

export interface ActToWatch {
  readonly citizenId: string
  /** The action itself, when it is in the books already. */
  readonly actionId: string | null
  readonly behaviourId: string
  readonly occurredAt: Date
  readonly evidence: Pick<Evidence, 'places' | 'station'>
  /** The steps of its day, when it was read from them. */
  readonly steps?: number
  /** Null when the act is not being logged: then the rules of devices and addresses do not ask, and nobody is seen there. */
  readonly origin: Origin | null
  readonly now: Date
}

/** What the rules found, and where the act was, for the next time that they look. */
export interface Watched {
  readonly breaches: readonly Breach[]
  readonly places: readonly (TimedPlace & { readonly exchangePointId: string | null })[]
}

type Tools = Pick<Services, 'keyedHash'>

/** Whether the rule asks where and when the evidence says that the person was. */
export const isAboutEvidence = ({ kind }: Pick<AbuseRule, 'kind'>): boolean =>
  kind === 'impossible-sequence' || kind === 'station-velocity'

/** Whether the rule asks steps too: they have no place, and what is added to a day is no act of its own. */
export const isAboutSteps = ({ kind }: AbuseRule): boolean =>
  kind !== 'behaviour-velocity' && !isAboutEvidence({ kind })

/** For steps, and for evidence that comes later: null when there are no rules, then nothing is asked and nothing is kept. */
export const watchAct = async (
  tx: Queryable,
  act: ActToWatch,
  rules: readonly AbuseRule[],
  services: Tools,
): Promise<Watched | null> => {
  if (rules.length === 0) return null
  const seen = lookAt(act, services)
  return judge(rules, seen, [], await readActFacts(tx, askFacts(rules, seen)))
}

/** For a new act, in the statement that asks what bears on it anyway. */
export const watchActBesideUsage = async (
  tx: Queryable,
  usageAsked: UsageQuestion,
  act: ActToWatch,
  rules: readonly AbuseRule[],
  services: Tools,
): Promise<{ usage: Usage; watched: Watched | null }> => {
  if (rules.length === 0) return { usage: await readUsage(tx, usageAsked), watched: null }
  const seen = lookAt(act, services)
  const { usage, facts } = await readUsageAndFacts(tx, usageAsked, askFacts(rules, seen))
  return { usage, watched: judge(rules, seen, usage.sameDayActions, facts) }
}

const lookAt = ({ evidence, ...act }: ActToWatch, services: Tools): WatchedAct => ({
  ...act,
  places: (evidence.places ?? []).map((place) => ({ ...place, atMs: place.atMs ?? act.occurredAt.getTime() })),
  station: evidence.station ?? null,
  origin: act.origin && hashOrigin(act.origin, beijingDay(act.now.getTime()), services),
})

const judge = (
  rules: readonly AbuseRule[],
  { behaviourId, occurredAt, places: shown, steps }: WatchedAct,
  sameDay: Usage['sameDayActions'],
  facts: KnownFacts,
): Watched => {
  const occurredAtMs = occurredAt.getTime()
  const point = facts.exchangePoint
  const places = [
    ...shown.map((place) => ({ ...place, exchangePointId: null })),
    ...(point ? [{ ...roundedPlace(point), atMs: occurredAtMs, exchangePointId: point.id }] : []),
  ]
  const sameBehaviourAtMs = sameDay
    .filter((other) => other.behaviourId === behaviourId)
    .map((other) => other.occurredAtMs)
  const known = { ...facts, sameBehaviourAtMs: [...sameBehaviourAtMs, ...facts.sameBehaviourNear] }
  return {
    breaches: judgeAct(rules, { occurredAtMs, places, ...(steps === undefined ? {} : { steps }) }, known),
    places,
  }
}

/** The refusal of the first rule that refuses, with its id; null when no rule does. */
export const refusalOfRules = (watched: Watched | null) => {
  const refused = watched?.breaches.find(({ rule }) => rule.outcome === 'refuse')
  if (!refused) return null
  const { rule, measured } = refused
  if (rule.kind === 'behaviour-velocity') {
    return refuse('too-many', { rule: rule.id, most: rule.actsMax, minutes: rule.windowMinutes })
  }
  if (rule.kind === 'impossible-sequence') return refuse('act-impossible', { rule: rule.id, km: measured })
  throw new Error(`the rule ${rule.id} of the kind ${rule.kind} may not refuse`)
}

/** Evidence that a rule lets wait for staff is pending, whatever it would be by itself. */
export const withhold = (evidence: Evidence, watched: Watched | null): Evidence =>
  watched?.breaches.some(({ rule }) => rule.outcome === 'pending') ? { ...evidence, state: 'pending' } : evidence

export interface WatchedEntry {
  readonly citizenId: string
  readonly actionId: string
  readonly evidence: { readonly tier: EvidenceTier; readonly state: ActionState }
  readonly now: Date
}

/** Keeps where the act was and raises the flags, in the transaction of the entry. */
export const recordWatched = async (
  tx: Queryable,
  { breaches, places }: Watched,
  { citizenId, actionId, evidence, now }: WatchedEntry,
  { newId }: Pick<Services, 'newId'>,
): Promise<void> => {
  const flags = breaches.map(({ rule, measured }) => ({
    flagId: newId(),
    ruleId: rule.id,
    kind: rule.kind,
    measured,
    // What waits for its own check anyway is not verified by a look at the flag.
    holdsTier: rule.outcome === 'pending' && evidence.state !== 'pending' ? evidence.tier : null,
  }))
  await Promise.all([
    placeAct(tx, { citizenId, actionId, at: now, places }),
    raiseFlags(tx, { citizenId, actionId }, flags, now),
  ])
}
