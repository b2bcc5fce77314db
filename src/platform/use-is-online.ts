import { useEffect, useState } from 'react'
import { watchNetwork } from './network'

export const useIsOnline = (): boolean => {
  const [isOnline, setIsOnline] = useState(true)
  useEffect(() => watchNetwork(setIsOnline), [])
  return isOnline
}
