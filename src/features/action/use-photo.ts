import { useRef, useState } from 'react'
import { newKey } from '@/api/client'
import type { Failure } from '@/api/failure'
import { uploadPhoto } from '@/api/upload-photo'
import { type Photo, takePhoto } from '@/platform/camera'
import { now } from '@/platform/clock'
import type { Withheld } from '@/platform/withheld'

/** A photo on its way to be evidence. `path` is null for one that was taken before the app was closed. */
export type PhotoState =
  | { readonly status: 'none' }
  | { readonly status: 'withheld'; readonly why: Withheld }
  | { readonly status: 'uploading'; readonly path: string; readonly percent: number }
  | { readonly status: 'failed'; readonly path: string; readonly failure: Failure }
  | { readonly status: 'ready'; readonly path: string | null }

export interface PhotoTaking {
  readonly state: PhotoState
  take(): void
  /** The same photo once more, under the same key. */
  uploadAgain(): void
  remove(): void
}

/** Takes a photo and uploads it at once; the id goes up when the server has it, null when it is taken away. */
export const usePhoto = (photoId: string | null, onChange: (photoId: string | null) => void): PhotoTaking => {
  const [state, setState] = useState<PhotoState>(() =>
    photoId === null ? { status: 'none' } : { status: 'ready', path: null },
  )
  // The photo that counts: what an earlier one still answers is not heard any more.
  const taken = useRef<{ readonly photo: Photo; readonly key: string } | null>(null)

  const send = async () => {
    const { current } = taken
    if (!current) return
    const { photo, key } = current
    const isCurrent = () => taken.current === current
    const show = (percent: number) => isCurrent() && setState({ status: 'uploading', path: photo.path, percent })
    show(0)
    const result = await uploadPhoto(photo, key, show)
    if (!isCurrent()) return
    if (!result.ok) return setState({ status: 'failed', path: photo.path, failure: result.failure })
    setState({ status: 'ready', path: photo.path })
    onChange(result.value.photoId)
  }

  const take = async () => {
    const answer = await takePhoto()
    if (answer.status === 'withheld') {
      // Who turns back keeps what was there before.
      if (answer.why !== 'cancelled') setState({ status: 'withheld', why: answer.why })
      return
    }
    onChange(null)
    taken.current = { photo: answer.photo, key: newKey(now()) }
    await send()
  }

  const remove = () => {
    taken.current = null
    setState({ status: 'none' })
    onChange(null)
  }

  return { state, take: () => void take(), uploadAgain: () => void send(), remove }
}
