import type { Redemption } from '@/contract/redemptions'
import { aGift, aHold, aRedemption } from '@/testing/build-mall'
import { minutesLeftOf, viewOf } from './redemption-view'

const NOON = Date.parse('2026-11-20T12:30:00+08:00')
const voucher = (lastDay: string) => ({ digits: '4827190635', qr: 'gpv:4827190635', lastDay })

test.each<[Redemption, string]>([
  [aHold(), 'held'],
  [aRedemption(), 'issued'],
  [aRedemption({ exchangePoint: null }), 'ready'],
  [aRedemption({ voucher: voucher('2026-11-20') }), 'issued'],
  [aRedemption({ voucher: voucher('2026-11-19') }), 'expired'],
  [aRedemption({ state: 'used' }), 'used'],
  [aRedemption({ state: 'cancelled' }), 'cancelled'],
  [aRedemption({ state: 'expired' }), 'expired'],
  [aHold({ state: 'expired' }), 'lapsed'],
  [aRedemption({ state: 'refunded' }), 'refunded'],
  [aGift(), 'thanks'],
  [aHold({ category: 'charity' }), 'held'],
  [aHold({ category: 'charity', state: 'cancelled' }), 'cancelled'],
  [aHold({ category: 'charity', state: 'expired' }), 'lapsed'],
])('a redemption as seen at noon (%#)', (redemption, expected) => {
  expect(viewOf(redemption, NOON)).toBe(expected)
})

test.each([
  ['2026-11-20T12:38:00+08:00', 8],
  ['2026-11-20T12:30:01+08:00', 1],
  ['2026-11-20T12:30:00+08:00', 0],
  ['2026-11-20T12:00:00+08:00', 0],
])('held until %s: %d minutes left', (holdExpiresAt, expected) => {
  expect(minutesLeftOf(aHold({ holdExpiresAt }), NOON)).toBe(expected)
})
