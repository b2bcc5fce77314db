import { monthNumber } from '@/i18n/format'
import type { AccountDictionary } from '@/i18n/account-package'

/** 11 月 */
export const monthName = ({ account }: AccountDictionary, month: string): string =>
  account.monthName(monthNumber(month))

/** 11月, for where there is little room. */
export const shortMonthName = ({ account }: AccountDictionary, month: string): string =>
  account.monthShort(monthNumber(month))

/** 2026 年 11 月 */
export const monthOfYear = ({ account }: AccountDictionary, month: string): string =>
  account.monthOfYear(Number(month.slice(0, 4)), monthNumber(month))
