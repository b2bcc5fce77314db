import { useEffect, useState } from 'react'
import { readPicture } from '@/contract/photos'
import { download } from '@/platform/download'
import { TransportError } from '@/platform/request'
import type { Failure } from './failure'
import { useSession } from './session'
import { urlOf } from './url'

/** A picture that only its owner and staff may see: nothing of it is kept longer than the screen that shows it. */
export type Picture =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure; readonly retry: () => void }
  | { readonly status: 'ready'; readonly path: string }

type Fetched = { readonly path: string } | { readonly failure: Failure }

const TIMEOUT_MS = 30_000

export const usePicture = (photoId: string): Picture => {
  const [fetched, setFetched] = useState<Fetched | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let isCurrent = true
    setFetched(null)
    void fetchPicture(photoId).then((result) => isCurrent && setFetched(result))
    return () => {
      isCurrent = false
    }
  }, [photoId, tries])
  if (!fetched) return { status: 'loading' }
  if ('path' in fetched) return { status: 'ready', path: fetched.path }
  return { status: 'failed', failure: fetched.failure, retry: () => setTries(tries + 1) }
}

const fetchPicture = async (photoId: string): Promise<Fetched> => {
  const { token, expired } = useSession.getState()
  if (!token) return { failure: { code: 'session-missing', facts: {} } }
  try {
    const { status, path } = await download({
      url: urlOf(readPicture, { params: { photoId } }),
      header: { authorization: `Bearer ${token}` },
      timeoutMs: TIMEOUT_MS,
    })
    if (status < 300) return { path }
    // The refusal lies in a file: its status says enough.
    if (status === 401) expired(token)
    return { failure: failureOf(status) }
  } catch (error) {
    if (error instanceof TransportError) return { failure: { code: error.kind, facts: {} } }
    throw error
  }
}

const failureOf = (status: number): Failure => {
  if (status === 401) return { code: 'session-expired', facts: {} }
  return status === 404 ? { code: 'photo-not-found', facts: {} } : { code: 'answer-invalid', facts: {} }
}
