import { ReceiptScreen } from '@/features/action/receipt-screen'
import { appealThen } from '@/features/appeal/refused-claim-store'
import { RemindMe } from '@/features/inbox/remind-me'
import { PosterLink } from '@/features/poster/poster-link'
import { SubPage } from '@/features/shell/sub-page'
import { ActionJourney } from '@/features/track/action-journey'
import { useLogText } from '@/i18n/log-package'
import { back, go, goTab } from '@/platform/navigation'
import { usePageParams } from '@/platform/page-params'
import { routes } from '@/routes'

export default function LogReceiptPage() {
  const params = usePageParams()
  const { action, share } = useLogText()
  const { title } = action.receipt
  const actionId = params.actionId ?? ''
  return (
    <ReceiptScreen
      actionId={actionId}
      frame={(content, bottom) => (
        <SubPage title={title} bottom={bottom} share={{ title: share.tabs.action, path: '/pages/action/index' }}>
          {content}
          <PosterLink onOpen={() => go(routes.poster({ actionId }))} />
        </SubPage>
      )}
      reminder={<RemindMe topic='answers' />}
      journey={(booked) => <ActionJourney action={booked} onAppeal={appealThen(() => go(routes.appeal()))} />}
      onAgain={() => goTab('action')}
      onDone={back}
      onLogIn={() => go(routes.login())}
      onAppeal={() => go(routes.appeal({ actionId }))}
      onOpenAppeals={() => go(routes.appeals())}
    />
  )
}
