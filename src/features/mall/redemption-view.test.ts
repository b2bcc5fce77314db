import type { Redemption } from '@/contract/redemptions'
import { aHold, aRedemption } from '@/testing/build-mall'
import { minutesLeftOf, viewOf } from './redemption-view'

const NOON = Date.parse('2026-11-20T12:30:00+08:00')
const voucher = (lastDay: string) => ({ digits: '4827190635', qr: 'gpv:4827190635', lastDay })

test.each<[Redemption, boolean, string]>([
  [aHold(), false, 'held'],
  [aRedemption(), false, 'issued'],
  [aRedemption({ exchangePoint: null }), false, 'ready'],
  [aRedemption({ exchangePoint: null }), true, 'thanks'],
  [aRedemption({ voucher: voucher('2026-11-20') }), false, 'issued'],
  [aRedemption({ voucher: voucher('2026-11-19') }), false, 'expired'],
  [aRedemption({ voucher: voucher('2026-11-19'), exchangePoint: null }), true, 'thanks'],
  [aRedemption({ state: 'used' }), false, 'used'],
  [aRedemption({ state: 'cancelled' }), true, 'cancelled'],
  [aRedemption({ state: 'expired' }), false, 'expired'],
  [aHold({ state: 'expired' }), false, 'lapsed'],
  [aRedemption({ state: 'refunded' }), false, 'refunded'],
])('a redemption as seen at noon (%#)', (redemption, isGift, expected) => {
  expect(viewOf(redemption, { isGift, nowMs: NOON })).toBe(expected)
})

test.each([
  ['2026-11-20T12:38:00+08:00', 8],
  ['2026-11-20T12:30:01+08:00', 1],
  ['2026-11-20T12:30:00+08:00', 0],
  ['2026-11-20T12:00:00+08:00', 0],
])('held until %s: %d minutes left', (holdExpiresAt, expected) => {
  expect(minutesLeftOf(aHold({ holdExpiresAt }), NOON)).toBe(expected)
})
