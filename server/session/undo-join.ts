import type { Services } from '../services'
import type { Queryable } from '../store/database'
import { lockBooksOfBoth, lockStandingJoin, noteUndone, reopenBooks } from '../store/joins/account-joins'
import { listActionsOfAccounts } from '../store/joins/acts'
import { listLots, readBookParts } from '../store/joins/book-parts'
import { judgePhotosAgain, returnBelongings } from '../store/joins/carry-belongings'
import { carryEvidence } from '../store/joins/carry-evidence'
import { moveRedemptionsOver, returnAccounts, returnActions, setActionStates } from '../store/joins/carry-rows'
import { levelAwardsOf, listCorrectedSince, listSupersededAcross } from '../store/joins/corrected-since'
import { writeParts } from '../store/joins/write-parts'
import { takeKeysBack } from '../store/natural-keys'
import { countAgainApart } from './count-again-apart'
import { asBeforeJoin, keptAsBefore, partsThatGoBack } from './parts-back'

export interface UndoCircumstances {
  readonly joinId: string
  /** `staff:…` */
  readonly actor: string
  readonly reason?: string
  readonly now: Date
  readonly services: Pick<Services, 'newId' | 'methodology' | 'methodologies'>
}

export type Undone = { readonly ok: true } | { readonly ok: false; readonly why: 'not-standing' | 'joined-further' }

/**
 * Splits what a join put together. Acts and redemptions that came along go back as they are by now; points that were
 * spent since stay spent; what counted twice counts again. Of several joins, the last is undone first.
 */
export const undoJoin = async (
  tx: Queryable,
  { joinId, actor, reason, now, services }: UndoCircumstances,
): Promise<Undone> => {
  const join = await lockStandingJoin(tx, joinId)
  if (!join) return { ok: false, why: 'not-standing' }
  const { keeperId, absorbedId, record } = join
  const holders = await lockBooksOfBoth(tx, keeperId, absorbedId)
  if (holders.get(keeperId) !== null) return { ok: false, why: 'joined-further' }
  const [parts, keptLots, ownLots, actions, corrected] = await Promise.all([
    readBookParts(tx, keeperId),
    listLots(tx, keeperId),
    listLots(tx, absorbedId),
    listActionsOfAccounts(tx, keeperId, record.accounts),
    listCorrectedSince(tx, keeperId, joinId),
  ])
  const back = partsThatGoBack(parts, keptLots, { join, actions })
  const lots = new Map([...ownLots, ...keptLots])
  const move = { from: keeperId, to: absorbedId }
  const write = { joinId, actor, at: now, newId: services.newId, lots }

  const asJoined = record.doubled.filter(({ actionId }) => !corrected.has(actionId))
  const across = await listSupersededAcross(tx, keeperId, actions)
  const returning = [...asJoined.map(({ actionId }) => actionId), ...across.map(({ weakerId }) => weakerId)]
  for (const actionId of returning) await takeKeysBack(tx, keeperId, actionId)
  await returnAccounts(tx, move, record.accounts, now)
  await moveRedemptionsOver(tx, move, record.redemptions)
  await returnActions(tx, move, record.accounts, corrected)
  await carryEvidence(tx, move, actions)
  await returnBelongings(tx, move, record.belongings, actions)
  await writeParts(tx, { ...write, citizenId: keeperId, kind: 'join-out', parts: back })
  await writeParts(tx, {
    ...write,
    citizenId: absorbedId,
    kind: 'join-in',
    parts: asBeforeJoin(back, record, corrected),
  })
  await writeParts(tx, { ...write, citizenId: keeperId, kind: 'join-in', parts: keptAsBefore(record, corrected) })
  for (const [citizenId, side] of [[keeperId, 'kept'] as const, [absorbedId, 'joining'] as const]) {
    const counted = asJoined.filter((one) => one.side === side)
    await setActionStates(
      tx,
      citizenId,
      counted.map(({ actionId, gram }) => ({ actionId, state: gram.state })),
    )
    await judgePhotosAgain(
      tx,
      citizenId,
      counted.filter(({ gram }) => gram.state === 'pending').map(({ actionId }) => actionId),
    )
  }
  await countAgainApart(tx, across, { keeperId, absorbedId, actions, actor, now, services })
  await levelAwardsOf(tx, absorbedId, actions)
  await levelAwardsOf(tx, keeperId, new Set(record.doubled.map(({ actionId }) => actionId)))
  await reopenBooks(tx, absorbedId, record.followers)
  await noteUndone(tx, joinId, { at: now, by: actor, reason: reason ?? null })
  return { ok: true }
}
