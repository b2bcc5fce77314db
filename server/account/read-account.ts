import type { Endpoints } from '@/contract/endpoints'
import { addDays, beijingDay, beijingMonth, periodOf } from '@/domain/calendar/beijing'
import { answer, type Handler } from '../http/handler'
import { loadAccount } from '../store/account'

export const readAccount: Handler<Endpoints['readAccount']> = async ({ citizenId, now, db, services }) => {
  const day = beijingDay(now.getTime())
  const { start, end } = periodOf('month', day)
  const account = await loadAccount(db, citizenId, { today: day, monthStart: start, monthEnd: end })
  const { nextExpiry } = account
  return answer({
    asOf: now.toISOString(),
    since: account.since.toISOString(),
    today: {
      day,
      ...account.today,
      pointsCap: services.methodology.settings.dailyPointsCap,
      usedByBehaviour: [...account.usedByBehaviour],
    },
    month: { month: beijingMonth(day), ...account.month },
    allTime: account.allTime,
    points: {
      available: account.availablePoints,
      held: account.heldPoints,
      nextExpiry: nextExpiry && { points: nextExpiry.points, lastDay: addDays(nextExpiry.expiresOn, -1) },
    },
  })
}
