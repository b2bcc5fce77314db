import type { Endpoints } from '@/contract/endpoints'
import type { WaitingPhoto } from '@/contract/staff-photos'
import { addDays, beijingDay } from '@/domain/calendar/beijing'
import { PHOTO_RULES } from '@/domain/evidence/photo-rules'
import { findBehaviour } from '@/domain/methodology/find-behaviour'
import { answer, type Handler } from '../http/handler'
import type { Services } from '../services'
import { listForStaff, type PhotoForStaff } from '../store/photo-reviews'

const DEFAULT_LIMIT = 20

export const listPhotos: Handler<Endpoints['listPhotos']> = async ({ input, db, services }) => {
  const { cursor = null, limit = DEFAULT_LIMIT } = input.query
  const found = await listForStaff(db, cursor, limit + 1)
  const page = found.slice(0, limit)
  return answer({
    photos: page.map((photo) => presentPhoto(photo, services)),
    nextCursor: found.length > limit ? (page.at(-1)?.photoId ?? null) : null,
  })
}

const presentPhoto = (photo: PhotoForStaff, { methodologies }: Services): WaitingPhoto => {
  const { photoId, why, remark, uploadedAt, behaviourId, amountMilli, occurredAt, latitudeMilli, longitudeMilli } =
    photo
  const methodology = methodologies.get(photo.methodology)
  const behaviour = methodology && findBehaviour(methodology, behaviourId)
  if (!behaviour) throw new Error(`no ${behaviourId} in methodology ${photo.methodology}`)
  return {
    photoId,
    why,
    remark,
    uploadedAt: uploadedAt.toISOString(),
    deletedOn: addDays(beijingDay(uploadedAt.getTime()), PHOTO_RULES.daysKept),
    behaviourId,
    name: behaviour.name,
    amount: amountMilli / 1000,
    unit: behaviour.unit,
    occurredAt: occurredAt.toISOString(),
    place:
      latitudeMilli === null || longitudeMilli === null
        ? null
        : { latitude: latitudeMilli / 1000, longitude: longitudeMilli / 1000 },
  }
}
