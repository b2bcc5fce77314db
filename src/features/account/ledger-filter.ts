import { beijingDay, beijingMonth, addMonths } from '@/domain/calendar/beijing'
import { CATEGORIES } from '@/domain/units'
import type { LedgerFilter } from './queries'

/** Months since the book was opened, the running one first. Both are instants; `since` is not after `now`. */
export const monthsOf = (since: string, now: string): readonly string[] => {
  const first = beijingMonth(beijingDay(Date.parse(since)))
  const months: string[] = []
  for (let month = beijingMonth(beijingDay(Date.parse(now))); month >= first; month = addMonths(month, -1)) {
    months.push(month)
  }
  return months
}

/** A filter from the address of the page; what makes no sense is left out. */
export const filterFrom = (params: Readonly<Record<string, string | undefined>>): LedgerFilter => {
  const category = CATEGORIES.find((one) => one === params.category)
  const month = /^20\d{2}-(0[1-9]|1[0-2])$/.test(params.month ?? '') ? params.month : undefined
  return { ...(month && { month }), ...(category && { category }) }
}
