import { useEffect } from 'react'
import { mutate } from 'swr'
import { watchNetwork } from '@/platform/network'
import { onAppShow } from '@/platform/page-show'

/**
 * Asks again all that is on the screen when the app comes back to the foreground or onto the network. SWR's own way
 * listens to the window and the document of a browser, which a mini-program has not.
 */
export const useRefreshOnReturn = (): void => {
  useEffect(() => {
    const refreshAll = () => void mutate(() => true)
    let wasOnline = true
    const stopWatching = watchNetwork((isOnline) => {
      if (isOnline && !wasOnline) refreshAll()
      wasOnline = isOnline
    })
    const stopListening = onAppShow(refreshAll)
    return () => {
      stopWatching()
      stopListening()
    }
  }, [])
}
