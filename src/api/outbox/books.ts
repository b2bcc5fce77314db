import { readAccount, readPassbook, readShares, readTrend } from '@/contract/account'
import { readBoard } from '@/contract/boards'
import { readCity } from '@/contract/city'
import { refresh } from '../query-cache'

/** Asks again everything on the screen that a booked action changes. */
export const refreshBooks = (): void =>
  void refresh([readAccount, readTrend, readShares, readPassbook, readBoard, readCity])
