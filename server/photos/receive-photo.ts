import { createHash } from 'node:crypto'
import { addDays, beijingDay } from '@/domain/calendar/beijing'
import { PHOTO_RULES } from '@/domain/evidence/photo-rules'
import { type PictureHandlers, refuse, type UploadCall } from '../http/handler'
import { findCopy } from '../store/photo-copies'
import { storePhoto } from '../store/photos'
import { rememberingRefusals } from '../watch/remember-refusals'
import { preparePicture } from './prepare-picture'

/**
 * The picture is stored before its row, under a name that the same upload gets again: whatever breaks in between, a repeat
 * finds its way, and nothing points to a picture that is not there.
 */
export const receivePhoto: PictureHandlers['uploadPhoto'] = rememberingRefusals(async (call: UploadCall) => {
  const { services, citizenId, now } = call
  const prepared = await preparePicture(call.picture)
  if (!prepared.ok) return refuse('photo-unreadable', { why: prepared.why })
  const { jpeg, looks } = prepared
  const exact = services.keyedHash('photo-bytes', createHash('sha256').update(jpeg).digest('hex'))
  const photoId = services.newId()
  // Told at once; what counts is asked again when the photo is shown.
  const copy = await findCopy(services.database, { photoId, exact, looks })
  if (copy)
    return refuse('photo-used', { rule: 'photo-copy', actionId: copy.citizenId === citizenId ? copy.actionId : null })
  const objectName = objectNameOf(call, exact)
  await services.photoStore.put(objectName, jpeg)
  return {
    ok: true,
    keep: async (tx) => {
      await storePhoto(tx, { citizenId, photoId, objectName, uploadedAt: now, exact, looks })
      const deletedOn = addDays(beijingDay(now.getTime()), PHOTO_RULES.daysKept)
      return { photoId, uploadedAt: now.toISOString(), deletedOn }
    },
  }
})

const objectNameOf = ({ services, citizenId, idempotencyKey }: UploadCall, exact: Uint8Array): string => {
  const upload = `${citizenId}/${idempotencyKey}/${Buffer.from(exact).toString('hex')}`
  return `${Buffer.from(services.keyedHash('photo-name', upload)).toString('hex')}.jpg`
}
