import { RedemptionsScreen } from '@/features/mall/redemptions-screen'
import { SubPage } from '@/features/shell/sub-page'
import { useRewardText } from '@/i18n/reward-package'
import { go, goTab } from '@/platform/navigation'
import { routes } from '@/routes'

export default function RewardRedemptionsPage() {
  const { title } = useRewardText().mall.redemptions
  return (
    <SubPage title={title}>
      <RedemptionsScreen
        onLogIn={() => go(routes.login())}
        onOpen={(redemptionId) => go(routes.voucher({ redemptionId }))}
        onToMall={() => goTab('mall')}
      />
    </SubPage>
  )
}
