import * as z from 'zod/mini'
import type { PhotoReviewer } from '../services'

export interface PhotoReviewSettings {
  readonly endpoint: string
  readonly key: string
  readonly timeoutMs?: number
}

const reply = z.object({ verdict: z.enum(['accept', 'doubt', 'refuse']), reason: z.optional(z.string()) })
const REASON_LENGTH_MAX = 200

/**
 * Posts the picture to a reviewer as image/jpeg, with the behaviour it is to show in a header, and reads
 * `{ verdict, reason }`. Whatever else happens is a doubt: a person looks at it.
 */
export const httpPhotoReview = ({ endpoint, key, timeoutMs = 10_000 }: PhotoReviewSettings): PhotoReviewer => ({
  review: async (jpeg, behaviourId) => {
    const signal = AbortSignal.timeout(timeoutMs)
    try {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'image/jpeg', 'x-behaviour': behaviourId, authorization: `Bearer ${key}` },
        body: new Uint8Array(jpeg),
        redirect: 'error',
        signal,
      })
      if (!response.ok) {
        await response.body?.cancel()
        return doubt(`the reviewer answered ${response.status}`)
      }
      const parsed = reply.safeParse(await response.json())
      if (!parsed.success) return doubt('the reviewer answered something else')
      return { verdict: parsed.data.verdict, reason: (parsed.data.reason ?? '').slice(0, REASON_LENGTH_MAX) }
    } catch {
      return doubt(signal.aborted ? `no answer within ${timeoutMs} ms` : 'the reviewer could not be reached')
    }
  },
})

const doubt = (reason: string) => ({ verdict: 'doubt', reason }) as const
