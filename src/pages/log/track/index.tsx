import { useReceipts } from '@/features/action/receipt-store'
import { SubPage } from '@/features/shell/sub-page'
import { TrackScreen } from '@/features/track/track-screen'
import { useTrackText } from '@/i18n/track-package'
import { back, go, redirect } from '@/platform/navigation'
import { usePageParams } from '@/platform/page-params'
import { routes } from '@/routes'

export default function LogTrackPage() {
  const params = usePageParams()
  const { title } = useTrackText().track
  return (
    <TrackScreen
      behaviourId={params.behaviourId ?? ''}
      frame={(content, bottom) => (
        <SubPage title={title} bottom={bottom}>
          {content}
        </SubPage>
      )}
      onBooked={(receipt) => {
        useReceipts.getState().booked(receipt)
        redirect(routes.logReceipt({ actionId: receipt.action.id }))
      }}
      onLogIn={() => go(routes.login())}
      onToForm={back}
    />
  )
}
