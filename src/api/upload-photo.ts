import type { OutputOf } from '@/contract/endpoint'
import { PICTURE_PART, uploadPhoto as endpoint } from '@/contract/photos'
import type { Photo } from '@/platform/camera'
import { TransportError } from '@/platform/request'
import { upload } from '@/platform/upload'
import { refusalIn } from './client'
import type { Failure } from './failure'
import { useSession } from './session'
import { urlOf } from './url'

export type UploadResult =
  { readonly ok: true; readonly value: OutputOf<typeof endpoint> } | { readonly ok: false; readonly failure: Failure }

/** A picture over a slow network takes longer than a call. */
const TIMEOUT_MS = 60_000

/** Uploads a photo. The same key for the same photo makes a repeat harmless. */
export const uploadPhoto = async (
  { path }: Pick<Photo, 'path'>,
  idempotencyKey: string,
  onProgress: (percent: number) => void,
): Promise<UploadResult> => {
  const { token, hasExpired } = useSession.getState()
  if (!token) return { ok: false, failure: { code: hasExpired ? 'session-expired' : 'session-missing', facts: {} } }
  try {
    const { status, body } = await upload({
      url: urlOf(endpoint, {}),
      header: { accept: 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': idempotencyKey },
      filePath: path,
      partName: PICTURE_PART,
      timeoutMs: TIMEOUT_MS,
      onProgress,
    })
    if (status >= 300) {
      const failure = refusalIn({ status, body })
      if (failure.code === 'session-expired') useSession.getState().expired(token)
      return { ok: false, failure }
    }
    const parsed = endpoint.output.safeParse(body)
    return parsed.success
      ? { ok: true, value: parsed.data }
      : { ok: false, failure: { code: 'answer-invalid', facts: {} } }
  } catch (error) {
    if (error instanceof TransportError) return { ok: false, failure: { code: error.kind, facts: {} } }
    throw error
  }
}
