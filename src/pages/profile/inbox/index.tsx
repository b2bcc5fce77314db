import type { MessageView } from '@/features/inbox/message-view'
import { InboxScreen } from '@/features/inbox/inbox-screen'
import { SubPage } from '@/features/shell/sub-page'
import { useText } from '@/i18n/language'
import { go } from '@/platform/navigation'
import { routes } from '@/routes'

export default function ProfileInboxPage() {
  const { inbox } = useText()
  return (
    <SubPage title={inbox.title}>
      <InboxScreen onLogIn={() => go(routes.login())} onOpen={(opens) => go(routeOf(opens))} />
    </SubPage>
  )
}

const routeOf = (opens: NonNullable<MessageView['opens']>): string => {
  switch (opens.page) {
    case 'voucher':
      return routes.voucher({ redemptionId: opens.redemptionId })
    case 'receipt':
      return routes.logReceipt({ actionId: opens.actionId })
    case 'appeal':
      return routes.appeal({ sanctionId: opens.sanctionId })
    case 'appeals':
      return routes.appeals()
    case 'account':
      return routes.account()
  }
}
