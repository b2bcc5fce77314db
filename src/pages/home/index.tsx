import { HomePassbook } from '@/features/account/home-passbook'
import { WaitingLines } from '@/features/action/outbox/waiting-lines'
import { Suggestions } from '@/features/action/suggestions'
import { CityHeading } from '@/features/city/city-heading'
import { CityTotals } from '@/features/city/city-totals'
import { FrozenNotice } from '@/features/me/frozen-notice'
import { ElderToggle } from '@/features/preferences/elder-toggle'
import { WhenLoggedIn } from '@/features/session/when-logged-in'
import { TabPage } from '@/features/shell/tab-page'
import { useText } from '@/i18n/language'
import { go, goTab } from '@/platform/navigation'
import { routes } from '@/routes'

export default function HomePage() {
  const { common } = useText()
  return (
    <TabPage tab='home' title={common.appName} heading={<CityHeading />} trailing={<ElderToggle />}>
      <WhenLoggedIn>
        <FrozenNotice onAppeal={(sanctionId) => go(routes.appeal({ sanctionId }))} />
      </WhenLoggedIn>
      <HomePassbook
        waiting={<WaitingLines most={3} onOpen={() => go(routes.outbox())} />}
        onLogIn={() => go(routes.login())}
        onLog={() => goTab('action')}
        onOpenLine={({ subject }) => {
          if (subject.kind === 'action') go(routes.logReceipt({ actionId: subject.actionId }))
          if (subject.kind === 'redemption') go(routes.voucher({ redemptionId: subject.redemptionId }))
        }}
      />
      <Suggestions onChoose={(behaviourId) => go(routes.logForm({ behaviourId }))} />
      <CityTotals />
    </TabPage>
  )
}
