import type { OutputOf } from '@/contract/endpoint'
import type { ExchangePoint, listRewards, Reward } from '@/contract/mall'
import type { Redemption } from '@/contract/redemptions'

const twice = ['09:00-11:30', '14:00-17:00']

/** Open on all days but Monday, morning and afternoon. */
export function anExchangePoint(given: Partial<ExchangePoint> = {}): ExchangePoint {
  return {
    id: 'fenglin',
    name: { zh: '枫林绿色兑换点', en: 'Fenglin green exchange' },
    address: { zh: '东岸区枫林路 18 号', en: '18 Fenglin Road, East Bank' },
    districtId: 'dong-an',
    latitude: 30.66,
    longitude: 114.31,
    hours: [[], twice, twice, twice, twice, twice, twice],
    ...given,
  }
}

/** A bicycle service for 120 points at one place, once a month. */
export function aReward(given: Partial<Reward> = {}): Reward {
  return {
    id: 'bike-service',
    category: 'service',
    name: { zh: '自行车保养一次', en: 'One bicycle service' },
    about: { zh: '调刹车、上油、校正轮圈', en: 'Brakes, oil, wheels' },
    provider: { zh: '自行车行业协会', en: 'Bicycle association' },
    picture: 'spot-repair',
    points: 120,
    footprintGrams: 200,
    footprintBasis: { zh: '零件与用电，估算', en: 'Parts and power, estimated' },
    stockLeft: 34,
    restockOn: null,
    limit: { count: 1, per: 'month' },
    validDays: 30,
    settleAt: 'use',
    exchangePoints: [anExchangePoint()],
    ...given,
  }
}

type RewardPage = OutputOf<typeof listRewards>

/** The only page of the mall, with the pool of November. */
export function aRewardPage(rewards: Reward[], given: Partial<RewardPage> = {}): RewardPage {
  return {
    rewards,
    total: rewards.length,
    pool: {
      month: '2026-11',
      totalPoints: 60_000,
      leftPoints: 21_580,
      sponsors: 6,
      restockAt: '2026-12-01T09:00:00+08:00',
    },
    nextCursor: null,
    ...given,
  }
}

/** The bicycle service as an unused voucher, redeemed today at 12:20. */
export function aRedemption(given: Partial<Redemption> = {}): Redemption {
  return {
    id: '0190a000-0000-7000-8000-000000000001',
    rewardId: 'bike-service',
    category: 'service',
    name: { zh: '自行车保养一次', en: 'One bicycle service' },
    picture: 'spot-repair',
    provider: { zh: '自行车行业协会', en: 'Bicycle association' },
    points: 120,
    state: 'issued',
    heldAt: '2026-11-20T12:20:00+08:00',
    holdExpiresAt: '2026-11-20T12:30:00+08:00',
    issuedAt: '2026-11-20T12:20:01+08:00',
    closedAt: null,
    canCancel: true,
    voucher: { digits: '4827190635', qr: 'gpv:4827190635', lastDay: '2026-12-20' },
    exchangePoint: anExchangePoint(),
    ...given,
  }
}

/** The same on hold since 12:28: no voucher yet, eight minutes left at half past twelve. */
export function aHold(given: Partial<Redemption> = {}): Redemption {
  return aRedemption({
    state: 'held',
    heldAt: '2026-11-20T12:28:00+08:00',
    holdExpiresAt: '2026-11-20T12:38:00+08:00',
    issuedAt: null,
    voucher: null,
    ...given,
  })
}

/** Two square metres of rain garden for 120 points, given today at 12:20: nothing to collect, so it is over. */
export function aGift(given: Partial<Redemption> = {}): Redemption {
  return aRedemption({
    rewardId: 'rain-garden',
    category: 'charity',
    name: { zh: '雨水花园两平方米', en: 'Two square metres of rain garden' },
    picture: 'spot-garden',
    provider: { zh: '海绵城市项目', en: 'Sponge city project' },
    state: 'used',
    closedAt: '2026-11-20T12:20:01+08:00',
    canCancel: false,
    voucher: null,
    exchangePoint: null,
    ...given,
  })
}
