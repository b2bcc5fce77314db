import type { RedemptionState } from '@/domain/redemption/machine'
import { book } from './books'
import type { Queryable } from './database'
import { listHeldParts } from './lots'
import { moveRedemption } from './redemption-steps'
import type { Redemption } from './redemptions'
import { takeBackFromRefused } from './take-back'
import { returnOneItem, returnPoolPoints } from './reward-supply'

export interface Release {
  readonly to: RedemptionState
  readonly actor: string
  readonly at: Date
  readonly newId: () => string
}

/**
 * Ends a redemption that still holds its points: they return to the lots that paid, with their dates, and the item and
 * the budget get theirs back. A lot that lapsed in the meantime takes its points back too; they cannot be spent, and the
 * job that expires lots moves them to the charity. Points of an entry that was refused in the meantime are taken back. The transaction holds the citizen's lock.
 */
export const releaseRedemption = async (
  tx: Queryable,
  redemption: Redemption,
  release: Release,
): Promise<Redemption> => {
  const { citizenId, id, rewardId, takesStock, poolMonth, points } = redemption
  const { to, actor, at, newId } = release
  const parts = await listHeldParts(tx, citizenId, id)
  const [released] = await Promise.all([
    moveRedemption(tx, redemption, { to, actor, at, closes: true }),
    book(tx, {
      citizenId,
      bookingId: newId(),
      kind: 'redemption-released',
      actionId: null,
      redemptionId: id,
      charityId: null,
      actor,
      reason: null,
      bookedAt: at,
      grams: [],
      points: parts.map((part) => ({ ...part, from: 'held', to: 'available' })),
      lot: null,
      actionsChange: 0,
      districtId: null,
    }),
    ...(takesStock ? [returnOneItem(tx, rewardId)] : []),
    ...(poolMonth ? [returnPoolPoints(tx, poolMonth, points)] : []),
  ])
  const lotIds = parts.map(({ lotId }) => lotId)
  await takeBackFromRefused(tx, citizenId, lotIds, { actor: 'system', at, newId })
  return released
}
