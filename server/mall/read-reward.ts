import type { Endpoints } from '@/contract/endpoints'
import { answer, type Handler, refuse } from '../http/handler'
import { findReward } from '../store/rewards'
import { presentReward } from './present-reward'

/** A reward that is closed can still be looked at: an old link or a redemption leads to it. */
export const readReward: Handler<Endpoints['readReward']> = async ({ input, db }) => {
  const reward = await findReward(db, input.params.rewardId)
  return reward ? answer(presentReward(reward)) : refuse('reward-not-found', {})
}
