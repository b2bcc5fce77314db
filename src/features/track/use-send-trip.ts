import { useEffect, useRef, useState } from 'react'
import { newKey } from '@/api/client'
import type { Receipt, SendFailure } from '@/api/outbox/deliver'
import type { ShownLine } from '@/api/outbox/entry'
import { useOutbox } from '@/api/outbox/outbox'
import { logAction } from '@/contract/actions'
import type { AmountMilli } from '@/domain/quantify/amount'
import { now } from '@/platform/clock'
import { type Trip, tripOnWire } from './trip'
import { useTrip } from './trip-store'

export interface TripTrouble {
  readonly failure: SendFailure
  /** No answer came, and the phone has no room to keep it for later: it stays here. */
  readonly hasNoRoom: boolean
}

interface Callbacks {
  onBooked: (receipt: Receipt) => void
  /** It is kept on the phone under this key, and is sent when it can be. */
  onWaiting: (entryKey: string) => void
}

interface Claim {
  readonly amount: AmountMilli
  readonly shown: ShownLine
  readonly keep: boolean
}

const REFUSED: readonly SendFailure['code'][] = [...logAction.refusals, 'request-invalid', 'idempotency-key-reused']

/** Sends a finished trip. The same trip goes under the same key until it is refused, so that it is booked once. */
export const useSendTrip = ({ onBooked, onWaiting }: Callbacks) => {
  const [trouble, setTrouble] = useState<TripTrouble | null>(null)
  const [isSending, setSending] = useState(false)
  // Two taps may come before the button is drawn as disabled.
  const onItsWay = useRef<string | null>(null)
  const hasLeft = useRef(false)

  useEffect(() => {
    hasLeft.current = false
    return () => {
      hasLeft.current = true
      if (onItsWay.current !== null) useOutbox.getState().formLeft(onItsWay.current)
    }
  }, [])

  const send = async (trip: Trip, claim: Claim) => {
    if (onItsWay.current !== null) return
    const key = trip.sentUnder ?? newKey(now())
    onItsWay.current = key
    setSending(true)
    setTrouble(null)
    // Kept before it is sent: should the app be closed meanwhile, the trip still has its key.
    useTrip.getState().sent(trip.behaviourId, key)
    const { outcome } = useOutbox.getState().submitted({
      key,
      ...callOf(trip, claim),
      shown: claim.shown,
      wasSent: trip.sentUnder !== null,
    })
    const result = await outcome
    onItsWay.current = null
    setSending(false)
    if (result.kind === 'returned' || result.kind === 'no-room') {
      if (REFUSED.includes(result.failure.code)) useTrip.getState().claimedAs(trip.behaviourId)
      return setTrouble({ failure: result.failure, hasNoRoom: result.kind === 'no-room' })
    }
    // From here on the books have it, or the outbox.
    useTrip.getState().dropped()
    if (hasLeft.current) return
    if (result.kind === 'waiting') return onWaiting(key)
    onBooked(result.receipt)
  }

  return { send, isSending, trouble, clear: () => setTrouble(null) }
}

const callOf = (trip: Trip, { amount, keep }: Claim) => {
  const { startedAt, datum, points } = tripOnWire(trip)
  const evidence = { tier: 'device' as const, keep, startedAt, datum, count: points.length }
  const { behaviourId } = trip
  const body = { behaviourId, amount: amount / 1000, unit: 'km', occurredAt: startedAt, evidence }
  return { call: { id: 'logAction' as const, body }, points }
}
