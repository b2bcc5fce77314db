import type { Endpoints } from '@/contract/endpoints'
import { addMonths, beijingDay, beijingMonth, firstDayOf, parseBeijingMonth } from '@/domain/calendar/beijing'
import { answer, type Handler } from '../http/handler'
import { listShares } from '../store/account'

export const readShares: Handler<Endpoints['readShares']> = async ({ input, citizenId, now, db }) => {
  const running = beijingMonth(beijingDay(now.getTime()))
  const month = parseBeijingMonth(input.query.month ?? running) ?? running
  const shares = await listShares(db, citizenId, firstDayOf(month), firstDayOf(addMonths(month, 1)))
  return answer({ month, shares })
}
