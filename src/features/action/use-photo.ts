import { useEffect, useRef, useState } from 'react'
import { newKey } from '@/api/client'
import type { Failure } from '@/api/failure'
import type { FiledPhoto } from '@/api/outbox/entry'
import { letGo } from '@/api/outbox/held-files'
import { uploadPhoto } from '@/api/upload-photo'
import { takePhoto } from '@/platform/camera'
import { now } from '@/platform/clock'
import { keptFiles } from '@/platform/kept-files'
import type { Withheld } from '@/platform/withheld'

/** A photo on its way to be evidence. `path` is null while there is nothing to be seen of it. */
export type PhotoState =
  | { readonly status: 'none' }
  | { readonly status: 'withheld'; readonly why: Withheld }
  | { readonly status: 'uploading'; readonly path: string; readonly percent: number }
  | { readonly status: 'failed'; readonly path: string | null; readonly failure: Failure }
  /** It goes along with the line when there is a network. */
  | { readonly status: 'filed'; readonly path: string | null }
  | { readonly status: 'ready'; readonly path: string | null }

/** A photo that lies on the phone as a file of ours. */
export type PhotoFile = Pick<FiledPhoto, 'file' | 'uploadKey'>

export interface ShownPhoto {
  /** Null until the server has it. */
  readonly photoId: string | null
  /** Null where it is not kept, or the phone has no room for it. */
  readonly photoFile: PhotoFile | null
}

export interface PhotoTaking {
  readonly state: PhotoState
  take(): void
  /** The same photo once more, under the same key. */
  uploadAgain(): void
  remove(): void
}

interface Taken {
  readonly path: string
  readonly key: string
  readonly file: PhotoFile | null
}

/**
 * Takes a photo and uploads it at once; what there is of it goes up to the form. With `mayWait` it is first kept on the
 * phone: a line may then be written down before the server has the photo.
 */
export const usePhoto = (
  { photoId, photoFile }: ShownPhoto,
  mayWait: boolean,
  onChange: (photo: ShownPhoto) => void,
): PhotoTaking => {
  const [state, setState] = useState<PhotoState>(() => {
    if (photoId !== null) return { status: 'ready', path: null }
    return photoFile ? { status: 'filed', path: null } : { status: 'none' }
  })
  // The photo that counts: what an earlier one still answers is not heard any more.
  const taken = useRef<Taken | null>(null)

  const send = async () => {
    const { current } = taken
    if (!current) return
    const { path, key, file } = current
    const isCurrent = () => taken.current === current
    const show = (percent: number) => isCurrent() && setState({ status: 'uploading', path, percent })
    show(0)
    const result = await uploadPhoto({ path }, key, show)
    if (!isCurrent()) return
    if (result.ok) {
      setState({ status: 'ready', path })
      return onChange({ photoId: result.value.photoId, photoFile: file })
    }
    const { failure } = result
    if (file && mayComeLater(failure)) return setState({ status: 'filed', path })
    setState({ status: 'failed', path, failure })
    // What the server will not have need not wait.
    if (file && !mayComeLater(failure)) {
      onChange(NOTHING)
      void letGo(file.file)
    }
  }

  // What was kept before the app was closed is shown again, and tried again.
  const recall = async (file: PhotoFile, isThere: () => boolean) => {
    const path = await keptFiles.pathOf(file.file)
    if (!isThere() || taken.current) return
    if (path === null) {
      setState({ status: 'none' })
      return onChange(NOTHING)
    }
    taken.current = { path, key: file.uploadKey, file }
    await send()
  }
  const first = useRef({ recall, file: photoId === null ? photoFile : null })
  useEffect(() => {
    let isThere = true
    const { file } = first.current
    if (file) void first.current.recall(file, () => isThere)
    return () => {
      isThere = false
      // The form may have gone because it was sent: it is not filled in again.
      taken.current = null
    }
  }, [])

  const take = async () => {
    const answer = await takePhoto()
    if (answer.status === 'withheld') {
      // Who turns back keeps what was there before.
      if (answer.why !== 'cancelled') setState({ status: 'withheld', why: answer.why })
      return
    }
    const before = taken.current?.file
    const key = newKey(now())
    const { path } = answer.photo
    const file = mayWait ? await keptFiles.keep(path) : null
    // The host has moved it.
    const keptPath = file === null ? null : await keptFiles.pathOf(file)
    const photoFileNow = file === null ? null : { file, uploadKey: key }
    taken.current = { path: keptPath ?? path, key, file: photoFileNow }
    onChange({ photoId: null, photoFile: photoFileNow })
    if (before) void letGo(before.file)
    await send()
  }

  const remove = () => {
    const before = taken.current?.file ?? photoFile
    taken.current = null
    setState({ status: 'none' })
    onChange(NOTHING)
    if (before) void letGo(before.file)
  }

  return { state, take: () => void take(), uploadAgain: () => void send(), remove }
}

const NOTHING: ShownPhoto = { photoId: null, photoFile: null }

/** Whether another try may fare better: nobody looked at the photo. */
export const mayComeLater = ({ code }: Failure): boolean =>
  code === 'offline' ||
  code === 'timeout' ||
  code === 'answer-invalid' ||
  code === 'server-busy' ||
  code === 'server-error' ||
  code === 'rate-limited' ||
  code === 'session-missing' ||
  code === 'session-expired'
