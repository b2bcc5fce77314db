import type { Endpoints } from '@/contract/endpoints'
import { answer, type Handler, refuse } from '../http/handler'
import { lockCitizen } from '../store/books'
import { findAnyPhoto } from '../store/photos'
import { settlePhoto } from '../store/settle-photo'

export const decidePhoto: Handler<Endpoints['decidePhoto']> = async ({ input, citizenId, now, db, services }) => {
  const { photoId } = input.params
  const asked = await findAnyPhoto(db, photoId)
  if (!asked?.use) return refuse('photo-not-found', {})
  if (asked.citizenId === citizenId) return refuse('own-matter', {})
  await lockCitizen(db, asked.citizenId)
  const photo = await findAnyPhoto(db, photoId)
  if (!photo?.use) throw new Error(`photo ${photoId} is gone`)
  const { review } = photo.use
  if (review !== 'staff') return refuse('photo-not-open', { state: review })

  const { body } = input
  const { newId, methodology, methodologies } = services
  const reason = body.decision === 'refused' ? `photo-${body.objection}` : null
  const by = { actor: `staff:${citizenId}`, reason, at: now, newId, methodology, methodologies }
  const state = await settlePhoto(db, photo, { verdict: body.decision, remark: null }, by)
  return answer({ photoId, state, decidedAt: now.toISOString() })
}
