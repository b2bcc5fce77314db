import type { Endpoints } from '@/contract/endpoints'
import { answer, type Handler } from '../http/handler'
import { findCitizen } from '../store/citizens'
import { findFreeze, type Freeze } from '../store/sanctions'
import { findDuty } from '../store/staff'
import { presentProfile } from './present-profile'

export const readProfile: Handler<Endpoints['readProfile']> = async ({ citizenId, now, db }) => {
  const [citizen, duty, freeze] = await Promise.all([
    findCitizen(db, citizenId),
    findDuty(db, citizenId),
    findFreeze(db, citizenId, now),
  ])
  return answer({ ...presentProfile(citizen), duty, freeze: freeze && presentFreeze(freeze) })
}

const presentFreeze = ({ sanctionId, frozenUntil, reason }: Freeze) => ({
  sanctionId,
  until: frozenUntil.toISOString(),
  reason,
})
