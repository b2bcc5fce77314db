import type { Endpoints } from '@/contract/endpoints'
import { addMonths, beijingDay, beijingMonth, firstDayOf } from '@/domain/calendar/beijing'
import { EMPTY_GRAM_BALANCE } from '@/domain/ledger/gram-entry'
import { answer, type Handler } from '../http/handler'
import { listMonths } from '../store/account'

const DEFAULT_MONTHS = 6

export const readTrend: Handler<Endpoints['readTrend']> = async ({ input, citizenId, now, db }) => {
  const running = beijingMonth(beijingDay(now.getTime()))
  const count = input.query.months ?? DEFAULT_MONTHS
  const months = Array.from({ length: count }, (_, index) => addMonths(running, index - count + 1))
  const from = firstDayOf(addMonths(running, 1 - count))
  const totals = await listMonths(db, citizenId, from, firstDayOf(addMonths(running, 1)))
  return answer({
    months: months.map(
      (month) =>
        totals.find((total) => total.month === month) ?? { month, grams: { ...EMPTY_GRAM_BALANCE }, pointsEarned: 0 },
    ),
  })
}
