import type { Endpoints } from '@/contract/endpoints'
import { answer, type Handler } from '../http/handler'
import { findCitizen } from '../store/citizens'
import { presentProfile } from './present-profile'

export const readProfile: Handler<Endpoints['readProfile']> = async ({ citizenId, db }) =>
  answer(presentProfile(await findCitizen(db, citizenId)))
