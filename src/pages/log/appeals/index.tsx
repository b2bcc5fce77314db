import { AppealsScreen } from '@/features/appeal/appeals-screen'
import { SubPage } from '@/features/shell/sub-page'
import { useAppealText } from '@/i18n/appeal-package'
import { go } from '@/platform/navigation'
import { routes } from '@/routes'

export default function LogAppealsPage() {
  const { listTitle } = useAppealText().appeal
  return (
    <SubPage title={listTitle}>
      <AppealsScreen
        onLogIn={() => go(routes.login())}
        onOpenAction={(actionId) => go(routes.logReceipt({ actionId }))}
      />
    </SubPage>
  )
}
