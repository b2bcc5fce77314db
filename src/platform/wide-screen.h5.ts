import { useEffect, useState } from 'react'

const QUERY = '(min-width: 900px)'

/** Whether two things fit side by side. */
export const useWideScreen = (): boolean => {
  const [isWide, setWide] = useState(() => window.matchMedia(QUERY).matches)
  useEffect(() => {
    const list = window.matchMedia(QUERY)
    const changed = () => setWide(list.matches)
    list.addEventListener('change', changed)
    return () => list.removeEventListener('change', changed)
  }, [])
  return isWide
}
