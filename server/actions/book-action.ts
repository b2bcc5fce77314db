import { beijingDay } from '@/domain/calendar/beijing'
import { countsInBooks, pointsInForce } from '@/domain/ledger/correction'
import { lotExpiry } from '@/domain/points/lots'
import { grams, points, type Points, ZERO_POINTS } from '@/domain/units'
import type { Services } from '../services'
import type { StoredAction } from '../store/actions'
import { type Balance, book } from '../store/books'
import type { Queryable } from '../store/database'

export interface Entry {
  /** Default: the citizen, without a reason to tell. */
  readonly actor?: string
  readonly reason?: string | null
  /** Points that the entries it superseded had earned and already spent. */
  readonly netted?: Points
}

/**
 * Books the action: grams in full on the day of the act, points in a lot of their own that is as old as the booking. What
 * is still pending has no points yet.
 */
export const bookAction = (
  tx: Queryable,
  action: StoredAction,
  { newId, methodology }: Pick<Services, 'newId' | 'methodology'>,
  { actor = 'citizen', reason = null, netted = ZERO_POINTS }: Entry = {},
): Promise<Balance> => {
  const { citizenId, actionId, accountId, category, day, state, districtId, loggedAt } = action
  if (!countsInBooks(state)) throw new Error(`an action that is ${state} cannot enter the books`)
  const lotId = newId()
  const earnedOn = beijingDay(loggedAt.getTime())
  const earned = pointsInForce(state, points(action.points), netted)
  const expiresOn = lotExpiry(earnedOn, methodology.settings.lotMonths)
  return book(tx, {
    citizenId,
    bookingId: newId(),
    kind: 'action-logged',
    actionId,
    redemptionId: null,
    charityId: null,
    actor,
    reason,
    bookedAt: loggedAt,
    grams: [{ accountId, category, day, from: null, to: state, grams: grams(action.grams) }],
    points: earned > 0 ? [{ lotId, from: null, to: 'available', points: earned }] : [],
    lot: earned > 0 ? { lotId, earnedOn, expiresOn } : null,
    actionsChange: 1,
    districtId,
  })
}
