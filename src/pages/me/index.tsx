import { AppealsRow } from '@/features/appeal/appeals-row'
import { InboxRow } from '@/features/inbox/inbox-row'
import { LogOutCard } from '@/features/session/log-out-card'
import { FrozenNotice } from '@/features/me/frozen-notice'
import { MeRows } from '@/features/me/me-rows'
import { ProfileHead } from '@/features/me/profile-head'
import { Tiles } from '@/features/me/tiles'
import { ElderSwitch } from '@/features/preferences/elder-switch'
import { WhenLoggedIn } from '@/features/session/when-logged-in'
import { StaffRow } from '@/features/staff/staff-row'
import { TabPage } from '@/features/shell/tab-page'
import { go } from '@/platform/navigation'
import { routes } from '@/routes'

export default function MePage() {
  return (
    <TabPage tab='me'>
      <ProfileHead onLogIn={() => go(routes.login())} />
      <WhenLoggedIn>
        <FrozenNotice onAppeal={(sanctionId) => go(routes.appeal({ sanctionId }))} />
        <Tiles onOpenAccount={() => go(routes.account())} onOpenVouchers={() => go(routes.redemptions())} />
      </WhenLoggedIn>
      <WhenLoggedIn>
        <InboxRow onOpen={() => go(routes.inbox())} />
        <AppealsRow onOpen={() => go(routes.appeals())} />
        <StaffRow onOpen={() => go(routes.staffQueue())} />
      </WhenLoggedIn>
      <ElderSwitch />
      <MeRows
        onOpenSettings={() => go(routes.settings())}
        onOpenConsents={() => go(routes.consents())}
        onOpenAbout={() => go(routes.about())}
      />
      <WhenLoggedIn>
        <LogOutCard />
      </WhenLoggedIn>
    </TabPage>
  )
}
