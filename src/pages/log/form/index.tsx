import { LogFormScreen } from '@/features/action/log-form-screen'
import { SubPage } from '@/features/shell/sub-page'
import { useLogText } from '@/i18n/log-package'
import { go, goTab, redirect } from '@/platform/navigation'
import { usePageParams } from '@/platform/page-params'
import { routes } from '@/routes'

export default function LogFormPage() {
  const params = usePageParams()
  const { title } = useLogText().action.form
  return (
    <LogFormScreen
      behaviourId={params.behaviourId ?? ''}
      frame={(content, bottom) => (
        <SubPage title={title} bottom={bottom}>
          {content}
        </SubPage>
      )}
      onBooked={(actionId) => redirect(routes.logReceipt({ actionId }))}
      onLogIn={() => go(routes.login())}
      onOpenAction={(actionId) => go(routes.logReceipt({ actionId }))}
      onTrack={(behaviourId) => go(routes.logTrack({ behaviourId }))}
      onToCatalogue={() => goTab('action')}
    />
  )
}
