import { beijingDay } from '@/domain/calendar/beijing'
import type { Message } from '@/domain/inbox/message'
import { nextState, pointMoveFor, type RedemptionEvent } from '@/domain/redemption/machine'
import type { Services } from '../services'
import { lockCitizen } from '../store/books'
import { leaveMessage } from '../store/inbox'
import { moveRedemption } from '../store/redemption-steps'
import { findRedemption, listStaleRedemptions, type Redemption, type RedemptionKey } from '../store/redemptions'
import { releaseRedemption } from '../store/release-redemption'
import type { Job } from './runner'

const BATCH = 200

/**
 * Ends holds past their ten minutes and vouchers past their last day. Each is looked at again under its citizen's lock, in
 * a transaction of its own, so a cancellation at the same moment or a second run finds nothing left to do.
 */
export const releaseHolds: Job = {
  name: 'release-holds',
  everyMs: 30_000,
  run: async (services: Services): Promise<void> => {
    const now = services.clock()
    for (;;) {
      const stale = await listStaleRedemptions(services.database, now, beijingDay(now.getTime()), BATCH)
      for (const key of stale) await endStale(services, key, now)
      if (stale.length < BATCH) return
    }
  },
}

const endStale = (
  { database, newId }: Services,
  { citizenId, redemptionId }: RedemptionKey,
  now: Date,
): Promise<void> =>
  database.transaction(async (tx) => {
    await lockCitizen(tx, citizenId)
    const redemption = await findRedemption(tx, citizenId, redemptionId)
    const event = redemption && staleEvent(redemption, now)
    if (!redemption || !event) return
    const to = nextState(redemption.state, event)
    if (to === null) return
    const step = { to, actor: 'system', at: now }
    const isReleased = pointMoveFor(redemption.state, event, redemption.settleAt) === 'release'
    if (isReleased) {
      await releaseRedemption(tx, redemption, { ...step, newId })
    } else {
      await moveRedemption(tx, redemption, { ...step, closes: true })
    }
    await leaveMessage(tx, { citizenId, messageId: newId(), at: now, ...endedMessage(redemption, isReleased) })
  })

const endedMessage = ({ id, state, terms, points }: Redemption, isReleased: boolean): Message => {
  const about = { redemptionId: id, name: terms.name }
  return state === 'held'
    ? { kind: 'hold-released', facts: { ...about, points } }
    : { kind: 'voucher-expired', facts: { ...about, pointsReturned: isReleased ? points : 0 } }
}

/** A voucher whose points would be spent as it is used lapses with a refund; one that was paid for at issue does not. */
const staleEvent = ({ state, holdExpiresAt, voucher, settleAt }: Redemption, now: Date): RedemptionEvent | null => {
  if (state === 'held') return holdExpiresAt <= now ? 'expire' : null
  if (state !== 'issued' || voucher === null || voucher.expiresOn > beijingDay(now.getTime())) return null
  return settleAt === 'use' ? 'refund' : 'expire'
}
