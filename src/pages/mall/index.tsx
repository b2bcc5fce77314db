import { MallScreen } from '@/features/mall/mall-screen'
import { RedemptionsLink } from '@/features/mall/redemptions-link'
import { TabPage } from '@/features/shell/tab-page'
import { go } from '@/platform/navigation'
import { routes } from '@/routes'

export default function MallPage() {
  return (
    <TabPage tab='mall' trailing={<RedemptionsLink onPress={() => go(routes.redemptions())} />}>
      <MallScreen onOpenReward={(rewardId) => go(routes.reward({ rewardId }))} onLogIn={() => go(routes.login())} />
    </TabPage>
  )
}
