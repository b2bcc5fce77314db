import type { InputOf, OutputOf } from '@/contract/endpoint'
import type { Endpoints } from '@/contract/endpoints'
import type { Message, MessageFacts } from '@/domain/inbox/message'
import { findBehaviour } from '@/domain/methodology/find-behaviour'
import { answer, type Handler, refuse } from '../http/handler'
import { lockCitizen } from '../store/books'
import { leaveMessage } from '../store/inbox'
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
  const { actionId, behaviourId } = photo.use
  const about = {
    photoId,
    actionId,
    name: findBehaviour(methodology, behaviourId)?.name ?? { zh: behaviourId, en: behaviourId },
  }
  const message = messageOf(body, state, about)
  if (message) await leaveMessage(db, { citizenId: photo.citizenId, messageId: newId(), at: now, ...message })
  return answer({ photoId, state, decidedAt: now.toISOString() })
}

type Decide = Endpoints['decidePhoto']

/** A photo that decides nothing any more is no news. */
const messageOf = (
  body: InputOf<Decide>['body'],
  state: OutputOf<Decide>['state'],
  about: MessageFacts['photo-accepted'],
): Message | null => {
  if (state === 'needless') return null
  return body.decision === 'refused'
    ? { kind: 'photo-refused', facts: { ...about, objection: body.objection } }
    : { kind: 'photo-accepted', facts: about }
}
