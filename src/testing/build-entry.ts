import type { Entry } from '@/api/outbox/entry'
import type { Submission } from '@/api/outbox/submission'

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

/** The same ride with a photo that waits as a file. */
export const aPhotoSubmission = (file: string): Submission => {
  const { call } = anEntry()
  const evidence = { tier: 'photo' as const, file, uploadKey: 'key-of-upload' }
  return aSubmission('key-of-ride', { call: { ...call, body: { ...call.body, evidence } } })
}

/** The same ride with a track of so many points, one a second. */
export const aTrackSubmission = (count: number): Submission => {
  const { call } = anEntry()
  const startedAt = call.body.occurredAt
  const evidence = { tier: 'device' as const, keep: false, startedAt, datum: 'gcj02' as const, count }
  const points = Array.from({ length: count }, (_, second): [number, number, number, number] => [
    second,
    Math.round((39.9 + second * 0.00004) * 1e6) / 1e6,
    116.4,
    8,
  ])
  return aSubmission('key-of-ride', { call: { ...call, body: { ...call.body, evidence } }, points })
}
