import { type Doubled, findOverlap } from '@/domain/join/find-overlap'
import type { Services } from '../services'
import type { CutPoints, DoubledAct, JoinRecord } from '../store/joins/account-joins'
import { closeBooks, storeJoin } from '../store/joins/account-joins'
import { listCountedActs } from '../store/joins/acts'
import { type BookPart, listLots, type Lot, readBookParts } from '../store/joins/book-parts'
import { carryBelongings } from '../store/joins/carry-belongings'
import { carryEvidence } from '../store/joins/carry-evidence'
import {
  carryAccounts,
  carryActions,
  copyKeptAnswers,
  moveRedemptionsOver,
  setActionStates,
  writeLowerAwards,
} from '../store/joins/carry-rows'
import { levelAwardsOf } from '../store/joins/corrected-since'
import { writeParts } from '../store/joins/write-parts'
import { passKeys } from '../store/natural-keys'
import type { Queryable } from '../store/database'
import { cutParts } from './cut-parts'

export interface JoinCircumstances {
  readonly keeperId: string
  readonly absorbedId: string
  readonly now: Date
  readonly actor: string
  readonly services: Pick<Services, 'newId' | 'methodology'>
}

export interface Joined {
  readonly joinId: string
  readonly record: JoinRecord
}

/**
 * Moves all that one citizen has into the books of another, so that nothing counts twice (docs/decisions/0004-identities.md).
 * The transaction holds the locks of both, and both books are open.
 */
export const joinBooks = async (tx: Queryable, circumstances: JoinCircumstances): Promise<Joined> => {
  const { keeperId, absorbedId, now, actor, services } = circumstances
  const { newId } = services
  const [keptActs, joiningActs, keptParts, joiningParts, keptLots, joiningLots] = await Promise.all([
    listCountedActs(tx, keeperId),
    listCountedActs(tx, absorbedId),
    readBookParts(tx, keeperId),
    readBookParts(tx, absorbedId),
    listLots(tx, keeperId),
    listLots(tx, absorbedId),
  ])
  const { doubled, lowerAwards } = findOverlap(keptActs, joiningActs, services.methodology)
  const isDoubled = (side: Doubled['side']) => new Set(doubled.filter((one) => one.side === side).map(actionOf))
  const wanted = new Map<string, number>()
  for (const { actionId, points } of joiningActs) {
    const lower = lowerAwards.get(actionId)
    if (lower) wanted.set(actionId, points - lower.points)
  }
  const joining = cutParts(joiningParts, joiningLots, { doubled: isDoubled('joining'), wanted })
  const kept = endedParts(keptParts, keptLots, isDoubled('kept'))

  const move = { from: absorbedId, to: keeperId }
  const joinId = newId()
  const write = { joinId, actor, at: now, newId }
  const accounts = await carryAccounts(tx, move, now)
  await carryActions(tx, move, accounts)
  await carryEvidence(tx, move, null)
  const belongings = await carryBelongings(tx, move)
  const redemptions = await moveRedemptionsOver(tx, move, null)
  await copyKeptAnswers(tx, move)
  await writeParts(tx, { ...write, citizenId: keeperId, kind: 'join-out', parts: kept.parts, lots: keptLots })
  await writeParts(tx, { ...write, citizenId: absorbedId, kind: 'join-out', parts: joiningParts, lots: joiningLots })
  await writeParts(tx, { ...write, citizenId: keeperId, kind: 'join-in', parts: joining.parts, lots: joiningLots })
  await setActionStates(
    tx,
    keeperId,
    doubled.map(({ actionId }) => ({ actionId, state: 'superseded' })),
  )
  for (const { actionId, countedActionId } of doubled) await passKeys(tx, keeperId, actionId, countedActionId)
  await writeLowerAwards(
    tx,
    keeperId,
    [...lowerAwards].map(([actionId, { points, countedMilli, cuts }]) => ({ actionId, points, countedMilli, cuts })),
  )
  await levelAwardsOf(tx, keeperId, new Set(joiningActs.map(({ actionId }) => actionId)))
  const record: JoinRecord = {
    accounts,
    redemptions,
    doubled: doubled.map((one) => withGram(one, one.side === 'kept' ? keptParts : joiningParts)),
    cuts: joining.cuts,
    keptCuts: kept.cuts,
    followers: await closeBooks(tx, absorbedId, keeperId),
    belongings,
  }
  await storeJoin(tx, { joinId, keeperId, absorbedId, record }, now, actor)
  return { joinId, record }
}

const actionOf = ({ actionId }: Doubled): string => actionId

const withGram = (one: Doubled, parts: readonly BookPart[]): DoubledAct => {
  const gram = parts.find(({ subject }) => subject.actionId === one.actionId)?.gram
  if (!gram) throw new Error(`act ${one.actionId} counts twice and not at all`)
  return { ...one, gram }
}

/** What the acts of the keeper that count no longer came to, as far as their points are unspent. */
const endedParts = (
  parts: readonly BookPart[],
  lots: ReadonlyMap<string, Lot>,
  doubled: ReadonlySet<string>,
): { parts: BookPart[]; cuts: CutPoints[] } => {
  const ended = parts.filter(({ subject }) => subject.actionId !== null && doubled.has(subject.actionId))
  const { cuts } = cutParts(ended, lots, { doubled, wanted: new Map() })
  return {
    parts: ended.map((part) => ({
      ...part,
      lots: cuts
        .filter(({ actionId }) => actionId === part.subject.actionId)
        .map(({ lotId, points }) => ({ lotId, available: points, held: 0 })),
    })),
    cuts,
  }
}
