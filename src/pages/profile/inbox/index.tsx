import type { ComponentProps } from 'react'
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

const routeOf = (opens: Parameters<ComponentProps<typeof InboxScreen>['onOpen']>[0]): string => {
  switch (opens.page) {
    case 'voucher':
      return routes.voucher({ redemptionId: opens.redemptionId })
    case 'action':
      return routes.logReceipt({ actionId: opens.actionId })
    case 'appeal':
      return routes.appeal({ sanctionId: opens.sanctionId })
    case 'account':
      return routes.account()
  }
}
