import { useEffect, useState } from 'react'
import { now } from '@/platform/clock'

const STEP_MS = 10_000

/** The time of this phone, fine enough for minutes. */
export const useNow = (): number => {
  const [nowMs, setNowMs] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setNowMs(now()), STEP_MS)
    return () => clearInterval(timer)
  }, [])
  return nowMs
}
