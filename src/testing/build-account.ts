import type { readAccount } from '@/contract/account'
import type { OutputOf } from '@/contract/endpoint'

type Account = OutputOf<typeof readAccount>

const none = { declared: 0, pending: 0, verified: 0 }

/** An account at noon of 20 November 2026 on which nothing was booked yet. */
export const anAccount = (given: Partial<Account> = {}): Account => ({
  asOf: '2026-11-20T12:30:00+08:00',
  since: '2026-11-01T09:00:00+08:00',
  today: { day: '2026-11-20', actions: 0, grams: none, points: 0, pointsCap: 300, usedByBehaviour: [] },
  month: { month: '2026-11', grams: none, pointsEarned: 0 },
  allTime: { grams: none, actions: 0 },
  points: { available: 0, held: 0, nextExpiry: null },
  ...given,
})
