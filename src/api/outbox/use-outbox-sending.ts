import { useEffect } from 'react'
import { watchNetwork } from '@/platform/network'
import { onAppShow } from '@/platform/page-show'
import { useSession } from '../session'
import { sweepFiles } from './held-files'
import { useOutbox } from './outbox'

const FIRST_PAUSE_MS = 15_000
const LONGEST_PAUSE_MS = 5 * 60_000

/**
 * Sends what waits whenever there is hope: when the app starts, returns to the foreground or onto the network, when
 * somebody logs in, and after pauses that grow while nothing gets through.
 */
export const useOutboxSending = (): void => {
  useEffect(() => {
    const { sendAll, networkChanged, reread } = useOutbox.getState()
    const retry = retryWithPauses(() => void sendAll())
    const stopWatching = watchNetwork((isOnline) => {
      networkChanged(isOnline)
      if (isOnline) void sendAll()
    })
    const stopListening = onAppShow(() => void sendAll())
    const stopFollowing = useSession.subscribe((session, before) => {
      if (session.passbookNumber !== before.passbookNumber) reread()
      if (session.token !== null && session.token !== before.token) void sendAll()
    })
    const stopRetrying = useOutbox.subscribe(({ barredBy, entries }, before) => {
      if (barredBy !== before.barredBy) retry.after(entries.length === 0 ? null : barredBy)
    })
    void sendAll()
    void sweepFiles()
    return () => {
      stopWatching()
      stopListening()
      stopFollowing()
      stopRetrying()
      retry.after(null)
    }
  }, [])
}

type Bar = ReturnType<typeof useOutbox.getState>['barredBy']

const retryWithPauses = (send: () => void) => {
  let pauseMs = FIRST_PAUSE_MS
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    /** Null: nothing is in the way any more. */
    after(barredBy: Bar) {
      clearTimeout(timer)
      if (barredBy === null) {
        pauseMs = FIRST_PAUSE_MS
        return
      }
      timer = setTimeout(send, Math.max(pauseMs, askedPauseMs(barredBy)))
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
    },
  }
}

const askedPauseMs = ({ facts }: NonNullable<Bar>): number =>
  'retryAfterSeconds' in facts && typeof facts.retryAfterSeconds === 'number' ? facts.retryAfterSeconds * 1000 : 0
