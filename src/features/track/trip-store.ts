import { create } from 'zustand'
import { useOutbox } from '@/api/outbox/outbox'
import { useSession } from '@/api/session'
import type { ActionClaim } from '@/contract/actions'
import { now } from '@/platform/clock'
import type { Place } from '@/platform/location'
import { finishTrip, pauseTrip, resumeTrip, returnTo, startTrip, type Trip, tripOfClaim, withPlace } from './trip'
import { dropTrip, keepTrip, recallTrip } from './trip-storage'

/** So many points are written at once: who closes the app loses no more than these. */
const KEEP_EVERY = 10

interface RunningTrip {
  readonly trip: Trip | null
  /** False when the phone had no room for what was recorded last. */
  readonly isKept: boolean
  /** Somebody opens the screen: what was recorded before the app was closed is there again. */
  opened(): void
  started(behaviourId: string, place: Place): void
  placed(place: Place): void
  paused(): void
  resumed(): void
  finished(): void
  /** The trip of a refused claim is here again; false while another trip is not booked yet. */
  takenOver(claim: ActionClaim): boolean
  /** A whole trip that was recorded elsewhere. */
  brought(trip: Trip): void
  /** It is about to be sent as this behaviour, under this key. */
  sent(behaviourId: string, key: string): void
  claimedAs(behaviourId: string): void
  dropped(): void
}

/** What is on the phone already. */
interface Kept {
  readonly count: number
  readonly everySeconds: number
  readonly owner: string | null
}

const isInOutbox = ({ sentUnder }: Trip): boolean => useOutbox.getState().entries.some(({ key }) => key === sentUnder)

const owner = (): string | null => useSession.getState().passbookNumber

/** The one trip of this phone. It lives through leaving the page and closing the app. */
export const useTrip = create<RunningTrip>()((set, get) => {
  const nothing: Kept = { count: 0, everySeconds: 0, owner: null }
  let kept = nothing
  const keep = (trip: Trip) => {
    const isSame = kept.everySeconds === trip.everySeconds && kept.owner === owner()
    const isKept = keepTrip(owner(), trip, isSame ? kept.count : 0)
    if (isKept) kept = { count: trip.points.length, everySeconds: trip.everySeconds, owner: owner() }
    set({ trip, isKept })
  }
  const change = (how: (trip: Trip) => Trip) => {
    const { trip } = get()
    if (trip) keep(how(trip))
  }
  const begin = (trip: Trip) => {
    dropTrip(owner())
    kept = nothing
    keep(trip)
  }
  return {
    trip: null,
    isKept: true,
    opened: () => {
      // A guest who logs in takes the trip along; nobody sees that of somebody else.
      const isOurs = kept.owner === null || kept.owner === owner()
      const trip = (isOurs ? get().trip : null) ?? recallTrip(owner()) ?? recallTrip(null)
      if (!trip) return set({ trip: null })
      // The app was closed after the outbox had it, and before it was dropped here.
      if (isInOutbox(trip)) return get().dropped()
      keep(returnTo(trip, now()))
      if (owner() !== null) dropTrip(null)
    },
    started: (behaviourId, place) => begin(withPlace(startTrip(behaviourId, place.atMs, place.datum), place)),
    placed: (place) => {
      const { trip } = get()
      if (!trip) return
      const next = withPlace(trip, place)
      if (next.points.length - kept.count >= KEEP_EVERY || next.everySeconds !== trip.everySeconds) keep(next)
      else if (next !== trip) set({ trip: next })
    },
    paused: () => change((trip) => pauseTrip(trip, now())),
    resumed: () => change((trip) => resumeTrip(trip, now())),
    finished: () => change((trip) => finishTrip(trip, now())),
    brought: begin,
    takenOver: (claim) => {
      const trip = tripOfClaim(claim)
      get().opened()
      if (!trip || get().trip) return false
      begin(trip)
      return true
    },
    sent: (behaviourId, key) => change((trip) => ({ ...trip, behaviourId, sentUnder: key })),
    claimedAs: (behaviourId) => change((trip) => ({ ...trip, behaviourId, sentUnder: null })),
    dropped: () => {
      dropTrip(owner())
      kept = nothing
      set({ trip: null, isKept: true })
    },
  }
})
