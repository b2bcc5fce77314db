import type { Appeal } from '@/contract/appeals'
import type { OutputOf } from '@/contract/endpoint'
import type { listQueue } from '@/contract/staff'
import type { WaitingPhoto } from '@/contract/staff-photos'

/** An open appeal for a ride of 5 km that counts only once with a bus ride, due on 27 November 2026. */
export const anAppeal = (given: Partial<Appeal> = {}): Appeal => ({
  id: '0191d2a0-0000-7000-8000-0000000000a1',
  subject: {
    kind: 'claim',
    behaviourId: 'cycling',
    name: { zh: '骑行', en: 'Cycling' },
    amount: 5,
    unit: 'km',
    occurredAt: '2026-11-20T08:21:00+08:00',
    tier: 'self',
    refusal: { code: 'already-counted', rule: 'journey-overlap', actionId: null },
  },
  note: '我先骑车，再坐公交。',
  photoId: null,
  openedAt: '2026-11-20T12:00:00+08:00',
  dueOn: '2026-11-27',
  decision: { state: 'open' },
  ...given,
})

type Queued = OutputOf<typeof listQueue>['appeals'][number]

export const aQueuedAppeal = (given: Partial<Queued> = {}): Queued => ({
  ...anAppeal(),
  pseudonym: '河边的芦苇',
  isOverdue: false,
  ...given,
})

export const aWaitingPhoto = (given: Partial<WaitingPhoto> = {}): WaitingPhoto => ({
  photoId: '0191d2a0-0000-7000-8000-0000000000f1',
  why: 'sample',
  remark: null,
  uploadedAt: '2026-11-20T12:30:00+08:00',
  deletedOn: '2027-02-18',
  behaviourId: 'empty-plate-meal',
  name: { zh: '光盘行动', en: 'Empty plate' },
  amount: 1,
  unit: 'times',
  occurredAt: '2026-11-20T12:10:00+08:00',
  place: null,
  ...given,
})
