import type { Endpoints } from '@/contract/endpoints'
import { answer, type Handler } from '../http/handler'
import { findCitizen } from '../store/citizens'
import { findDuty } from '../store/staff'
import { presentProfile } from './present-profile'

export const readProfile: Handler<Endpoints['readProfile']> = async ({ citizenId, db }) => {
  const citizen = await findCitizen(db, citizenId)
  return answer({ ...presentProfile(citizen), duty: await findDuty(db, citizenId) })
}
