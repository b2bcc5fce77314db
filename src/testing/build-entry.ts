import type { Entry } from '@/api/outbox/entry'
import type { Submission } from '@/api/outbox/outbox'

/** A ride of 5 km on the morning of 20 November 2026, written down and not sent yet. */
export const anEntry = (given: Partial<Entry> = {}): Entry => ({
  key: 'key-of-ride',
  owner: '0512884603',
  order: 1,
  madeAt: Date.parse('2026-11-20T08:22:00+08:00'),
  call: {
    id: 'logAction',
    body: {
      behaviourId: 'cycling',
      amount: 5,
      unit: 'km',
      occurredAt: '2026-11-20T00:21:00.000Z',
      evidence: { tier: 'self' },
    },
  },
  shown: { name: { zh: '骑行', en: 'Cycling' }, unit: 'km', grams: 260, points: 13, claimDays: 7 },
  state: { kind: 'unsent' },
  ...given,
})

/** The same ride as a form submits it. */
export const aSubmission = (key = 'key-of-ride', given: Partial<Submission> = {}): Submission => {
  const { call, shown } = anEntry()
  return { key, call, shown, wasSent: false, ...given }
}
