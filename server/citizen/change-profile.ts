import type { Endpoints } from '@/contract/endpoints'
import { answer, type Handler, refuse } from '../http/handler'
import { changeCitizen, findCitizen, queuePresence } from '../store/citizens'
import { areKnown } from '../store/reference'
import { presentProfile } from './present-profile'
import { readPseudonym } from './pseudonym'

export const changeProfile: Handler<Endpoints['changeProfile']> = async ({ input, citizenId, db, services }) => {
  const before = await findCitizen(db, citizenId)
  const { pseudonym = before.pseudonym, districtId, charityId, onBoards = before.onBoards } = input.body
  const isRenamed = pseudonym !== before.pseudonym
  const suitable = isRenamed ? readPseudonym(pseudonym, services.pseudonymWords.blocked) : pseudonym
  if (suitable === null) return refuse('pseudonym-unsuitable', {})
  const { isDistrict, isCharity } = await areKnown(db, districtId ?? null, charityId ?? null)
  if (!isDistrict) return refuse('district-unknown', {})
  if (!isCharity) return refuse('charity-unknown', {})
  const change = {
    pseudonym: suitable,
    districtId: districtId === undefined ? before.districtId : districtId,
    charityId: charityId === undefined ? before.charityId : charityId,
    onBoards,
  }
  await changeCitizen(db, citizenId, change)
  if (onBoards !== before.onBoards) await queuePresence(db, citizenId, onBoards ? 'join' : 'leave')
  return answer(presentProfile({ ...before, ...change }))
}
