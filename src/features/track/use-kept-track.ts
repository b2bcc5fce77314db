import { useEffect, useState } from 'react'
import { call } from '@/api/client'
import type { Failure } from '@/api/failure'
import { useWrite } from '@/api/use-write'
import { dropTrack, readTrack } from '@/contract/actions'
import { type TrackOnWire } from '@/contract/evidence'

export type KeptTrackState =
  | { readonly status: 'loading' | 'none' | 'dropped' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'ready'; readonly track: TrackOnWire }

/**
 * The track that was kept with an action. It is asked for each time and lives as long as the screen: other answers are kept
 * on the phone, and what is deleted here must not stay there.
 */
export const useKeptTrack = (actionId: string) => {
  const [state, setState] = useState<KeptTrackState>({ status: 'loading' })
  const [tries, setTries] = useState(0)
  const { send, isSending, failure } = useWrite(dropTrack)
  useEffect(() => {
    let isThere = true
    setState({ status: 'loading' })
    void call(readTrack, { params: { actionId } }).then((result) => {
      if (!isThere) return
      if (result.ok) return setState({ status: 'ready', track: result.value })
      const { failure: why } = result
      setState(why.code === 'track-not-found' ? { status: 'none' } : { status: 'failed', failure: why })
    })
    return () => void (isThere = false)
  }, [actionId, tries])
  const drop = async () => {
    const result = await send({ params: { actionId } })
    // Deleted on another device meanwhile: that is what was wanted.
    if (result.ok || result.failure.code === 'track-not-found') setState({ status: 'dropped' })
  }
  return {
    state,
    again: () => setTries((count) => count + 1),
    drop: () => void drop(),
    isDropping: isSending,
    dropFailure: failure?.code === 'track-not-found' ? null : failure,
  }
}
