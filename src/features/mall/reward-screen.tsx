import type { ReactElement, ReactNode } from 'react'
import { useText } from '@/i18n/language'
import { queryWords } from '@/i18n/query-words'
import { QueryNotice } from '@/ui/query-notice'
import { Skeleton } from '@/ui/skeleton'
import { useReward } from './queries'
import { RewardOffer } from './reward-offer'

interface RewardScreenProps {
  rewardId: string
  /** Puts content and the bar with the button into the frame of the page. */
  frame: (content: ReactNode, bottom: ReactNode) => ReactElement
  onLogIn: () => void
  /** The person is about to redeem: the page may have something to ask first. The confirmation waits below. */
  onConfirming: () => void
  onOpenRedemption: (redemptionId: string) => void
  onRedeemed: (redemptionId: string) => void
}

/** One reward, once it is there; everybody may look. */
export function RewardScreen({ rewardId, frame, ...callbacks }: RewardScreenProps) {
  const t = useText()
  const query = useReward(rewardId)
  const words = queryWords(t, query)
  const trouble = words.trouble && <QueryNotice {...words.trouble} />
  if (query.status === 'loading') return frame(<Skeleton label={words.loading} rows={5} />, null)
  if (query.status === 'failed') return frame(trouble, null)
  return (
    <RewardOffer
      key={query.value.id}
      reward={query.value}
      frame={(content, bottom) =>
        frame(
          <>
            {trouble}
            {content}
          </>,
          bottom,
        )
      }
      {...callbacks}
    />
  )
}
