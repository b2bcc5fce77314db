import { RewardScreen } from '@/features/mall/reward-screen'
import { useIsPhoneWanted } from '@/features/session/phone-moment'
import { SubPage } from '@/features/shell/sub-page'
import { useRewardText } from '@/i18n/reward-package'
import { go, redirect } from '@/platform/navigation'
import { usePageParams } from '@/platform/page-params'
import { routes } from '@/routes'

export default function RewardDetailPage() {
  const params = usePageParams()
  const { mall, share } = useRewardText()
  const isPhoneWanted = useIsPhoneWanted()
  const { title } = mall.reward
  const rewardId = params.rewardId ?? ''
  return (
    <RewardScreen
      rewardId={rewardId}
      frame={(content, bottom) => (
        <SubPage title={title} bottom={bottom} share={{ title: share.tabs.mall, path: routes.reward({ rewardId }) }}>
          {content}
        </SubPage>
      )}
      onLogIn={() => go(routes.login())}
      onConfirming={() => {
        if (isPhoneWanted()) go(routes.phone())
      }}
      onOpenRedemption={(redemptionId) => go(routes.voucher({ redemptionId }))}
      onRedeemed={(redemptionId) => redirect(routes.voucher({ redemptionId }))}
    />
  )
}
