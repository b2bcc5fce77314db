import type { Redemption } from '@/contract/redemptions'
import { beijingDay } from '@/domain/calendar/beijing'
import type { Dictionary } from '@/i18n/zh-cn'

/**
 * What a redemption is to the person who looks at it. `ready` is used without going to a place, `thanks` is a gift with
 * nothing to collect, `lapsed` is a hold that was not turned into a voucher in time.
 */
export type RedemptionView = keyof Dictionary['mall']['voucher']['state']

interface Surroundings {
  /** True when the reward goes to a project. */
  readonly isGift: boolean
  readonly nowMs: number
}

export const viewOf = (redemption: Redemption, { isGift, nowMs }: Surroundings): RedemptionView => {
  const { state, voucher, exchangePoint } = redemption
  if (state === 'expired') return voucher ? 'expired' : 'lapsed'
  if (state !== 'issued') return state
  if (isGift) return 'thanks'
  if (voucher && voucher.lastDay < beijingDay(nowMs)) return 'expired'
  return exchangePoint ? 'issued' : 'ready'
}

/** Whole minutes that a hold still lasts, the last one included; 0 when it is over. */
export const minutesLeftOf = ({ holdExpiresAt }: Redemption, nowMs: number): number =>
  Math.max(0, Math.ceil((Date.parse(holdExpiresAt) - nowMs) / 60_000))
