import { type ReactNode, useState } from 'react'
import { WaitingReceipt } from '@/features/action/outbox/waiting-receipt'
import { useReceipts } from '@/features/action/receipt-store'
import { appealThen } from '@/features/appeal/refused-claim-store'
import { SubPage } from '@/features/shell/sub-page'
import { TrackScreen } from '@/features/track/track-screen'
import { useTrip } from '@/features/track/trip-store'
import { useLogText } from '@/i18n/log-package'
import { useTrackText } from '@/i18n/track-package'
import { back, go, goTab, redirect } from '@/platform/navigation'
import { usePageParams } from '@/platform/page-params'
import { routes } from '@/routes'

/** The recording, and in its place the receipt in pencil: without a network no other page of the web app can be fetched. */
export default function LogTrackPage() {
  const params = usePageParams()
  const { title } = useTrackText().track
  const { receiptTitle } = useLogText().outbox
  const [waitingKey, setWaitingKey] = useState<string | null>(null)
  const behaviourId = params.behaviourId ?? ''
  const openReceipt = (actionId: string) => redirect(routes.logReceipt({ actionId }))
  const appeal = appealThen(() => go(routes.appeal()))
  const frame = (content: ReactNode, bottom: ReactNode) => (
    <SubPage title={waitingKey === null ? title : receiptTitle} bottom={bottom}>
      {content}
    </SubPage>
  )
  if (waitingKey !== null) {
    return (
      <WaitingReceipt
        entryKey={waitingKey}
        frame={frame}
        onBooked={openReceipt}
        onRevise={() => redirect(routes.logForm({ behaviourId }))}
        onAppeal={appeal}
        onOtherWay={(claim) => {
          const isThere = useTrip.getState().takenOver(claim)
          setWaitingKey(null)
          return isThere
        }}
        onAgain={() => goTab('action')}
        onDone={back}
      />
    )
  }
  return (
    <TrackScreen
      behaviourId={behaviourId}
      frame={frame}
      onBooked={(receipt) => {
        useReceipts.getState().booked(receipt)
        openReceipt(receipt.action.id)
      }}
      onWaiting={setWaitingKey}
      onAppeal={appeal}
      onLogIn={() => go(routes.login())}
      onToForm={back}
    />
  )
}
