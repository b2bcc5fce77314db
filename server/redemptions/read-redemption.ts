import type { Endpoints } from '@/contract/endpoints'
import { beijingDay } from '@/domain/calendar/beijing'
import { answer, type Handler, refuse } from '../http/handler'
import { findRedemption } from '../store/redemptions'
import { presentRedemption } from './present-redemption'

export const readRedemption: Handler<Endpoints['readRedemption']> = async ({ input, citizenId, now, db }) => {
  const redemption = await findRedemption(db, citizenId, input.params.redemptionId)
  if (!redemption) return refuse('redemption-not-found', {})
  return answer(presentRedemption(redemption, beijingDay(now.getTime())))
}
