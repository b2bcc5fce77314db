import type { PassbookLine } from '@/contract/account'

type ActionSubject = Extract<PassbookLine['subject'], { kind: 'action' }>

/** A verified ride of 5 km on 20 November 2026. */
export function aPassbookLine(given: Partial<PassbookLine> = {}, subject: Partial<ActionSubject> = {}): PassbookLine {
  return {
    bookingId: '0190a1b2-0000-7000-8000-000000000001',
    kind: 'action-logged',
    bookedAt: '2026-11-20T00:21:00Z',
    gramsChange: 260,
    pointsChange: 26,
    subject: {
      kind: 'action',
      actionId: '0190a1b2-0000-7000-8000-0000000000a1',
      behaviourId: 'bike-ride',
      category: 'mobility',
      name: { zh: '骑行', en: 'Cycling' },
      amount: 5,
      unit: 'km',
      tier: 'device',
      state: 'verified',
      occurredAt: '2026-11-20T00:00:00Z',
      ...subject,
    },
    ...given,
  }
}

/** Sixty points spent on a bus ticket. */
export function aRedemptionLine(): PassbookLine {
  return {
    bookingId: '0190a1b2-0000-7000-8000-000000000002',
    kind: 'redemption-held',
    bookedAt: '2026-11-20T02:00:00Z',
    gramsChange: 0,
    pointsChange: -60,
    subject: {
      kind: 'redemption',
      redemptionId: '0190a1b2-0000-7000-8000-0000000000b1',
      rewardId: 'bus-ticket',
      name: { zh: '公交票', en: 'Bus ticket' },
    },
  }
}
