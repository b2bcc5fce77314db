import { useEffect, useRef, useState } from 'react'
import { type Query, useQuery } from '@/api/use-query'
import { listPlaceCodes } from '@/contract/staff-places'
import { now } from '@/platform/clock'
import type { PlaceCodes } from './screen-code'

const ASK_AGAIN_MS = 60_000

/** The codes of a place, asked for again every minute: those for the next ten are always here when the network goes. */
export const usePlaceCodes = (exchangePointId: string): Query<PlaceCodes> => {
  const query = useQuery(listPlaceCodes, { params: { exchangePointId } })
  const askAgain = useRef<() => void>(() => undefined)
  askAgain.current = query.status === 'loading' ? () => undefined : query.retry
  useEffect(() => {
    const timer = setInterval(() => askAgain.current(), ASK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [])
  return query
}

/** The time of this phone, asked for again every second. */
export const useSecondHand = (): number => {
  const [nowMs, setNowMs] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setNowMs(now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return nowMs
}
