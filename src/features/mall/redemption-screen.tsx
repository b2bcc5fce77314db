import type { ReactElement, ReactNode } from 'react'
import { useSession } from '@/api/session'
import { useRewardText } from '@/i18n/reward-package'
import { queryWords } from '@/i18n/query-words'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { QueryNotice } from '@/ui/query-notice'
import { Skeleton } from '@/ui/skeleton'
import { useRedemption } from './queries'
import { RedemptionActions } from './redemption-actions'
import { viewOf } from './redemption-view'
import { useNow } from './use-now'
import { VoucherBook } from './voucher-book'

interface RedemptionScreenProps {
  redemptionId: string
  frame: (content: ReactNode, bottom: ReactNode) => ReactElement
  /** Stands below a voucher that is still to be collected. */
  reminder?: ReactNode
  onLogIn: () => void
  onOpenReward: (rewardId: string) => void
}

/** One redemption: a hold to go on with, a voucher to show, or what became of it. Once seen it needs no network. */
export function RedemptionScreen({ redemptionId, frame, reminder, onLogIn, onOpenReward }: RedemptionScreenProps) {
  const t = useRewardText()
  const nowMs = useNow()
  const isNobody = useSession((session) => session.passbookNumber === null)
  const query = useRedemption(redemptionId)
  const words = queryWords(t, query)
  const trouble = words.trouble && <QueryNotice {...words.trouble} />
  if (isNobody) {
    const logIn = <Button label={t.common.logIn} onPress={onLogIn} />
    return frame(<Empty title={t.mall.voucher.guest} action={logIn} />, null)
  }
  if (query.status === 'failed') return frame(trouble, null)
  if (query.status === 'loading') return frame(<Skeleton label={words.loading} shape='balance' />, null)
  const redemption = query.value
  const view = viewOf(redemption, nowMs)
  return frame(
    <>
      {trouble}
      <VoucherBook redemption={redemption} view={view} nowMs={nowMs} />
      {(view === 'issued' || view === 'ready') && reminder}
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
