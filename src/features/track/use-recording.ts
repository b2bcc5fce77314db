import { useEffect, useState } from 'react'
import { now } from '@/platform/clock'
import { watchPlace } from '@/platform/location'
import type { Withheld } from '@/platform/withheld'
import { useTrip } from './trip-store'

export type Recording =
  | { readonly is: 'off' }
  /** The host asks the person, or looks for the first place. */
  | { readonly is: 'looking' }
  | { readonly is: 'on' }
  | { readonly is: 'withheld'; readonly why: Withheld }

/**
 * Records while `isWanted` and the page is there; the first place begins the trip. No host tells places to an app that
 * is not in sight, and we ask for none.
 */
export const useRecording = (behaviourId: string, isWanted: boolean): Recording => {
  const [recording, setRecording] = useState<Recording>({ is: 'off' })
  useEffect(() => {
    if (!isWanted) return setRecording({ is: 'off' })
    setRecording({ is: 'looking' })
    return watchPlace((located) => {
      if (located.status === 'withheld') return setRecording({ is: 'withheld', why: located.why })
      const { trip, started, placed } = useTrip.getState()
      if (trip) placed(located.place)
      else started(behaviourId, located.place)
      setRecording({ is: 'on' })
    })
  }, [behaviourId, isWanted])
  return recording
}

/** The time, asked for again every second while `isRunning`. */
export const useSeconds = (isRunning: boolean): number => {
  const [, tick] = useState(0)
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => tick((ticks) => ticks + 1), 1000)
    return () => clearInterval(timer)
  }, [isRunning])
  return now()
}
