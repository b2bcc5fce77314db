import type { AccountFacts, OtherAccount } from '@/contract/session'

export function accountFacts(given: Partial<AccountFacts> = {}): AccountFacts {
  return {
    passbookNumber: '0512884603',
    pseudonym: '骑车的小满',
    since: '2026-05-01T00:00:00Z',
    actions: 42,
    grams: { declared: 1200, pending: 0, verified: 18_400 },
    points: 960,
    ...given,
  }
}

/** The account of a host that proved the phone number of an older one. */
export function otherAccount(given: Partial<OtherAccount> = {}): OtherAccount {
  return {
    outcome: 'other-account',
    ticket: 'ticket-1',
    expiresAt: '2026-11-20T02:10:00Z',
    asks: 'goes',
    stays: accountFacts(),
    goes: accountFacts({
      passbookNumber: '7730021945',
      pseudonym: '早起的白鹭',
      since: '2026-11-02T00:00:00Z',
      actions: 3,
      grams: { declared: 0, pending: 0, verified: 640 },
      points: 64,
    }),
    ...given,
  }
}
