import { RewardScreen } from '@/features/mall/reward-screen'
import { SubPage } from '@/features/shell/sub-page'
import { useRewardText } from '@/i18n/reward-package'
import { go, redirect } from '@/platform/navigation'
import { usePageParams } from '@/platform/page-params'
import { routes } from '@/routes'

export default function RewardDetailPage() {
  const params = usePageParams()
  const { title } = useRewardText().mall.reward
  return (
    <RewardScreen
      rewardId={params.rewardId ?? ''}
      frame={(content, bottom) => (
        <SubPage title={title} bottom={bottom}>
          {content}
        </SubPage>
      )}
      onLogIn={() => go(routes.login())}
      onOpenRedemption={(redemptionId) => go(routes.voucher({ redemptionId }))}
      onRedeemed={(redemptionId) => redirect(routes.voucher({ redemptionId }))}
    />
  )
}
