import { PHOTO_RULES } from '@/domain/evidence/photo-rules'
import type { Services } from '../services'
import { forgetPicture, listOldPictures } from '../store/photos'
import type { Job } from './runner'

const DAY_MS = 24 * 60 * 60 * 1000
const BATCH = 200

/**
 * Deletes pictures when their days are over. The picture goes first and the name that leads to it after: a run that is
 * killed in between is made good by the next. What the picture looked like stays, so that it cannot come back.
 */
export const deletePictures: Job = {
  name: 'delete-pictures',
  everyMs: 60 * 60 * 1000,
  run: async ({ database, photoStore, clock }: Services): Promise<void> => {
    const uploadedBefore = new Date(clock().getTime() - PHOTO_RULES.daysKept * DAY_MS)
    for (;;) {
      const old = await listOldPictures(database, uploadedBefore, BATCH)
      for (const picture of old) {
        await photoStore.delete(picture.objectName)
        await forgetPicture(database, picture)
      }
      if (old.length < BATCH) return
    }
  },
}
