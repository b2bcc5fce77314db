import type { Submission } from '@/api/outbox/outbox'
import type { TestApp } from '../../server/testing/test-app'
import type { Chance } from './chance'
import type { Person } from './citizens'

/** What a person did, and what shall become of it. */
export interface Act {
  readonly person: Person
  readonly amount: number
  readonly submission: Submission
  /** `taken-back` by the person, who was told that nothing was booked. */
  fate: 'to be booked' | 'to be refused' | 'taken back'
  /** Sent past the queue, because there was no room to keep it. */
  isOutOfOrder: boolean
}

/** More kilometres than anybody cycles at once: refused by the server. */
export const TOO_FAR_KM = 5000

export const amountsOf = (acts: readonly Act[]): readonly number[] => acts.map(({ amount }) => amount)
export const byNumber = (one: number, other: number): number => one - other

/** A ride of so many kilometres within the last ten hours, as the form submits it. */
export const submissionOf = (app: TestApp, amount: number, chance: Chance): Submission => ({
  key: `act-of-${amount}-km`,
  call: {
    id: 'logAction',
    body: {
      behaviourId: 'cycling',
      amount,
      unit: 'km',
      occurredAt: new Date(app.now().getTime() - chance.below(600) * 60_000).toISOString(),
      evidence: { tier: 'self' },
    },
  },
  shown: { name: { zh: '骑行', en: 'Cycling' }, unit: 'km', grams: amount * 52, points: 1, claimDays: 7 },
  wasSent: false,
})
