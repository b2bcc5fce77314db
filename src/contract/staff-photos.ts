import * as z from 'zod/mini'
import { PHOTO_OBJECTIONS } from '@/domain/evidence/photo-rules'
import { defineEndpoint } from './endpoint'
import { activityUnit, beijingDay, identifier, instant, localText, nextCursor, pageQuery, slug } from './shapes'

/** A photo as staff see it: what it is to show, and nothing of the person. The picture is read by `readPicture`. */
export const waitingPhoto = z.object({
  photoId: identifier,
  /** The sampled share, a reviewer that is unsure, a picture like another one, or a place too far from the last. */
  why: z.enum(['sample', 'reviewer', 'copy', 'place']),
  /** The words of the image reviewer. */
  remark: z.nullable(z.string()),
  uploadedAt: instant,
  deletedOn: beijingDay,
  behaviourId: slug,
  name: localText,
  amount: z.number(),
  unit: activityUnit,
  occurredAt: instant,
  /** Rounded to about 100 m. */
  place: z.nullable(z.object({ latitude: z.number(), longitude: z.number() })),
})
export type WaitingPhoto = z.output<typeof waitingPhoto>

export const listPhotos = defineEndpoint({
  id: 'listPhotos',
  tag: 'staff',
  summary: 'Photos that wait for staff, the oldest first',
  method: 'GET',
  path: '/v1/staff/photos',
  access: 'staff',
  query: z.object({ ...pageQuery, cursor: z.optional(identifier) }),
  output: z.object({ photos: z.array(waitingPhoto), nextCursor }),
  refusals: [],
})

export const decidePhoto = defineEndpoint({
  id: 'decidePhoto',
  tag: 'staff',
  summary: 'Accept a photo, which verifies its action, or refuse it; the citizen reads the objection',
  method: 'POST',
  path: '/v1/staff/photos/:photoId/decision',
  access: 'staff',
  write: true,
  params: z.object({ photoId: identifier }),
  body: z.discriminatedUnion('decision', [
    z.object({ decision: z.literal('accepted') }),
    z.object({ decision: z.literal('refused'), objection: z.enum(PHOTO_OBJECTIONS) }),
  ]),
  output: z.object({ photoId: identifier, state: z.enum(['accepted', 'refused', 'needless']), decidedAt: instant }),
  refusals: ['photo-not-found', 'photo-not-open', 'own-matter'],
})
