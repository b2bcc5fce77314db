import type { AbuseFlag, FlaggedCitizen } from '@/contract/staff-flags'

type FlaggedEntry = NonNullable<AbuseFlag['entry']>

export function aFlaggedEntry(given: Partial<FlaggedEntry> = {}): FlaggedEntry {
  return {
    actionId: '0191d2a0-0000-7000-8000-0000000000a1',
    name: { zh: '公交', en: 'Bus ride' },
    amount: 10,
    unit: 'km',
    occurredAt: '2026-11-20T00:00:00Z',
    tier: 'self',
    state: 'declared',
    points: 13,
    ...given,
  }
}

export function aFlag(given: Partial<AbuseFlag> = {}): AbuseFlag {
  return {
    id: '0191d2a0-0000-7000-8000-0000000000e1',
    rule: 'device-rate',
    kind: 'device-velocity',
    measured: 61,
    raisedAt: '2026-11-20T02:00:00Z',
    holds: false,
    entry: aFlaggedEntry(),
    handling: { state: 'open' },
    ...given,
  }
}

export function aFlaggedCitizen(given: Partial<FlaggedCitizen> = {}): FlaggedCitizen {
  return {
    pseudonym: '早起的燕子',
    isOwn: false,
    frozenUntil: null,
    mayBeFrozen: false,
    flags: [aFlag()],
    ...given,
  }
}
