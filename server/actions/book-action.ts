import { beijingDay } from '@/domain/calendar/beijing'
import { stateOnBooking } from '@/domain/evidence/tier'
import { lotExpiry } from '@/domain/points/lots'
import { grams, points } from '@/domain/units'
import type { Services } from '../services'
import type { StoredAction } from '../store/actions'
import { type Balance, book } from '../store/books'
import type { Queryable } from '../store/database'

/** Books the action: grams in full on the day of the act, points in a lot of their own that is as old as the booking. */
export const bookAction = (
  tx: Queryable,
  action: StoredAction,
  { newId, methodology }: Pick<Services, 'newId' | 'methodology'>,
): Promise<Balance> => {
  const { citizenId, actionId, category, day, districtId, loggedAt } = action
  const lotId = newId()
  const earnedOn = beijingDay(loggedAt.getTime())
  const earns = action.points > 0
  const expiresOn = lotExpiry(earnedOn, methodology.settings.lotMonths)
  return book(tx, {
    citizenId,
    bookingId: newId(),
    kind: 'action-logged',
    actionId,
    redemptionId: null,
    charityId: null,
    actor: 'citizen',
    reason: null,
    bookedAt: loggedAt,
    grams: [
      { accountId: citizenId, category, day, from: null, to: stateOnBooking(action.tier), grams: grams(action.grams) },
    ],
    points: earns ? [{ lotId, from: null, to: 'available', points: points(action.points) }] : [],
    lot: earns ? { lotId, earnedOn, expiresOn } : null,
    actionsChange: 1,
    districtId,
  })
}
