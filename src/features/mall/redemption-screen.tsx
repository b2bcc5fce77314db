import type { ReactElement, ReactNode } from 'react'
import { useSession } from '@/api/session'
import { failureSentence } from '@/i18n/failure-sentence'
import { useText } from '@/i18n/language'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { ErrorNotice } from '@/ui/notice'
import { Skeleton } from '@/ui/skeleton'
import { Stale } from './answered'
import { useRedemption } from './queries'
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
  if (isNobody) {
    const logIn = <Button label={t.common.logIn} onPress={onLogIn} />
    return frame(<Empty title={t.mall.voucher.guest} action={logIn} />, null)
  }
  if (query.status === 'failed') {
    const retry = <Button label={t.common.retry} kind='line' size='small' onPress={query.retry} />
    const detail = failureSentence(t, query.failure)
    return frame(<ErrorNotice title={t.common.couldNotLoad} detail={detail} action={retry} />, null)
  }
  if (query.status === 'loading') return frame(<Skeleton label={t.common.loading} shape='balance' />, null)
  const redemption = query.value
  const view = viewOf(redemption, nowMs)
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
