import type { Services } from '../services'
import type { Queryable } from '../store/database'
import { lockBooksOfBoth, lockStandingJoin, noteUndone, reopenBooks } from '../store/joins/account-joins'
import { listActionsOfAccounts } from '../store/joins/acts'
import { listLots, readBookParts } from '../store/joins/book-parts'
import { moveRedemptionsOver, returnAccounts, returnActions, setActionStates } from '../store/joins/carry-rows'
import { writeParts } from '../store/joins/write-parts'
import { asBeforeJoin, keptAsBefore, partsThatGoBack } from './parts-back'

export interface UndoCircumstances {
  readonly joinId: string
  /** `staff:…` */
  readonly actor: string
  readonly now: Date
  readonly services: Pick<Services, 'newId'>
}

export type Undone = { readonly ok: true } | { readonly ok: false; readonly why: 'not-standing' | 'joined-further' }

/**
 * Splits what a join put together. Acts and redemptions that came along go back as they are by now; points that were
 * spent since stay spent; what counted twice counts again. Of several joins, the last is undone first.
 */
export const undoJoin = async (tx: Queryable, { joinId, actor, now, services }: UndoCircumstances): Promise<Undone> => {
  const join = await lockStandingJoin(tx, joinId)
  if (!join) return { ok: false, why: 'not-standing' }
  const { keeperId, absorbedId, record } = join
  const holders = await lockBooksOfBoth(tx, keeperId, absorbedId)
  if (holders.get(keeperId) !== null) return { ok: false, why: 'joined-further' }
  const [parts, keptLots, ownLots, actions] = await Promise.all([
    readBookParts(tx, keeperId),
    listLots(tx, keeperId),
    listLots(tx, absorbedId),
    listActionsOfAccounts(tx, keeperId, record.accounts),
  ])
  const back = partsThatGoBack(parts, keptLots, { join, actions })
  const lots = new Map([...ownLots, ...keptLots])
  const move = { from: keeperId, to: absorbedId }
  const write = { joinId, actor, at: now, newId: services.newId, lots }

  await returnAccounts(tx, move, record.accounts, now)
  await moveRedemptionsOver(tx, move, record.redemptions)
  await returnActions(tx, move, record.accounts)
  await writeParts(tx, { ...write, citizenId: keeperId, kind: 'join-out', parts: back })
  await writeParts(tx, { ...write, citizenId: absorbedId, kind: 'join-in', parts: asBeforeJoin(back, record) })
  await writeParts(tx, { ...write, citizenId: keeperId, kind: 'join-in', parts: keptAsBefore(record) })
  for (const [citizenId, side] of [[keeperId, 'kept'] as const, [absorbedId, 'joining'] as const]) {
    const counted = record.doubled.filter((one) => one.side === side)
    await setActionStates(
      tx,
      citizenId,
      counted.map(({ actionId, gram }) => ({ actionId, state: gram.state })),
    )
  }
  await reopenBooks(tx, absorbedId, record.followers)
  await noteUndone(tx, joinId, now, actor)
  return { ok: true }
}
