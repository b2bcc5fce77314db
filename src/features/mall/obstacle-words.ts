import { formatDate, formatWhole } from '@/i18n/format'
import type { RewardDictionary } from '@/i18n/reward-package'
import { dayWords, limitWords } from './mall-words'
import type { RedeemObstacle } from './redeem-check'

/** Why it cannot be redeemed now, in a few words beside the button. */
export const obstacleWords = (t: RewardDictionary, obstacle: RedeemObstacle): string => {
  const { why } = t.mall.reward
  switch (obstacle.code) {
    case 'sold-out':
      return obstacle.restockOn ? why.restock(dayWords(t, obstacle.restockOn)) : why.soldOut
    case 'limit-reached':
      return why.limit(limitWords(t, obstacle.limit))
    case 'pool-empty':
      return why.poolEmpty(dayWords(t, formatDate(obstacle.restockAt)))
    case 'points-short':
      return why.short(formatWhole(obstacle.missingPoints))
  }
}
