import type { Submission } from '@/api/outbox/submission'
import { keptFiles } from '@/platform/kept-files'
import { makeTrack } from '@/domain/journey/testing/make-track'
import { verifyJourney } from '@/domain/journey/verify-journey'
import type { TestApp } from '../../server/testing/test-app'
import { onWire } from '../../server/testing/tracks'
import type { Chance } from './chance'
import type { Person } from './citizens'

/** What a person did, and what shall become of it. */
export interface Act {
  readonly person: Person
  readonly amount: number
  readonly submission: Submission
  /**
   * `taken back` by the person, who was told that nothing was booked. `marked` to be taken back while the server could not
   * be asked: booked or not, and told so. `asked back`: the app was killed before it said anything.
   */
  fate: 'to be booked' | 'to be refused' | 'taken back' | 'marked' | 'asked back'
  /** Sent past the queue, because there was no room to keep it. */
  isOutOfOrder: boolean
}

/** More kilometres than anybody cycles at once: refused by the server. */
const TOO_FAR_KM = 5000

const HOUR_MS = 3_600_000
const line = { name: { zh: '骑行', en: 'Cycling' }, unit: 'km', points: 1, claimDays: 7 } as const

interface Given {
  readonly app: TestApp
  /** The how manyth act of its schedule; every act has another amount. */
  readonly number: number
  readonly chance: Chance
}

/** A ride that is declared, an act with a photo that lies on the phone, or a ride with its track. */
export const somethingDone = async (given: Given): Promise<Pick<Act, 'amount' | 'submission' | 'fate'>> => {
  const { chance, number } = given
  const kind = chance.oneOf(['ride', 'ride', 'photo', 'track'])
  if (kind === 'track') return { ...trackAct(given, chance.below(1_000_000_000)), fate: 'to be booked' }
  const isTooFar = chance.percent(12)
  const fate = isTooFar ? 'to be refused' : 'to be booked'
  const amount = number + (isTooFar ? TOO_FAR_KM : 0)
  if (kind === 'ride') return { amount, submission: rideOf(given, amount), fate }
  const file = await keptFiles.keep(`photo-${chance.below(1_000_000_000)}.jpg`)
  return { amount, submission: photoAct(given, amount, file ?? ''), fate }
}

/** A ride of so many kilometres within the last ten hours, as the form submits it. */
const rideOf = ({ app, chance }: Given, amount: number): Submission => ({
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
  shown: { ...line, grams: amount * 52 },
  wasSent: false,
})

/** Volunteering with a photo that lies on the phone as this file. */
const photoAct = (given: Given, amount: number, file: string): Submission => {
  const { call, ...ride } = rideOf(given, amount)
  const evidence = { tier: 'photo' as const, file, uploadKey: `photo-of-${amount}-minutes` }
  const body = { ...call.body, behaviourId: 'volunteer-service', unit: 'minutes', evidence }
  return { ...ride, key: `act-of-${amount}-minutes`, call: { ...call, body } }
}

/** A recorded ride, and the kilometres that the server measures. No two are at the same time or alike. */
const trackAct = (
  { app, number }: Omit<Given, 'chance'>,
  seed: number,
): { readonly amount: number; readonly submission: Submission } => {
  const startedAtMs = app.now().getTime() - (12 + 3 * number) * HOUR_MS
  const track = makeTrack({ mode: 'bike', seed, startedAtMs })
  const { startedAt, datum, points } = onWire(track)
  const sent = points.map(([seconds, latitude, longitude]) => ({ seconds, latitude, longitude }))
  const { verdict, summary } = verifyJourney({ track: { ...track, points: sent }, claimedMode: 'bike', known: [] })
  if (verdict !== 'verified') return trackAct({ app, number }, seed + 1)
  const amount = (summary?.distanceM ?? 0) / 1000
  const evidence = { tier: 'device' as const, keep: false, startedAt, datum, count: points.length }
  const body = { behaviourId: 'cycling', amount, unit: 'km', occurredAt: startedAt, evidence }
  return {
    amount,
    submission: {
      key: `track-of-act-${number}`,
      call: { id: 'logAction', body },
      points,
      shown: { ...line, grams: Math.round(amount * 52) },
      wasSent: false,
    },
  }
}
