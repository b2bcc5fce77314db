import { filterFrom } from '@/features/account/ledger-filter'
import { LedgerScreen } from '@/features/account/ledger-screen'
import { WaitingCard } from '@/features/action/outbox/waiting-card'
import { SubPage } from '@/features/shell/sub-page'
import { useAccountText } from '@/i18n/account-package'
import { go, goTab } from '@/platform/navigation'
import { usePageParams } from '@/platform/page-params'
import { routes } from '@/routes'

export default function AccountLedgerPage() {
  const { account } = useAccountText()
  const params = usePageParams()
  return (
    <SubPage title={account.ledgerTitle}>
      <WaitingCard onOpen={() => go(routes.outbox())} />
      <LedgerScreen
        initialFilter={filterFrom(params)}
        onLogIn={() => go(routes.login())}
        onLog={() => goTab('action')}
        onOpenAction={(actionId) => go(routes.logReceipt({ actionId }))}
        onOpenRedemption={(redemptionId) => go(routes.voucher({ redemptionId }))}
      />
    </SubPage>
  )
}
