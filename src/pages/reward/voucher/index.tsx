import { useRouter } from '@tarojs/taro'
import { RedemptionScreen } from '@/features/mall/redemption-screen'
import { SubPage } from '@/features/shell/sub-page'
import { useText } from '@/i18n/language'
import { go } from '@/platform/navigation'
import { routes } from '@/routes'

export default function RewardVoucherPage() {
  const { params } = useRouter<{ redemptionId: string }>()
  const { title } = useText().mall.voucher
  return (
    <RedemptionScreen
      redemptionId={params.redemptionId ?? ''}
      frame={(content, bottom) => (
        <SubPage title={title} bottom={bottom}>
          {content}
        </SubPage>
      )}
      onLogIn={() => go(routes.login())}
      onOpenReward={(rewardId) => go(routes.reward({ rewardId }))}
    />
  )
}
