import type { Endpoints } from '@/contract/endpoints'
import { beijingDay } from '@/domain/calendar/beijing'
import { nextState } from '@/domain/redemption/machine'
import { answer, type Handler, refuse } from '../http/handler'
import { loadPoints } from '../store/lots'
import { findRedemption } from '../store/redemptions'
import { releaseRedemption } from '../store/release-redemption'
import { canCancel, isVoucherVoid, presentRedemption } from './present-redemption'

export const cancelRedemption: Handler<Endpoints['cancelRedemption']> = async (call) => {
  const { input, citizenId, now, db, services } = call
  const today = beijingDay(now.getTime())
  const redemption = await findRedemption(db, citizenId, input.params.redemptionId)
  if (!redemption) return refuse('redemption-not-found', {})
  const to = nextState(redemption.state, 'cancel')
  if (to === null || !canCancel(redemption, today)) {
    return refuse('redemption-not-open', { state: isVoucherVoid(redemption, today) ? 'expired' : redemption.state })
  }

  const release = { to, actor: 'citizen', at: now, newId: services.newId }
  const cancelled = await releaseRedemption(db, redemption, release)
  const after = await loadPoints(db, citizenId, today)
  return answer({ redemption: presentRedemption(cancelled, today), after })
}
