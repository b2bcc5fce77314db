import type { ReactElement, ReactNode } from 'react'
import { failureSentence } from '@/i18n/failure-sentence'
import { useText } from '@/i18n/language'
import { Button } from '@/ui/button'
import { ErrorNotice } from '@/ui/notice'
import { Skeleton } from '@/ui/skeleton'
import { Stale } from './answered'
import { useReward } from './queries'
import { RewardOffer } from './reward-offer'

interface RewardScreenProps {
  rewardId: string
  /** Puts content and the bar with the button into the frame of the page. */
  frame: (content: ReactNode, bottom: ReactNode) => ReactElement
  onLogIn: () => void
  onOpenRedemption: (redemptionId: string) => void
  onRedeemed: (redemptionId: string) => void
}

/** One reward, once it is there; everybody may look. */
export function RewardScreen({ rewardId, frame, ...callbacks }: RewardScreenProps) {
  const t = useText()
  const query = useReward(rewardId)
  if (query.status === 'loading') return frame(<Skeleton label={t.common.loading} rows={5} />, null)
  if (query.status === 'failed') {
    const retry = <Button label={t.common.retry} kind='line' size='small' onPress={query.retry} />
    const detail = failureSentence(t, query.failure)
    return frame(<ErrorNotice title={t.common.couldNotLoad} detail={detail} action={retry} />, null)
  }
  return (
    <RewardOffer
      key={query.value.id}
      reward={query.value}
      frame={(content, bottom) =>
        frame(
          <>
            <Stale query={query} />
            {content}
          </>,
          bottom,
        )
      }
      {...callbacks}
    />
  )
}
