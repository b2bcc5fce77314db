import { RemindMe } from '@/features/inbox/remind-me'
import { RedemptionScreen } from '@/features/mall/redemption-screen'
import { SubPage } from '@/features/shell/sub-page'
import { useRewardText } from '@/i18n/reward-package'
import { go } from '@/platform/navigation'
import { usePageParams } from '@/platform/page-params'
import { routes } from '@/routes'

export default function RewardVoucherPage() {
  const params = usePageParams()
  const { title } = useRewardText().mall.voucher
  return (
    <RedemptionScreen
      redemptionId={params.redemptionId ?? ''}
      frame={(content, bottom) => (
        <SubPage title={title} bottom={bottom}>
          {content}
        </SubPage>
      )}
      reminder={<RemindMe topic='vouchers' />}
      onLogIn={() => go(routes.login())}
      onOpenReward={(rewardId) => go(routes.reward({ rewardId }))}
    />
  )
}
