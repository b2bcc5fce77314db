import type { BeijingDay } from '@/domain/calendar/beijing'
import { roundedPlace } from '@/domain/evidence/photo-place'
import { isPhotoOfDay, PHOTO_RULES } from '@/domain/evidence/photo-rules'
import { stateOnBooking } from '@/domain/evidence/tier'
import { refuse } from '../http/handler'
import { findAppealWithPhoto } from '../store/appeals'
import type { Queryable } from '../store/database'
import { findCopy, takePhoto } from '../store/photo-copies'
import { storeJudgement } from '../store/photo-reviews'
import { findPhoto, hasWaitingPhoto, type PhotoPlace, type StoredPhoto } from '../store/photos'
import type { EvidencedPlace, EvidenceHolder, EvidenceInput, EvidenceReader } from './evidence'

type PhotoInput = Extract<EvidenceInput, { tier: 'photo' }>

/** A photo that was uploaded before. It is used up for good, and so is every picture that looks the same. */
export const readPhotoEvidence: EvidenceReader<PhotoInput> = (input, { behaviour, day }, { clock }) => ({
  ok: true,
  evidence: {
    tier: 'photo',
    state: stateOnBooking('photo'),
    source: 'citizen',
    externalId: null,
    keys: [],
    window: null,
    places: placesOf(input),
    take: async (tx, holder) => {
      const photo = await findPhoto(tx, { citizenId: holder.citizenId, photoId: input.photoId })
      if (!photo || photo.objectName === null) return refuse('photo-unknown', {}).refusal
      const refusal = await refusalOf(tx, photo, holder, day)
      if (refusal) return refusal
      const use = { actionId: holder.actionId, behaviourId: behaviour.id, usedAt: clock(), place: placeOf(input) }
      return (await takePhoto(tx, photo, use)) ? null : copyRefusal(null)
    },
    takeDecided: async (tx, { citizenId, actionId }, { actor, at }) => {
      const photo = await findPhoto(tx, { citizenId, photoId: input.photoId })
      if (!photo || photo.use) return
      // The very same picture may have been shown before: then it is known already.
      await takePhoto(tx, photo, { actionId, behaviourId: behaviour.id, usedAt: at, place: placeOf(input) })
      await storeJudgement(tx, photo, { review: 'accepted', reason: null, remark: null, by: actor, at })
    },
  },
})

const refusalOf = async (
  tx: Queryable,
  photo: StoredPhoto,
  { citizenId, actionId }: EvidenceHolder,
  day: BeijingDay,
) => {
  if (photo.use) return refuse('photo-used', { rule: 'photo-once', actionId: photo.use.actionId }).refusal
  const appealId = await findAppealWithPhoto(tx, citizenId, photo.photoId)
  if (appealId !== null) return refuse('photo-in-appeal', { appealId }).refusal
  if (!isPhotoOfDay({ day, uploadedAtMs: photo.uploadedAt.getTime() })) {
    return refuse('photo-wrong-day', { days: PHOTO_RULES.daysAfterActMax }).refusal
  }
  if (await hasWaitingPhoto(tx, citizenId, actionId)) return refuse('photo-waiting', {}).refusal
  const copy = await findCopy(tx, photo)
  return copy && copyRefusal(copy.citizenId === citizenId ? copy.actionId : null)
}

/** Whose entry it is stays with them, unless it is one's own. */
const copyRefusal = (actionId: string | null) => refuse('photo-used', { rule: 'photo-copy', actionId }).refusal

const placesOf = (input: PhotoInput): EvidencedPlace[] => {
  const place = placeOf(input)
  return place ? [{ ...place, atMs: null }] : []
}

const placeOf = ({ place }: PhotoInput): PhotoPlace | null => (place ? roundedPlace(place) : null)
