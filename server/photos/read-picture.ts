import { type PictureHandlers, refuse } from '../http/handler'
import { findAnyPhoto } from '../store/photos'
import { findStaffMember } from '../store/staff'

/** For its owner and for staff; to everybody else it is not there. */
export const readPicture: PictureHandlers['readPicture'] = async ({ photoId, citizenId, services }) => {
  const { database, photoStore } = services
  const photo = await findAnyPhoto(database, photoId)
  if (!photo || photo.objectName === null) return refuse('photo-not-found', {})
  const mayRead = photo.citizenId === citizenId || (await findStaffMember(database, citizenId)) !== null
  const jpeg = mayRead ? await photoStore.get(photo.objectName) : null
  return jpeg ? { ok: true, jpeg } : refuse('photo-not-found', {})
}
