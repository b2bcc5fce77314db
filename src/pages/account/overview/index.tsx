import { AccountScreen } from '@/features/account/account-screen'
import { RemindMe } from '@/features/inbox/remind-me'
import { PosterLink } from '@/features/poster/poster-link'
import { SubPage } from '@/features/shell/sub-page'
import { useAccountText } from '@/i18n/account-package'
import { go, goTab } from '@/platform/navigation'
import { routes } from '@/routes'

export default function AccountOverviewPage() {
  const { account } = useAccountText()
  return (
    <SubPage title={account.title}>
      <AccountScreen
        reminder={<RemindMe topic='points' />}
        onLogIn={() => go(routes.login())}
        onLog={() => goTab('action')}
        onOpenLedger={(filter) => go(routes.ledger(filter))}
      />
      <PosterLink onOpen={() => go(routes.poster())} />
    </SubPage>
  )
}
