import { beijingDay, type Period, periodOf, startOfBeijingDay } from '@/domain/calendar/beijing'
import type { CountedAct } from '@/domain/evidence/count-once'
import { addPoints, points, type Points } from '@/domain/units'
import {
  isAboutEvidence,
  recordWatched,
  refusalOfRules,
  watchAct,
  watchActBesideUsage,
  withhold,
} from '../watch/watch-act'
import type { Evidence } from '../evidence/evidence'
import { type Origin, refuse } from '../http/handler'
import type { Services } from '../services'
import { readUsage, type StoredAction, storeAction, type Usage, type UsageQuestion } from '../store/actions'
import type { Balance } from '../store/books'
import { findCitizen } from '../store/citizens'
import { type Correction, supersedeAction } from '../store/correct-action'
import type { Queryable } from '../store/database'
import { findCollisions, takeKeys } from '../store/natural-keys'
import { bookAction } from './book-action'
import type { Claim } from './check-claim'
import { countAct, withEvidence } from './count-act'
import { quantifyClaim } from './quantify-claim'
import { findWalkInSteps } from './walk-in-steps'

export interface ClaimEntry {
  readonly citizenId: string
  readonly claim: Claim
  readonly evidence: Evidence
  readonly now: Date
  readonly actor: string
  readonly reason: string | null
  /** Where the citizen logs it from; without one, as for staff, no rule against abuse asks. */
  readonly origin?: Origin | null
}

export interface Entered {
  readonly action: StoredAction
  /** Weaker entries of the same act, which left the books. */
  readonly superseded: readonly CountedAct[]
  readonly usage: Usage
  readonly balance: Balance
}

/** Counts the act once, quantifies it and books it. The transaction holds the citizen's lock; a refusal must roll it back. */
export const enterClaim = async (tx: Queryable, entry: ClaimEntry, services: Services) => {
  const { citizenId } = entry
  const claim = withEvidence(entry.claim, entry.evidence)
  const actionId = services.newId()
  const watching = { ...services, abuseRules: entry.origin ? services.abuseRules : [] }
  const counted = await judgeClaim(tx, { ...entry, claim }, actionId, watching)
  if (!counted.ok) return counted
  const { supersedes, watched } = counted
  const evidence = withhold(entry.evidence, watched)
  const spent = await supersede(tx, supersedes, actionId, { ...entry, claim }, services)
  const usage = supersedes.length === 0 ? counted.usage : await readUsage(tx, usageQuestion(entry, claim))
  const [entered] = await Promise.all([
    write(tx, { ...entry, claim, evidence }, actionId, { usage, spent }, services),
    watched && recordWatched(tx, watched, { ...actToWatch(entry, claim), actionId }, services),
  ])
  // Last, because it waits for anybody who is about to use the same key.
  const keyOfAnother = await takeKeys(tx, citizenId, actionId, claim.keys)
  if (keyOfAnother !== null) return refuse('reference-used', { kind: keyOfAnother })
  return { ok: true, entered: { ...entered, superseded: supersedes, usage } satisfies Entered } as const
}

/**
 * Whether the claim counts, and uses its evidence up for the action if so. A refusal has written nothing.
 */
export const judgeClaim = async (
  tx: Queryable,
  judged: Pick<ClaimEntry, 'citizenId' | 'claim' | 'evidence' | 'now' | 'origin'>,
  actionId: string,
  services: Pick<Services, 'methodology' | 'abuseRules' | 'keyedHash'>,
) => {
  const { citizenId, claim: given, evidence, now } = judged
  const claim = withEvidence(given, evidence)
  const { keys, window } = claim
  const toWatch = { ...actToWatch(judged, claim), actionId: null }
  const usageAsked = usageQuestion({ citizenId, now }, claim)
  const [{ usage, watched }, collisions] = await Promise.all([
    watchActBesideUsage(tx, usageAsked, toWatch, services.abuseRules, services),
    findCollisions(tx, { citizenId, actionId: null, keys, window }),
  ])
  const counted = countAct(claim, evidence, usage.sameDayActions, collisions)
  if (!counted.ok) return counted
  const inSteps = await findWalkInSteps(tx, citizenId, claim, services.methodology)
  if (inSteps) return refuse('already-counted', inSteps)
  const broken = refusalOfRules(watched)
  if (broken) return broken
  const refusal = await evidence.take(tx, { citizenId, actionId })
  if (refusal) return { ok: false, refusal } as const
  return { ok: true, supersedes: counted.supersedes, usage, watched } as const
}

const actToWatch = (
  { citizenId, evidence, now, origin = null }: Pick<ClaimEntry, 'citizenId' | 'evidence' | 'now' | 'origin'>,
  { behaviour, occurredAt }: Claim,
) => ({ citizenId, behaviourId: behaviour.id, occurredAt, evidence, origin, now })

/**
 * Books a claim that staff decided on: what would speak against it was weighed by them, and the caps hold as always. What
 * was shown for it is used up, and where it was is known to the rules.
 */
export const enterDecidedClaim = async (
  tx: Queryable,
  entry: ClaimEntry,
  services: Services,
): Promise<StoredAction> => {
  const claim = withEvidence(entry.claim, entry.evidence)
  const actionId = services.newId()
  const usage = await readUsage(tx, usageQuestion(entry, claim))
  const spent = { all: points(0), ofDay: points(0) }
  const { action } = await write(tx, { ...entry, claim }, actionId, { usage, spent }, services)
  const { citizenId, actor, now } = entry
  await entry.evidence.takeDecided(tx, { citizenId, actionId }, { actor, at: now })
  const toWatch = { ...actToWatch({ ...entry, origin: null }, claim), actionId }
  const watched = await watchAct(tx, toWatch, services.abuseRules.filter(isAboutEvidence), services)
  if (watched) await recordWatched(tx, { ...watched, breaches: [] }, toWatch, services)
  // A key that another entry holds stays there.
  await takeKeys(tx, entry.citizenId, actionId, claim.keys)
  return action
}

interface Circumstances {
  readonly usage: Usage
  readonly spent: Spent
}

const write = async (
  tx: Queryable,
  { citizenId, claim, evidence, now, actor, reason }: ClaimEntry,
  actionId: string,
  { usage, spent }: Circumstances,
  services: Services,
) => {
  const citizen = await findCitizen(tx, citizenId)
  const left = { ...usage, pointsToday: usage.pointsToday - spent.ofDay }
  const action = quantifyClaim(claim, left, {
    citizenId,
    actionId,
    districtId: citizen.districtId,
    tier: evidence.tier,
    state: evidence.state,
    source: evidence.source,
    externalId: evidence.externalId,
    window: claim.window,
    methodology: services.methodology,
    loggedAt: now,
  })
  const [, balance] = await Promise.all([
    storeAction(tx, action),
    bookAction(tx, action, services, { actor, reason, netted: spent.all }),
  ])
  return { action, balance }
}

/** What superseded entries had earned and spent already: of all, and of the day of the act. */
interface Spent {
  readonly all: Points
  readonly ofDay: Points
}

const supersede = async (
  tx: Queryable,
  weaker: readonly CountedAct[],
  strongerId: string,
  { citizenId, claim, now, actor }: ClaimEntry,
  { newId, methodology, methodologies }: Services,
): Promise<Spent> => {
  const by: Correction = { actor, reason: 'stronger-evidence', at: now, newId, methodology, methodologies }
  let spent: Spent = { all: points(0), ofDay: points(0) }
  for (const { actionId } of weaker) {
    const { action, keptPoints } = await supersedeAction(tx, { citizenId, actionId }, strongerId, by)
    const ofDay = action.day === claim.day ? addPoints(spent.ofDay, keptPoints) : spent.ofDay
    spent = { all: addPoints(spent.all, keptPoints), ofDay }
  }
  return spent
}

/** The running month, by days and by the instant at which it began. */
export const runningMonthOf = (now: Date): Period => periodOf('month', beijingDay(now.getTime()))

/** What of the books bears on one more act. */
export const usageQuestion = (
  { citizenId, now }: Pick<ClaimEntry, 'citizenId' | 'now'>,
  { behaviour, day }: Pick<Claim, 'behaviour' | 'day'>,
): UsageQuestion => {
  const runningMonth = runningMonthOf(now)
  return {
    citizenId,
    behaviourId: behaviour.id,
    day,
    monthOfAct: periodOf('month', day),
    runningMonth,
    runningMonthBegan: new Date(startOfBeijingDay(runningMonth.start)),
  }
}
