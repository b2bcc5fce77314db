import { useRef, useState } from 'react'
import { call, newKey } from '@/api/client'
import type { FailureOf } from '@/api/failure'
import { refresh } from '@/api/query-cache'
import { readAccount, readPassbook, readShares, readTrend } from '@/contract/account'
import { logAction } from '@/contract/actions'
import { readBoard } from '@/contract/boards'
import { readCity } from '@/contract/city'
import type { OutputOf } from '@/contract/endpoint'
import type { AmountMilli } from '@/domain/quantify/amount'
import { now } from '@/platform/clock'
import { type Trip, tripOnWire } from './trip'
import { useTrip } from './trip-store'

export type Receipt = OutputOf<typeof logAction>
export type TripFailure = FailureOf<typeof logAction>

/** What a booking changes on other screens. */
const CHANGED = [readAccount, readTrend, readShares, readPassbook, readBoard, readCity]

const REFUSED: readonly TripFailure['code'][] = [...logAction.refusals, 'request-invalid', 'idempotency-key-reused']

/** Sends a finished trip. The same trip goes under the same key until it is refused, so that it is booked once. */
export const useSendTrip = (onBooked: (receipt: Receipt) => void) => {
  const [failure, setFailure] = useState<TripFailure | null>(null)
  const [isSending, setSending] = useState(false)
  // Two taps may come before the button is drawn as disabled.
  const sending = useRef(false)

  const send = async (trip: Trip, amount: AmountMilli, keep: boolean) => {
    if (sending.current) return
    sending.current = true
    setSending(true)
    setFailure(null)
    const key = trip.sentUnder ?? newKey(now())
    // Kept before it is sent: should the app be closed meanwhile, the trip still has its key.
    useTrip.getState().sent(trip.behaviourId, key)
    const result = await call(logAction, { body: bodyOf(trip, amount, keep) }, key)
    sending.current = false
    setSending(false)
    if (!result.ok) {
      if (REFUSED.includes(result.failure.code)) useTrip.getState().claimedAs(trip.behaviourId)
      return setFailure(result.failure)
    }
    useTrip.getState().dropped()
    void refresh(CHANGED)
    onBooked(result.value)
  }

  return { send, isSending, failure, clear: () => setFailure(null) }
}

const bodyOf = (trip: Trip, amount: AmountMilli, keep: boolean) => ({
  behaviourId: trip.behaviourId,
  amount: amount / 1000,
  unit: 'km',
  occurredAt: new Date(trip.startedAtMs).toISOString(),
  evidence: { tier: 'device' as const, track: tripOnWire(trip), keep },
})
