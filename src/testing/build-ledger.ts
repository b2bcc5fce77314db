import type { PassbookLine, readPassbook } from '@/contract/account'
import type { OutputOf } from '@/contract/endpoint'

type ActionSubject = Extract<PassbookLine['subject'], { kind: 'action' }>

/** An id that nothing else has: `anId(7)`. */
export const anId = (number: number): string => `0191d2a0-0000-7000-8000-${String(number).padStart(12, '0')}`

export const anActionSubject = (given: Partial<ActionSubject> = {}): ActionSubject => ({
  kind: 'action',
  actionId: anId(101),
  behaviourId: 'cycling',
  category: 'mobility',
  name: { zh: '骑行', en: 'Cycling' },
  amount: 5,
  unit: 'km',
  tier: 'self',
  state: 'declared',
  occurredAt: '2026-11-20T08:21:00+08:00',
  ...given,
})

/** The line of a declared ride of 5 km: +260 g, +13 points. */
export const aLine = (given: Partial<PassbookLine> = {}): PassbookLine => ({
  bookingId: anId(1),
  kind: 'action-logged',
  bookedAt: '2026-11-20T08:22:10+08:00',
  gramsChange: 260,
  pointsChange: 13,
  subject: anActionSubject(),
  ...given,
})

/** The line of 120 points that were held for a cup. */
export const aCupLine = (given: Partial<Omit<PassbookLine, 'subject'>> = {}): PassbookLine => ({
  bookingId: anId(2),
  kind: 'redemption-held',
  bookedAt: '2026-11-19T17:40:00+08:00',
  gramsChange: 0,
  pointsChange: -120,
  ...given,
  subject: { kind: 'redemption', redemptionId: anId(201), rewardId: 'cup', name: { zh: '随行杯', en: 'Travel cup' } },
})

/** The line of 30 points that expired and went to the rain gardens. */
export const anExpiryLine = (): PassbookLine => ({
  bookingId: anId(3),
  kind: 'points-expired',
  bookedAt: '2026-11-01T00:05:00+08:00',
  gramsChange: 0,
  pointsChange: -30,
  subject: { kind: 'charity', charityId: 'rain-garden', name: { zh: '雨水花园', en: 'Rain gardens' } },
})

export const aLedgerPage = (
  lines: readonly PassbookLine[],
  nextCursor: string | null = null,
): OutputOf<typeof readPassbook> => ({ lines: [...lines], nextCursor })
