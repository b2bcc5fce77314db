import type { Redemption } from '@/contract/redemptions'
import { addDays, type BeijingDay } from '@/domain/calendar/beijing'
import type { Redemption as StoredRedemption } from '../store/redemptions'

export const presentRedemption = (redemption: StoredRedemption, today: BeijingDay): Redemption => {
  const { id, rewardId, terms, points, state, voucher, exchangePoint } = redemption
  return {
    id,
    rewardId,
    category: terms.category,
    name: terms.name,
    picture: terms.picture,
    provider: terms.provider,
    points,
    state,
    heldAt: redemption.heldAt.toISOString(),
    holdExpiresAt: redemption.holdExpiresAt.toISOString(),
    issuedAt: redemption.issuedAt?.toISOString() ?? null,
    closedAt: redemption.closedAt?.toISOString() ?? null,
    canCancel: canCancel(redemption, today),
    voucher: voucher && {
      digits: voucher.digits,
      qr: `gpv:${voucher.digits}`,
      lastDay: addDays(voucher.expiresOn, -1),
    },
    exchangePoint,
  }
}

/** A hold always; a voucher only while it is valid, and only when its points are spent as it is used. */
export const canCancel = (redemption: StoredRedemption, today: BeijingDay): boolean =>
  redemption.state === 'held' ||
  (redemption.state === 'issued' && redemption.settleAt === 'use' && !isVoucherVoid(redemption, today))

/** Whether the last day of an unused voucher is over, though the job has not closed it yet. */
export const isVoucherVoid = ({ state, voucher }: StoredRedemption, today: BeijingDay): boolean =>
  state === 'issued' && voucher !== null && voucher.expiresOn <= today
