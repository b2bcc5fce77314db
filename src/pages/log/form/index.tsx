import { useRouter } from '@tarojs/taro'
import { LogFormScreen } from '@/features/action/log-form-screen'
import { useReceipts } from '@/features/action/receipt-store'
import { SubPage } from '@/features/shell/sub-page'
import { StepsCard } from '@/features/steps/steps-card'
import { useLogText } from '@/i18n/log-package'
import { go, goTab, redirect } from '@/platform/navigation'
import { routes } from '@/routes'

export default function LogFormPage() {
  const { params } = useRouter<{ behaviourId: string }>()
  const { title } = useLogText().action.form
  const behaviourId = params.behaviourId ?? ''
  const openReceipt = (actionId: string) => redirect(routes.logReceipt({ actionId }))
  return (
    <LogFormScreen
      behaviourId={behaviourId}
      frame={(content, bottom) => (
        <SubPage title={title} bottom={bottom}>
          <StepsCard
            behaviourId={behaviourId}
            onBooked={(receipt) => {
              useReceipts.getState().booked(receipt)
              openReceipt(receipt.action.id)
            }}
            onLogIn={() => go(routes.login())}
            onOpenAction={(actionId) => go(routes.logReceipt({ actionId }))}
          />
          {content}
        </SubPage>
      )}
      onBooked={openReceipt}
      onLogIn={() => go(routes.login())}
      onOpenAction={(actionId) => go(routes.logReceipt({ actionId }))}
      onToCatalogue={() => goTab('action')}
    />
  )
}
