import { BoardScreen } from '@/features/board/board-screen'
import { TabPage } from '@/features/shell/tab-page'
import { go, goTab } from '@/platform/navigation'
import { routes } from '@/routes'

export default function BoardPage() {
  return (
    <TabPage tab='board'>
      <BoardScreen
        onLogIn={() => go(routes.login())}
        onLog={() => goTab('action')}
        onOpenSettings={() => go(routes.settings())}
      />
    </TabPage>
  )
}
