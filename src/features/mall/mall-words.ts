import type { Reward } from '@/contract/mall'
import { formatWhole } from '@/i18n/format'
import type { Dictionary } from '@/i18n/main-package.zh-cn'

const partsOf = (day: string) => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
})

/** A day of Beijing time, `YYYY-MM-DD`, as one says it this year: 12 月 1 日. */
export const dayWords = ({ mall }: Dictionary, text: string): string => {
  const { month, day } = partsOf(text)
  return mall.day(month, day)
}

export const dayOfYearWords = ({ mall }: Dictionary, text: string): string => {
  const { year, month, day } = partsOf(text)
  return mall.dayOfYear(year, month, day)
}

export const limitWords = ({ mall }: Dictionary, limit: Reward['limit']): string =>
  limit ? mall.limit(limit.count, limit.per) : mall.noLimit

export const stockWords = ({ mall }: Dictionary, stockLeft: number | null): string => {
  if (stockLeft === null) return mall.plenty
  return stockLeft === 0 ? mall.soldOut : mall.stock(formatWhole(stockLeft))
}
