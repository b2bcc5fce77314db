import type { Reward } from '@/contract/mall'
import type { Reward as StoredReward } from '../store/rewards'

/** Whether a reward is open is told by a refusal, when somebody asks for it. */
export const presentReward = (stored: StoredReward): Reward => ({
  id: stored.id,
  category: stored.category,
  name: stored.name,
  about: stored.about,
  provider: stored.provider,
  picture: stored.picture,
  points: stored.points,
  footprintGrams: stored.footprintGrams,
  footprintBasis: stored.footprintBasis,
  stockLeft: stored.stockLeft,
  restockOn: stored.restockOn,
  limit: stored.limit,
  validDays: stored.validDays,
  settleAt: stored.settleAt,
  exchangePoints: stored.exchangePoints,
})
