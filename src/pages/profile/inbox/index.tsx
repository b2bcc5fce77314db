import { InboxScreen } from '@/features/inbox/inbox-screen'
import { SubPage } from '@/features/shell/sub-page'
import { useText } from '@/i18n/language'
import { go } from '@/platform/navigation'
import { routes } from '@/routes'

export default function ProfileInboxPage() {
  const { inbox } = useText()
  return (
    <SubPage title={inbox.title}>
      <InboxScreen
        onLogIn={() => go(routes.login())}
        onOpen={(opens) =>
          go(opens.page === 'voucher' ? routes.voucher({ redemptionId: opens.redemptionId }) : routes.account())
        }
      />
    </SubPage>
  )
}
