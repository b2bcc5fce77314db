import { useEffect, useState } from 'react'
import { now } from '@/platform/clock'

const secondsUntil = (timeMs: number): number => Math.max(0, Math.ceil((timeMs - now()) / 1000))

/** Whole seconds that are left until then, counted down to 0. */
export const useSecondsUntil = (timeMs: number): number => {
  const [seconds, setSeconds] = useState(() => secondsUntil(timeMs))
  useEffect(() => {
    const tick = () => {
      const left = secondsUntil(timeMs)
      setSeconds(left)
      if (left === 0) clearInterval(timer)
    }
    const timer = setInterval(tick, 1000)
    tick()
    return () => clearInterval(timer)
  }, [timeMs])
  return seconds
}
