import { CatalogueScreen } from '@/features/action/catalogue-screen'
import { TabPage } from '@/features/shell/tab-page'
import { go } from '@/platform/navigation'
import { routes } from '@/routes'

export default function ActionPage() {
  return (
    <TabPage tab='action'>
      <CatalogueScreen
        onChoose={(behaviourId) => go(routes.logForm({ behaviourId }))}
        onLogIn={() => go(routes.login())}
      />
    </TabPage>
  )
}
