import type { Endpoints } from '@/contract/endpoints'
import { answer, type Handler } from '../http/handler'
import { listConsents } from '../store/consents'
import { presentConsents } from './present-consents'

export const readConsents: Handler<Endpoints['readConsents']> = async ({ citizenId, db }) =>
  answer(presentConsents(await listConsents(db, citizenId)))
