import { useMemo } from 'react'
import type { Query } from '@/api/use-query'
import { type MonthGrams, useTrend } from './queries'
import { type Trend, trendOf } from './trend'

const MONTHS = 6

interface AccountTrend {
  readonly query: Query<{ readonly months: readonly MonthGrams[] }>
  /** Null while nothing is known, and where no month has any grams. */
  readonly trend: Trend | null
}

/** The last six months, the running one among them. */
export const useAccountTrend = (): AccountTrend => {
  const query = useTrend(MONTHS)
  const months = query.status === 'ready' ? query.value.months : null
  const trend = useMemo(() => months && trendOf(months), [months])
  return { query, trend }
}
