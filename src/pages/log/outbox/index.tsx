import { OutboxScreen } from '@/features/action/outbox/outbox-screen'
import { appealThen } from '@/features/appeal/refused-claim-store'
import { SubPage } from '@/features/shell/sub-page'
import { useTrip } from '@/features/track/trip-store'
import { useLogText } from '@/i18n/log-package'
import { go, goTab } from '@/platform/navigation'
import { routes } from '@/routes'

export default function LogOutboxPage() {
  const { title } = useLogText().outbox
  return (
    <SubPage title={title}>
      <OutboxScreen
        onLogIn={() => go(routes.login())}
        onOtherWay={(claim) => {
          const isThere = useTrip.getState().takenOver(claim)
          go(routes.logTrack({ behaviourId: claim.behaviourId }))
          return isThere
        }}
        onOpenReceipt={(actionId) => go(routes.logReceipt({ actionId }))}
        onLog={() => goTab('action')}
        onAppeal={appealThen(() => go(routes.appeal()))}
        onRevise={(behaviourId) => go(routes.logForm({ behaviourId }))}
      />
    </SubPage>
  )
}
