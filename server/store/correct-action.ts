import { beijingDay } from '@/domain/calendar/beijing'
import type { EvidenceTier } from '@/domain/evidence/tier'
import {
  type ActionEvent,
  countsInBooks,
  pointsInForce,
  type PointsSettlement,
  settlePoints,
  stepFor,
} from '@/domain/ledger/correction'
import { findBehaviour } from '@/domain/methodology/find-behaviour'
import type { Methodology } from '@/domain/methodology/types'
import { type Award, awardPoints } from '@/domain/points/award'
import { lotExpiry } from '@/domain/points/lots'
import { amountMilli } from '@/domain/quantify/amount'
import { addPoints, grams, type Points, points, ZERO_GRAMS, ZERO_POINTS } from '@/domain/units'
import { type ActionStanding, readStanding } from './action-standing'
import { settleEvidence } from './action-evidence'
import type { StoredAction } from './actions'
import { book, type Booking } from './books'
import { type Queryable, sql } from './database'
import { freeKeys, passKeys, takeKeysBack } from './natural-keys'

/** Who corrects an entry, why and when. */
export interface Correction {
  readonly actor: string
  /** A code that the phone turns into words, or null. */
  readonly reason: string | null
  readonly at: Date
  readonly newId: () => string
  /** The one in force tells how long points live; an entry is quantified by its own. */
  readonly methodology: Methodology
  readonly methodologies: ReadonlyMap<string, Methodology>
}

export interface ActionRef {
  readonly citizenId: string
  readonly actionId: string
}

/**
 * Each operation is one booking under the citizen's lock, which the transaction must hold (`lockCitizen`). It is safe to
 * repeat: where it cannot happen, because it did already or because something else happened first, it books nothing and
 * answers the action as it stands. An action that does not exist is a bug.
 */
export interface Corrected {
  readonly action: StoredAction
  /** False when nothing was booked. */
  readonly isBooked: boolean
  readonly earned: Points
  /** What it has and what the entries that it superseded spent; after a refusal or a supersession all of it is spent. */
  readonly keptPoints: Points
  /** The same without what was spent in other books, which the day of these knows nothing of. */
  readonly keptHere: Points
}

/** Accepted evidence: grams become verified, and points rise to the weight of its tier within the caps of the day. */
export const verifyAction = async (
  tx: Queryable,
  ref: ActionRef,
  tier: EvidenceTier,
  by: Correction,
): Promise<Corrected> => {
  const verified = await correct(tx, ref, { event: 'verify', tier }, by)
  if (verified.isBooked)
    await settleEvidence(tx, ref.citizenId, ref.actionId, { tier, state: 'accepted', reason: null })
  return verified
}

/** The act is not believed: grams vanish, points go back as far as they are there, its natural keys are free. */
export const refuseAction = async (tx: Queryable, ref: ActionRef, by: Correction): Promise<Corrected> => {
  const refused = await correct(tx, ref, { event: 'refuse' }, by)
  if (refused.isBooked) await freeKeys(tx, ref.citizenId, ref.actionId)
  return refused
}

/** The evidence is not accepted, the act is: a pending entry becomes a self-declaration. */
export const refuseEvidence = async (tx: Queryable, ref: ActionRef, by: Correction): Promise<Corrected> => {
  const before = await standingOf(tx, ref)
  const refused = await correct(tx, ref, { event: 'refuse-evidence', tier: 'self' }, by)
  const settled = { tier: before.action.tier, state: 'refused', reason: by.reason } as const
  if (refused.isBooked) await settleEvidence(tx, ref.citizenId, ref.actionId, settled)
  return refused
}

/** A verification is called in question: until it is confirmed the entry is pending, and its points are taken back. */
export const recheckAction = (tx: Queryable, ref: ActionRef, by: Correction): Promise<Corrected> =>
  correct(tx, ref, { event: 'recheck' }, by)

/** Stronger evidence of the same act was logged as the action `strongerId`, which takes the natural keys over. */
export const supersedeAction = async (
  tx: Queryable,
  ref: ActionRef,
  strongerId: string,
  by: Correction,
): Promise<Corrected> => {
  const superseded = await correct(tx, ref, { event: 'supersede', supersededBy: strongerId }, by)
  if (superseded.isBooked) await passKeys(tx, ref.citizenId, ref.actionId, strongerId)
  return superseded
}

/**
 * A refusal or a supersession was wrong: the entry counts again, with the points that the caps leave it now. Where it had
 * been superseded, the entry that had made up for its spent points gets those points.
 */
export const restoreAction = async (tx: Queryable, ref: ActionRef, by: Correction): Promise<Corrected> => {
  const before = await readStanding(tx, ref.citizenId, ref.actionId)
  const restored = await correct(tx, ref, { event: 'restore' }, by)
  if (!restored.isBooked) return restored
  await takeKeysBack(tx, ref.citizenId, ref.actionId)
  if (before?.supersededBy) await topUpAction(tx, { citizenId: ref.citizenId, actionId: before.supersededBy }, by)
  return restored
}

interface Change {
  readonly event: ActionEvent
  /** The tier in force from now on; without it the one that is. */
  readonly tier?: EvidenceTier
  readonly supersededBy?: string
}

const correct = async (tx: Queryable, ref: ActionRef, change: Change, by: Correction): Promise<Corrected> => {
  const standing = await standingOf(tx, ref)
  const { action } = standing
  const step = stepFor(action.state, change.event, standing.lastCounted)
  if (!step) return { action, isBooked: false, earned: ZERO_POINTS, ...keptBy(standing, standing.kept) }
  const tier = change.tier ?? action.tier
  const { settlement, award } = settle(standing, step, tier, by)
  await book(tx, bookingOf(standing, step, settlement, by))
  const corrected = { ...action, ...award, tier, state: step.to }
  await updateAction(tx, corrected, change.supersededBy ?? null)
  return { action: corrected, isBooked: true, earned: settlement.earn, ...keptBy(standing, settlement.keptAfter) }
}

const keptBy = ({ kept, keptHere, netted }: ActionStanding, keptNow: Points) => {
  const keptPoints = addPoints(keptNow, netted)
  return { keptPoints, keptHere: points(keptPoints - (kept - keptHere)) }
}

type Step = NonNullable<ReturnType<typeof stepFor>>
type AwardColumns = Pick<StoredAction, 'points' | 'countedMilli' | 'cuts'>

interface Settled {
  readonly settlement: PointsSettlement
  readonly award: AwardColumns
}

/**
 * The points that move, and the award that the entry then has. Neither evidence nor a restoration ever takes points: when
 * the caps have been used up by others, what the citizen had before is the award.
 */
const settle = (standing: ActionStanding, { kind, to }: Step, tier: EvidenceTier, by: Correction): Settled => {
  const { action, kept, netted } = standing
  if (!countsInBooks(to)) return { settlement: settlePoints(standing, ZERO_POINTS), award: action }
  const { points: awarded, countedAmount, cuts } = awardOf(standing, tier, by.methodologies)
  const inForce = pointsInForce(to, awarded, netted)
  const mayTake = kind === 'action-refused'
  const settlement = settlePoints(standing, mayTake ? inForce : points(Math.max(inForce, kept)))
  const isAboveAward = to !== 'pending' && settlement.keptAfter > inForce
  const award = isAboveAward ? settlement.keptAfter + netted : awarded
  return { settlement, award: { points: award, countedMilli: countedAmount, cuts } }
}

const standingOf = async (tx: Queryable, { citizenId, actionId }: ActionRef): Promise<ActionStanding> => {
  const standing = await readStanding(tx, citizenId, actionId)
  if (!standing) throw new Error(`no action ${actionId} to correct`)
  return standing
}

/** What the entry is worth with a tier, as it was quantified, under what the other entries leave of the caps. */
const awardOf = (
  standing: ActionStanding,
  tier: EvidenceTier,
  methodologies: ReadonlyMap<string, Methodology>,
): Award => {
  const { action, usedTodayMilli, usedThisMonthMilli, pointsToday } = standing
  const methodology = methodologies.get(action.methodology)
  const behaviour = methodology && findBehaviour(methodology, action.behaviourId)
  const amount = amountMilli(action.amountMilli / 1000)
  if (!behaviour || amount === null) throw new Error(`action ${action.actionId} cannot be quantified again`)
  const { settings } = methodology
  return awardPoints({ behaviour, settings, tier, amount, usedTodayMilli, usedThisMonthMilli, pointsToday })
}

const bookingOf = (
  { action }: ActionStanding,
  { kind, to }: Step,
  settlement: PointsSettlement,
  by: Correction,
): Booking => {
  const { citizenId, accountId, category, day, state } = action
  const from = countsInBooks(state) ? state : null
  const line = { accountId, category, day, from, to: countsInBooks(to) ? to : null, grams: grams(action.grams) }
  return {
    ...pointsOf(settlement, by),
    citizenId,
    bookingId: by.newId(),
    kind,
    actionId: action.actionId,
    redemptionId: null,
    charityId: null,
    actor: by.actor,
    reason: by.reason,
    bookedAt: by.at,
    grams: [line],
    actionsChange: Number(countsInBooks(to)) === Number(countsInBooks(state)) ? 0 : countsInBooks(to) ? 1 : -1,
    districtId: action.districtId,
  }
}

/** What is earned by a correction lies in a lot as old as the correction: it could not be spent before. */
const pointsOf = ({ take, earn }: PointsSettlement, by: Correction): Pick<Booking, 'points' | 'lot'> => {
  if (earn === 0) return { points: take.map((part) => ({ ...part, from: 'available', to: null })), lot: null }
  const lotId = by.newId()
  const earnedOn = beijingDay(by.at.getTime())
  const expiresOn = lotExpiry(earnedOn, by.methodology.settings.lotMonths)
  return {
    points: [{ lotId, from: null, to: 'available', points: earn }],
    lot: { lotId, earnedOn, expiresOn },
  }
}

/** The points that an entry is short of, within the caps; a line of zero grams says for which. */
export const topUpAction = async (tx: Queryable, ref: ActionRef, by: Correction): Promise<void> => {
  const standing = await standingOf(tx, ref)
  const { action } = standing
  if (!countsInBooks(action.state)) return
  const step: Step = { kind: 'action-restored', to: action.state }
  const { settlement, award } = settle(standing, step, action.tier, by)
  await updateAction(tx, { ...action, ...award }, null)
  if (settlement.earn === 0) return
  const booking = bookingOf(standing, step, settlement, by)
  await book(tx, { ...booking, grams: booking.grams.map((line) => ({ ...line, from: null, grams: ZERO_GRAMS })) })
}

const updateCorrected = sql(
  'correct-action',
  `update action set state = $3, tier = $4, counted_milli = $5, award_points = $6, award_cuts = $7::jsonb, superseded_by = $8
  where citizen_id = $1 and action_id = $2`,
)

const updateAction = async (tx: Queryable, action: StoredAction, supersededBy: string | null): Promise<void> => {
  const { citizenId, actionId, state, tier, countedMilli, points: awarded, cuts } = action
  const values = [citizenId, actionId, state, tier, countedMilli, awarded, JSON.stringify(cuts), supersededBy]
  await tx.query(updateCorrected, values)
}
