import { type ReactNode, useState } from 'react'
import { LogFormScreen } from '@/features/action/log-form-screen'
import { WaitingReceipt } from '@/features/action/outbox/waiting-receipt'
import { useReceipts } from '@/features/action/receipt-store'
import { appealThen } from '@/features/appeal/refused-claim-store'
import { SubPage } from '@/features/shell/sub-page'
import { StepsCard } from '@/features/steps/steps-card'
import { useLogText } from '@/i18n/log-package'
import { back, go, goTab, redirect } from '@/platform/navigation'
import { usePageParams } from '@/platform/page-params'
import { routes } from '@/routes'

/** The form, and in its place the receipt in pencil: without a network no other page of the web app can be fetched. */
export default function LogFormPage() {
  const params = usePageParams()
  const { action, outbox, share } = useLogText()
  const [waitingKey, setWaitingKey] = useState<string | null>(null)
  const behaviourId = params.behaviourId ?? ''
  const openReceipt = (actionId: string) => redirect(routes.logReceipt({ actionId }))
  const appeal = appealThen(() => go(routes.appeal()))
  const frame = (content: ReactNode, bottom: ReactNode) => (
    <SubPage
      title={waitingKey === null ? action.form.title : outbox.receiptTitle}
      bottom={bottom}
      share={{ title: share.tabs.action, path: routes.logForm({ behaviourId }) }}
    >
      {content}
    </SubPage>
  )
  if (waitingKey !== null) {
    return (
      <WaitingReceipt
        entryKey={waitingKey}
        frame={frame}
        onBooked={openReceipt}
        onRevise={() => setWaitingKey(null)}
        onAppeal={appeal}
        onAgain={() => goTab('action')}
        onDone={back}
      />
    )
  }
  const steps = (
    <StepsCard
      behaviourId={behaviourId}
      onBooked={(receipt) => {
        useReceipts.getState().booked(receipt)
        openReceipt(receipt.action.id)
      }}
      onLogIn={() => go(routes.login())}
      onOpenAction={(actionId) => go(routes.logReceipt({ actionId }))}
    />
  )
  return (
    <LogFormScreen
      behaviourId={behaviourId}
      frame={(content, bottom) =>
        frame(
          <>
            {steps}
            {content}
          </>,
          bottom,
        )
      }
      onBooked={openReceipt}
      onWaiting={setWaitingKey}
      onLogIn={() => go(routes.login())}
      onOpenAction={(actionId) => go(routes.logReceipt({ actionId }))}
      onAppeal={appeal}
      onTrack={(behaviourId) => go(routes.logTrack({ behaviourId }))}
      onToCatalogue={() => goTab('action')}
    />
  )
}
