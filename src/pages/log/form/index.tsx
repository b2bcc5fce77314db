import { useRouter } from '@tarojs/taro'
import { LogFormScreen } from '@/features/action/log-form-screen'
import { SubPage } from '@/features/shell/sub-page'
import { useLogText } from '@/i18n/log-package'
import { go, goTab, redirect } from '@/platform/navigation'
import { routes } from '@/routes'

export default function LogFormPage() {
  const { params } = useRouter<{ behaviourId: string }>()
  const { action, share } = useLogText()
  const { title } = action.form
  const behaviourId = params.behaviourId ?? ''
  return (
    <LogFormScreen
      behaviourId={behaviourId}
      frame={(content, bottom) => (
        <SubPage
          title={title}
          bottom={bottom}
          share={{ title: share.tabs.action, path: routes.logForm({ behaviourId }) }}
        >
          {content}
        </SubPage>
      )}
      onBooked={(actionId) => redirect(routes.logReceipt({ actionId }))}
      onLogIn={() => go(routes.login())}
      onOpenAction={(actionId) => go(routes.logReceipt({ actionId }))}
      onToCatalogue={() => goTab('action')}
    />
  )
}
