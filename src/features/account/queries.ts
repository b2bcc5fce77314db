import { type Query, useQuery } from '@/api/use-query'
import { readAccount, readPassbook, readShares, readTrend } from '@/contract/account'
import type { OutputOf } from '@/contract/endpoint'

export type Account = OutputOf<typeof readAccount>
export type MonthGrams = OutputOf<typeof readTrend>['months'][number]
export type Shares = OutputOf<typeof readShares>
export type LedgerPage = OutputOf<typeof readPassbook>

export interface LedgerFilter {
  readonly month?: string
  readonly category?: Shares['shares'][number]['category']
}

const LINES_PER_PAGE = 20

export const useAccount = (): Query<Account> => useQuery(readAccount, {})

export const useTrend = (months: number) => useQuery(readTrend, { query: { months } })

/** Of the running month. */
export const useShares = (): Query<Shares> => useQuery(readShares, { query: {} })

/** The page that begins after the booking `cursor`; the newest without one. */
export const useLedgerPage = (filter: LedgerFilter, cursor: string | undefined): Query<LedgerPage> =>
  useQuery(readPassbook, { query: { ...filter, cursor, limit: LINES_PER_PAGE } })
