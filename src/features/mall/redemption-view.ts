import type { Redemption } from '@/contract/redemptions'
import { beijingDay } from '@/domain/calendar/beijing'
import type { RewardDictionary } from '@/i18n/reward-package'

/**
 * What a redemption is to the person who looks at it. `ready` is used without going to a place, `thanks` is a gift with
 * nothing to collect, `lapsed` is a hold that was not turned into a voucher in time.
 */
export type RedemptionView = keyof RewardDictionary['mall']['voucher']['state']

export const viewOf = (redemption: Redemption, nowMs: number): RedemptionView => {
  const { state, voucher, exchangePoint } = redemption
  if (state === 'expired') return voucher ? 'expired' : 'lapsed'
  if (state === 'used' && isGift(redemption)) return 'thanks'
  if (state !== 'issued') return state
  if (voucher && voucher.lastDay < beijingDay(nowMs)) return 'expired'
  return exchangePoint ? 'issued' : 'ready'
}

/** Whether it goes to a project. Nothing is collected: it is used as soon as it is issued. */
export const isGift = ({ category }: Pick<Redemption, 'category'>): boolean => category === 'charity'

/** Whole minutes that a hold still lasts, the last one included; 0 when it is over. */
export const minutesLeftOf = ({ holdExpiresAt }: Redemption, nowMs: number): number =>
  Math.max(0, Math.ceil((Date.parse(holdExpiresAt) - nowMs) / 60_000))
