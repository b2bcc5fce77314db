import type { Endpoints } from '@/contract/endpoints'
import { beijingDay } from '@/domain/calendar/beijing'
import { isFinalState, REDEMPTION_STATES } from '@/domain/redemption/machine'
import { answer, type Handler } from '../http/handler'
import { countOpenRedemptions, listRedemptionsOf } from '../store/redemptions'
import { presentRedemption } from './present-redemption'

const DEFAULT_LIMIT = 20

const STATES = {
  open: REDEMPTION_STATES.filter((state) => !isFinalState(state)),
  closed: REDEMPTION_STATES.filter(isFinalState),
}

export const listRedemptions: Handler<Endpoints['listRedemptions']> = async ({ input, citizenId, now, db }) => {
  const { cursor, limit = DEFAULT_LIMIT, group } = input.query
  const [redemptions, openCount] = await Promise.all([
    listRedemptionsOf(db, citizenId, { after: cursor ?? null, states: group ? STATES[group] : null, limit: limit + 1 }),
    countOpenRedemptions(db, citizenId),
  ])
  const page = redemptions.slice(0, limit)
  const today = beijingDay(now.getTime())
  return answer({
    redemptions: page.map((redemption) => presentRedemption(redemption, today)),
    openCount,
    nextCursor: redemptions.length > limit ? (page.at(-1)?.id ?? null) : null,
  })
}
