import { useState, type ReactElement, type ReactNode } from 'react'
import { useSession } from '@/api/session'
import type { Reward } from '@/contract/mall'
import { useRewardText } from '@/i18n/reward-package'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { ConfirmSheet } from './confirm-sheet'
import { useAccount, useNewestRedemptions, useRewardPage } from './queries'
import { obstacleOf, runningHoldOf } from './redeem-check'
import { minutesLeftOf } from './redemption-view'
import { RewardBar } from './reward-bar'
import { RewardFacts } from './reward-facts'
import { RewardFootprint } from './reward-footprint'
import { RewardHead } from './reward-head'
import { useNow } from './use-now'
import { useRedeem } from './use-redeem'

interface RewardOfferProps {
  reward: Reward
  frame: (content: ReactNode, bottom: ReactNode) => ReactElement
  onLogIn: () => void
  onConfirming: () => void
  onOpenRedemption: (redemptionId: string) => void
  onRedeemed: (redemptionId: string) => void
}

/** What a reward is, what it costs in points and in grams, and the way to redeem it. */
export function RewardOffer({ reward, frame, onLogIn, onConfirming, onOpenRedemption, onRedeemed }: RewardOfferProps) {
  const t = useRewardText()
  const nowMs = useNow()
  const isGuest = useSession((session) => session.token === null)
  const { account, redemptions, pool } = useKnown()
  const [isConfirming, setConfirming] = useState(false)
  const redeem = useRedeem(reward, onRedeemed)
  const hold = runningHoldOf(reward.id, redemptions, nowMs)
  const obstacle = obstacleOf(reward, { availablePoints: account?.points.available, pool, redemptions, nowMs })
  return frame(
    <>
      <RewardHead reward={reward} />
      {hold && !isConfirming && (
        <Notice tone='indigo' icon='ui-clock'>
          {t.mall.reward.heldNotice(minutesLeftOf(hold, nowMs))}
          <Button label={t.mall.reward.seeHeld} kind='line' size='small' onPress={() => onOpenRedemption(hold.id)} />
        </Notice>
      )}
      <RewardFootprint reward={reward} month={account?.month ?? null} />
      <RewardFacts reward={reward} nowMs={nowMs} />
      <ConfirmSheet
        open={isConfirming}
        reward={reward}
        account={account}
        redeem={redeem}
        nowMs={nowMs}
        onClose={() => setConfirming(false)}
        onLogIn={onLogIn}
      />
    </>,
    <RewardBar
      points={redeem.points}
      availablePoints={account?.points.available}
      isGuest={isGuest}
      obstacle={obstacle}
      onRedeem={() => {
        setConfirming(true)
        onConfirming()
      }}
      onLogIn={onLogIn}
    />,
  )
}

/** What is known about the person and the pool; a redemption is decided by the server, so nothing here is waited for. */
const useKnown = () => {
  const account = useAccount()
  const newest = useNewestRedemptions()
  const mall = useRewardPage({ sort: 'footprint' })
  return {
    account: account.status === 'ready' ? account.value : null,
    redemptions: newest.status === 'ready' ? newest.value.redemptions : [],
    pool: mall.status === 'ready' ? mall.value.pool : null,
  }
}
