import { useEffect } from 'react'
import { mutate } from 'swr'
import { watchNetwork } from '@/platform/network'
import { onAppShow } from '@/platform/page-show'

/** Asks again all that is on the screen; done when every answer is there, or failed. */
export const refreshAll = (): Promise<unknown> => mutate(() => true)

/**
 * Asks again all that is on the screen when the app comes back to the foreground or onto the network. SWR's own way
 * listens to the window and the document of a browser, which a mini-program has not.
 */
export const useRefreshOnReturn = (): void => {
  useEffect(() => {
    let wasOnline = true
    const stopWatching = watchNetwork((isOnline) => {
      if (isOnline && !wasOnline) void refreshAll()
      wasOnline = isOnline
    })
    const stopListening = onAppShow(() => void refreshAll())
    return () => {
      stopWatching()
      stopListening()
    }
  }, [])
}
