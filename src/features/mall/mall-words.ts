import type { Reward } from '@/contract/mall'
import { formatDate, formatWhole } from '@/i18n/format'
import type { Dictionary } from '@/i18n/zh-cn'
import type { RedeemObstacle } from './redeem-check'

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

/** Why it cannot be redeemed now, in a few words beside the button. */
export const obstacleWords = (t: Dictionary, obstacle: RedeemObstacle): string => {
  const { why } = t.mall.reward
  switch (obstacle.code) {
    case 'sold-out':
      return obstacle.restockOn ? why.restock(dayWords(t, obstacle.restockOn)) : why.soldOut
    case 'limit-reached':
      return why.limit(limitWords(t, obstacle.limit))
    case 'pool-empty':
      return why.poolEmpty(dayWords(t, formatDate(obstacle.restockAt)))
    case 'points-short':
      return why.short(formatWhole(obstacle.missingPoints))
  }
}
