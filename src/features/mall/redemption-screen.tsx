import type { ReactElement, ReactNode } from 'react'
import { useSession } from '@/api/session'
import type { Redemption } from '@/contract/redemptions'
import { failureSentence } from '@/i18n/failure-sentence'
import { useText } from '@/i18n/language'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { ErrorNotice } from '@/ui/notice'
import { Skeleton } from '@/ui/skeleton'
import { Stale } from './answered'
import { useRedemption, useReward } from './queries'
import { RedemptionActions } from './redemption-actions'
import { viewOf } from './redemption-view'
import { useNow } from './use-now'
import { VoucherBook } from './voucher-book'

interface RedemptionScreenProps {
  redemptionId: string
  frame: (content: ReactNode, bottom: ReactNode) => ReactElement
  onLogIn: () => void
  onOpenReward: (rewardId: string) => void
}

/** One redemption: a hold to go on with, a voucher to show, or what became of it. Once seen it needs no network. */
export function RedemptionScreen({ redemptionId, frame, onLogIn, onOpenReward }: RedemptionScreenProps) {
  const t = useText()
  const nowMs = useNow()
  const isNobody = useSession((session) => session.passbookNumber === null)
  const query = useRedemption(redemptionId)
  const redemption = query.status === 'ready' ? query.value : null
  const isGift = useIsGift(redemption)
  if (isNobody) {
    const logIn = <Button label={t.common.logIn} onPress={onLogIn} />
    return frame(<Empty title={t.mall.voucher.guest} action={logIn} />, null)
  }
  if (query.status === 'failed') {
    const retry = <Button label={t.common.retry} kind='line' size='small' onPress={query.retry} />
    const detail = failureSentence(t, query.failure)
    return frame(<ErrorNotice title={t.common.couldNotLoad} detail={detail} action={retry} />, null)
  }
  if (!redemption || isGift === undefined) {
    return frame(<Skeleton label={t.common.loading} shape='balance' />, null)
  }
  const view = viewOf(redemption, { isGift, nowMs })
  return frame(
    <>
      <Stale query={query} />
      <VoucherBook redemption={redemption} view={view} nowMs={nowMs} />
    </>,
    <RedemptionActions
      key={redemption.state}
      redemption={redemption}
      view={view}
      nowMs={nowMs}
      onOpenReward={onOpenReward}
    />,
  )
}

/**
 * Whether there is nothing to collect, because it goes to a project: the reward knows. Undefined while it is not known;
 * false where it cannot be known, because a voucher too many harms nobody.
 */
const useIsGift = (redemption: Redemption | null): boolean | undefined => {
  const mayBeGift = redemption !== null && redemption.exchangePoint === null
  const reward = useReward(redemption?.rewardId ?? '', { enabled: mayBeGift })
  if (!mayBeGift || reward.status === 'failed') return false
  return reward.status === 'ready' ? reward.value.category === 'charity' : undefined
}
