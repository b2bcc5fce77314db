import { addMonths, beijingDay, beijingMonth, firstDayOf, startOfBeijingDay } from '@/domain/calendar/beijing'
import type { Services } from '../services'
import { openRewardPool } from '../store/reward-pools'

/** The reward budget is renewed with the Beijing month. */
export const openMonthlyPool = {
  name: 'open-monthly-pool',
  everyMs: 60_000,
  run: async ({ database, clock }: Services): Promise<void> => {
    const month = beijingMonth(beijingDay(clock().getTime()))
    const restockAt = new Date(startOfBeijingDay(firstDayOf(addMonths(month, 1))))
    await openRewardPool(database, month, restockAt)
  },
}
