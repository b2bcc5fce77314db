import { useRouter } from '@tarojs/taro'
import { WaitingReceipt } from '@/features/action/outbox/waiting-receipt'
import { ReceiptScreen } from '@/features/action/receipt-screen'
import { SubPage } from '@/features/shell/sub-page'
import { useLogText } from '@/i18n/log-package'
import { back, go, goTab, redirect } from '@/platform/navigation'
import { routes } from '@/routes'

export default function LogReceiptPage() {
  const { params } = useRouter<{ actionId?: string; entryKey?: string }>()
  return params.entryKey === undefined ? (
    <Printed actionId={params.actionId ?? ''} />
  ) : (
    <InPencil entryKey={params.entryKey} />
  )
}

function Printed({ actionId }: { actionId: string }) {
  const { title } = useLogText().action.receipt
  return (
    <ReceiptScreen
      actionId={actionId}
      frame={(content, bottom) => (
        <SubPage title={title} bottom={bottom}>
          {content}
        </SubPage>
      )}
      onAgain={() => goTab('action')}
      onDone={back}
      onLogIn={() => go(routes.login())}
    />
  )
}

function InPencil({ entryKey }: { entryKey: string }) {
  const { receiptTitle } = useLogText().outbox
  return (
    <WaitingReceipt
      entryKey={entryKey}
      frame={(content, bottom) => (
        <SubPage title={receiptTitle} bottom={bottom}>
          {content}
        </SubPage>
      )}
      onBooked={(actionId) => redirect(routes.logReceipt({ actionId }))}
      onRevise={(behaviourId) => redirect(routes.logForm({ behaviourId }))}
      onAgain={() => goTab('action')}
      onDone={back}
    />
  )
}
