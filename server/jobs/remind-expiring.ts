import { addDays, beijingDay, type BeijingDay } from '@/domain/calendar/beijing'
import { POINTS_REMINDED_DAYS_BEFORE, VOUCHER_REMINDED_DAYS_BEFORE } from '@/domain/inbox/reminders'
import type { Services } from '../services'
import { leaveMessage } from '../store/inbox'
import { listExpiringPoints, listExpiringVouchers } from '../store/reminders'
import type { Job } from './runner'

const BATCH = 500

/**
 * Reminds of points and vouchers before their last day. What was reminded of is not looked at again, so a run that was
 * missed is made up for, and a second run has nothing to do.
 */
export const remindExpiring: Job = {
  name: 'remind-expiring',
  everyMs: 10 * 60_000,
  run: async (services: Services): Promise<void> => {
    const today = beijingDay(services.clock().getTime())
    for (const daysBefore of POINTS_REMINDED_DAYS_BEFORE) {
      while ((await remindOfPoints(services, today, daysBefore)) === BATCH);
    }
    while ((await remindOfVouchers(services, today)) === BATCH);
  },
}

// A lot expires on the day after its last day.
const firstDayGone = (today: BeijingDay, daysBefore: number): BeijingDay => addDays(today, daysBefore + 1)

/** Points between this reminder and the next one. */
const remindOfPoints = ({ database, newId, clock }: Services, today: BeijingDay, daysBefore: number) =>
  database.transaction(async (tx) => {
    const next = POINTS_REMINDED_DAYS_BEFORE.find((days) => days < daysBefore)
    const after = next === undefined ? today : firstDayGone(today, next)
    const expiring = await listExpiringPoints(tx, after, firstDayGone(today, daysBefore), daysBefore, BATCH)
    const at = clock()
    await Promise.all(
      expiring.map(({ citizenId, expiresOn, points }) =>
        leaveMessage(tx, {
          citizenId,
          messageId: newId(),
          at,
          kind: 'points-expire-soon',
          facts: { points, lastDay: addDays(expiresOn, -1), daysBefore },
        }),
      ),
    )
    return expiring.length
  })

const remindOfVouchers = ({ database, newId, clock }: Services, today: BeijingDay) =>
  database.transaction(async (tx) => {
    const upTo = firstDayGone(today, VOUCHER_REMINDED_DAYS_BEFORE)
    const expiring = await listExpiringVouchers(tx, today, upTo, BATCH)
    const at = clock()
    await Promise.all(
      expiring.map(({ citizenId, redemptionId, name, expiresOn }) =>
        leaveMessage(tx, {
          citizenId,
          messageId: newId(),
          at,
          kind: 'voucher-expires-soon',
          facts: { redemptionId, name, lastDay: addDays(expiresOn, -1) },
        }),
      ),
    )
    return expiring.length
  })
