import { countsInBooks } from '@/domain/ledger/correction'
import type { Services } from '../services'
import { findAction } from '../store/actions'
import { readStanding } from '../store/action-standing'
import { type Correction, recheckAction, restoreAction, topUpAction } from '../store/correct-action'
import type { Queryable } from '../store/database'
import { judgePhotosAgain } from '../store/joins/carry-belongings'
import type { Supersession } from '../store/joins/corrected-since'

export interface Apart {
  readonly keeperId: string
  readonly absorbedId: string
  /** The acts that went back. */
  readonly actions: ReadonlySet<string>
  readonly actor: string
  readonly now: Date
  readonly services: Pick<Services, 'newId' | 'methodology' | 'methodologies'>
}

/** While two were one, an act of the one ended an act of the other. They are two again, so each counts. */
export const countAgainApart = async (
  tx: Queryable,
  across: readonly Supersession[],
  { keeperId, absorbedId, actions, actor, now, services }: Apart,
): Promise<void> => {
  const { newId, methodology, methodologies } = services
  const by: Correction = { actor, reason: null, at: now, newId, methodology, methodologies }
  const refOf = (actionId: string) => ({ citizenId: actions.has(actionId) ? absorbedId : keeperId, actionId })
  for (const { weakerId, strongerId } of across) {
    const [weaker, stronger] = [refOf(weakerId), refOf(strongerId)]
    const standing = await readStanding(tx, weaker.citizenId, weakerId)
    await restoreAction(tx, weaker, by)
    if (standing?.lastCounted === 'pending') {
      await recheckAction(tx, weaker, by)
      await judgePhotosAgain(tx, weaker.citizenId, [weakerId])
    }
    const action = await findAction(tx, stronger.citizenId, strongerId)
    if (action && countsInBooks(action.state)) await topUpAction(tx, stronger, by)
  }
}
